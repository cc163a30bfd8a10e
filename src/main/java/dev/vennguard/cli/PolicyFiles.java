package dev.vennguard.cli;

import dev.vennguard.syntax.TextDecoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads policy files as text, whatever their encoding. */
final class PolicyFiles {
  private static final String STANDARD_INPUT = "-";
  private static final long LARGEST = 64L << 20;

  private final InputStream in;

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
      if (file.toString().equals(STANDARD_INPUT)) {
        return in.readAllBytes();
      }
      if (Files.isDirectory(file)) {
        throw new BadInputException(file + ": is a folder; name a policy file in it");
      }
      if (Files.size(file) > LARGEST) {
        throw new BadInputException(file + ": is larger than 64 MB; this is no policy");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": there is no such file; check the path");
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read: " + unreadable.getMessage());
    }
  }
}
