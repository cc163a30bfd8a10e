package dev.vennguard.ui.shell.review;

import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.exchange.review.ReviewContent;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.TextDecoding;
import dev.vennguard.ui.shell.file.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads review files for the window. Plain Java. */
final class ReviewFiles {
  private static final int LARGEST = 20_000_000;

  private ReviewFiles() {}

  /** What became of a file. */
  sealed interface Result {}

  /**
   * It is a review.
   *
   * @param text of the file
   * @param statement whether it came in a statement or an envelope: then it is not saved over
   */
  record Read(ReviewRecord record, String text, boolean statement) implements Result {}

  /**
   * It is meant to be one, and cannot be read.
   *
   * @param message why, with its place
   */
  record Refused(String message) implements Result {}

  /** It is no review. */
  record Other() implements Result {}

  /** Reads a file. */
  static Result read(Path file) {
    String name = "`" + PolicyFile.name(file) + "`";
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return new Other();
    }
    Optional<ReviewStatement.Content> statement = statement(text.get());
    if (statement.isEmpty() && !ReviewFile.recognised(text.get())) {
      return new Other();
    }
    ReviewContent content =
        ReviewFile.read(statement.map(ReviewStatement.Content::review).orElse(text.get()));
    if (content.record().isPresent()) {
      return new Read(content.record().get(), text.get(), statement.isPresent());
    }
    Problem first = content.problems().getFirst();
    return new Refused(
        "%s was not opened: line %d, column %d: %s"
            .formatted(
                name,
                content.lines().line(first.span().start()),
                content.lines().column(first.span().start()),
                first.message()));
  }

  private static Optional<ReviewStatement.Content> statement(String text) {
    return text.contains("in-toto") ? ReviewStatement.read(text) : Optional.empty();
  }

  /** The text of a file; nothing if it cannot be read or is none. */
  static Optional<String> text(Path file) {
    try {
      return RegularFile.read(file, LARGEST)
          .map(TextDecoding::decode)
          .filter(TextDecoding.Decoded.class::isInstance)
          .map(TextDecoding.Decoded.class::cast)
          .map(TextDecoding.Decoded::text);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
