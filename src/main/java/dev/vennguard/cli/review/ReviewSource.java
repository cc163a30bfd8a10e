package dev.vennguard.cli.review;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.exchange.review.ReviewContent;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A review as it lies in a file: as such, in a statement, or in an envelope.
 *
 * @param file where
 * @param record what it says
 * @param statement what it came in, if it did
 */
public record ReviewSource(
    Path file, ReviewRecord record, Optional<ReviewStatement.Content> statement) {
  /** Ten documents of the greatest length, and their baseline, and all outcomes. */
  private static final int LARGEST = 20_000_000;

  /** Where a review says that it is one, also within a statement: its bytes from the first on. */
  private static final int HEAD = 65_536;

  private static final int MOST = 20;

  /** Whether a path looks like a review file: it is no folder. */
  public static boolean names(Path path) {
    return path.toString().endsWith(".json") && !Files.isDirectory(path);
  }

  /**
   * The review that a file is, if it claims to be one; any other file is left alone.
   *
   * @throws BadInputException if it claims to be one and is none
   */
  public static Optional<ReviewSource> in(Path file) throws BadInputException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      String head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
      return ReviewFile.recognised(head) ? Optional.of(read(file)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty(); // who reads it says why
    }
  }

  /**
   * Reads it.
   *
   * @throws BadInputException if it cannot be read or is no review
   */
  public static ReviewSource read(Path file) throws BadInputException {
    String text = text(file);
    Optional<ReviewStatement.Content> statement = ReviewStatement.read(text);
    ReviewContent content =
        ReviewFile.read(statement.map(ReviewStatement.Content::review).orElse(text));
    if (content.record().isPresent()) {
      return new ReviewSource(file, content.record().get(), statement);
    }
    List<String> faults =
        content.problems().stream()
            .limit(MOST)
            .map(problem ->
                "%s:%s:%s: %s"
                    .formatted(
                        file,
                        content.lines().line(problem.span().start()),
                        content.lines().column(problem.span().start()),
                        problem.message()))
            .toList();
    throw new BadInputException(faults);
  }

  private static String text(Path file) throws BadInputException {
    if (file.toString().equals("-")) {
      throw new BadInputException(
          "a review is read from a file and not from standard input, since its signatures lie"
              + " beside it: save it, and name the file");
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + ": is a folder; name the review or statement in it");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] read = bytes.readNBytes(LARGEST + 1);
      if (read.length > LARGEST) {
        throw new BadInputException(file + ":1:1: is larger than 20 MB, and no review is");
      }
      return switch (TextDecoding.decode(read)) {
        case TextDecoding.Decoded decoded -> decoded.text();
        case TextDecoding.Undecodable problem ->
            throw new BadInputException(file + ":1:1: " + problem.message());
      };
    } catch (IOException failed) {
      throw new BadInputException(file + ": cannot be read: " + FailureWords.of(failed));
    }
  }
}
