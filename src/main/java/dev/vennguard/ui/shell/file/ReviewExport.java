package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes the reviewed policies into one file. */
public final class ReviewExport {
  private final Settings settings;
  private final BiFunction<Snapshot, ReviewNote, String> writer;
  private final Clock clock;
  private final Documents documents;
  private final Prompts asker;
  private final Saving saving;

  /**
   * @param writer makes the text of the file
   * @param clock tells the date of the review
   */
  public ReviewExport(
      Settings settings,
      BiFunction<Snapshot, ReviewNote, String> writer,
      Clock clock,
      Documents documents,
      Prompts asker,
      Saving saving) {
    this.settings = settings;
    this.writer = writer;
    this.clock = clock;
    this.documents = documents;
    this.asker = asker;
    this.saving = saving;
  }

  /** Asks for the review's note, then for a file. */
  public void ask() {
    Optional<ReviewNote> note = asker.review(settings.reviewer(), LocalDate.now(clock));
    if (note.isEmpty()) {
      return;
    }
    settings.setReviewer(note.get().reviewer());
    String name = "reviewed-policies-" + note.get().date() + ReviewFile.ENDING;
    asker
        .save("Export reviewed policies", name)
        .ifPresent(file ->
            saving.export(
                file,
                writer.apply(documents.snapshot(), note.get()).getBytes(StandardCharsets.UTF_8)));
  }
}
