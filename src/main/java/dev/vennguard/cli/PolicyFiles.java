package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads policy files as text, whatever their encoding. */
final class PolicyFiles {
  private static final String STANDARD_INPUT = "-";

  /** IAM takes at most 131,072 characters (EVALUATION §1.1); far beyond that it is no policy. */
  private static final int LARGEST = 1_000_000;

  private final InputStream in;

  /** Whether standard input was read; there is nothing in it any more. */
  private boolean read;

  PolicyFiles(InputStream in) {
    this.in = in;
  }

  /** The file's name for messages. */
  static String title(Path file) {
    if (file.toString().equals(STANDARD_INPUT)) {
      return "standard input";
    }
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /**
   * The text of a file; {@code -} is standard input.
   *
   * @throws BadInputException if it cannot be read, is too large, or is not text
   */
  String read(Path file) throws BadInputException {
    return switch (TextDecoding.decode(bytes(file))) {
      case TextDecoding.Decoded decoded -> decoded.text();
      case TextDecoding.Undecodable problem ->
          throw new BadInputException(file + ":1:1: " + problem.message());
    };
  }

  private byte[] bytes(Path file) throws BadInputException {
    try {
      if (file.toString().isEmpty()) {
        throw new BadInputException("a file name is missing before or after a comma");
      }
      if (file.toString().equals(STANDARD_INPUT)) {
        return standardInput(file);
      }
      if (Files.isDirectory(file)) {
        throw new BadInputException(file + ": is a folder; name a policy file in it");
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return sized(file, bytes.readNBytes(LARGEST + 1));
      }
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": " + FailureWords.of(missing));
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read: " + FailureWords.of(unreadable));
    }
  }

  private byte[] standardInput(Path file) throws BadInputException, IOException {
    if (read) {
      throw new BadInputException(
          "standard input is named twice and can be read once; name a file instead of one `-`");
    }
    read = true;
    return sized(file, in.readNBytes(LARGEST + 1));
  }

  private static byte[] sized(Path file, byte[] bytes) throws BadInputException {
    if (bytes.length > LARGEST) {
      throw new BadInputException(
          file
              + ":1:1: is larger than 1 MB, and a policy has at most 131,072 characters; name a"
              + " file that holds one policy document");
    }
    return bytes;
  }
}
