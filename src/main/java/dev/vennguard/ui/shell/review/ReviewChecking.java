package dev.vennguard.ui.shell.review;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.shell.file.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks a review beside the window, and remembers who may sign it. */
final class ReviewChecking {
  private final LiveSession session;
  private final ReviewAround around;
  private Optional<Path> allowedSigners = Optional.empty();

  ReviewChecking(LiveSession session, ReviewAround around) {
    this.session = session;
    this.around = around;
  }

  /** Asks who may sign; nobody's signature is demanded if no file is named. */
  void chooseSigners() {
    allowedSigners =
        around.asker().open("Who may sign: a file of allowed signers").stream().findFirst();
    around
        .notice()
        .tell(
            allowedSigners
                .map(one ->
                    "Verify demands a signature of one whom `%s` allows"
                        .formatted(PolicyFile.name(one)))
                .orElse("Verify demands nobody's signature"));
  }

  /** Checks a file, and tells line by line what was found. */
  void start(Path path, Consumer<List<String>> told) {
    told.accept(List.of("checking…"));
    Catalogue catalogue = session.snapshot().evaluation().catalogue();
    Optional<Path> allowed = allowedSigners;
    around
        .threads()
        .slow()
        .execute(() -> {
          List<String> lines = ReviewWords.checked(path, catalogue, around.clock(), allowed);
          around.threads().display().execute(() -> told.accept(lines));
        });
  }
}
