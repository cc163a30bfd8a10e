package dev.vennguard.cli.open;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.open.Choice;
import dev.vennguard.exchange.open.OpenedStream;
import dev.vennguard.exchange.open.Opener;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files as text, whatever their encoding, and large ones as a stream. */
final class SourceFiles {
  private static final String STANDARD_INPUT = "-";

  private final InputStream in;

  /** Whether standard input was read; there is nothing in it any more. */
  private boolean read;

  SourceFiles(InputStream in) {
    this.in = in;
  }

  static boolean standardInput(Path file) {
    return file.toString().equals(STANDARD_INPUT);
  }

  static BadInputException namedTwice() {
    return new BadInputException(
        "standard input is named twice and can be read once; name a file instead of one `-`");
  }

  static String title(Path file) {
    if (standardInput(file)) {
      return "standard input";
    }
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /**
   * The text of a file.
   *
   * @throws BadInputException if it cannot be read, is too large, or is not text
   */
  String text(Path file, int largest) throws BadInputException {
    try (InputStream bytes = stream(file)) {
      byte[] all = bytes.readNBytes(largest + 1);
      if (all.length > largest) {
        throw new BadInputException(
            file
                + ":1:1: is larger than %d MB; name a file that is not"
                    .formatted(largest / 1_000_000));
      }
      return decoded(file, all);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /**
   * What a file is.
   *
   * @param choice what of a dump is wanted: documents of others are not kept
   * @throws BadInputException if it cannot be read, is too large, or is not text
   */
  Opened open(Path file, Opener door, Choice choice) throws BadInputException {
    try (InputStream bytes = stream(file)) {
      return OpenedStream.read(bytes, door, ReadingWatch.keeping(choice::needs));
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static String decoded(Path file, byte[] bytes) throws BadInputException {
    return switch (TextDecoding.decode(bytes)) {
      case TextDecoding.Decoded decoded -> decoded.text();
      case TextDecoding.Undecodable problem ->
          throw new BadInputException(file + ":1:1: " + problem.message());
    };
  }

  private static BadInputException unreadable(Path file, IOException failed) {
    return failed instanceof NoSuchFileException
        ? new BadInputException(file + ": " + FailureWords.of(failed))
        : new BadInputException(file + ": cannot be read: " + FailureWords.of(failed));
  }

  private InputStream stream(Path file) throws BadInputException, IOException {
    if (file.toString().isEmpty()) {
      throw new BadInputException("a file name is missing before or after a comma");
    }
    if (standardInput(file)) {
      if (read) {
        throw namedTwice();
      }
      read = true;
      return new FilterInputStream(in) {
        @Override
        public void close() {}
      };
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + ": is a folder; name a policy file in it");
    }
    return Files.newInputStream(file);
  }
}
