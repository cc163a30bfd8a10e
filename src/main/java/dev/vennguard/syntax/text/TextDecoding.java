package dev.vennguard.syntax.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From the bytes of a file to its text. Never throws. */
public final class TextDecoding {
  private static final int SAMPLE = 512;

  private TextDecoding() {}

  /** What became of the bytes. */
  public sealed interface Result {}

  /**
   * They are text.
   *
   * @param text without byte order mark
   * @param encodingName the encoding, for people
   */
  public record Decoded(String text, String encodingName) implements Result {}

  /**
   * They are no text that can be read.
   *
   * @param message why, and what to do
   */
  public record Undecodable(String message) implements Result {}

  /** Reads UTF-8, and UTF-16 if it has a byte order mark or can be nothing else. */
  public static Result decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new Undecodable("this file is UTF-32: save it as UTF-8");
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8, "UTF-8 with byte order mark");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16 LE with byte order mark");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16 BE with byte order mark");
    }
    if (everyOtherIsZero(bytes, 1)) {
      return strict(bytes, 0, StandardCharsets.UTF_16LE, "UTF-16 LE");
    }
    if (everyOtherIsZero(bytes, 0)) {
      return strict(bytes, 0, StandardCharsets.UTF_16BE, "UTF-16 BE");
    }
    return strict(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the start of the file is plain ASCII in UTF-16: one half of each unit zero. */
  private static boolean everyOtherIsZero(byte[] bytes, int zeroHalf) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < length; i += 2) {
      if (bytes[i + zeroHalf] != 0 || bytes[i + 1 - zeroHalf] == 0) {
        return false;
      }
    }
    return length > 0;
  }

  private static Result strict(byte[] bytes, int skip, Charset charset, String name) {
    ByteBuffer input = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input)
              .toString();
    } catch (CharacterCodingException invalid) {
      return undecodable(bytes, input.position(), charset);
    }
    return text.indexOf('\0') >= 0 ? binary(bytes) : new Decoded(text, name);
  }

  private static Result undecodable(byte[] bytes, int at, Charset charset) {
    for (byte some : bytes) {
      if (some == 0 && charset.equals(StandardCharsets.UTF_8)) {
        return binary(bytes);
      }
    }
    if (!archive(bytes).isEmpty()) {
      return binary(bytes);
    }
    return new Undecodable(
        "byte %s of this file is not %s: save the file as UTF-8"
            .formatted(at + 1, charset.name().replaceAll("(?<=UTF-16)(?=[LB])", " ")));
  }

  private static Result binary(byte[] bytes) {
    String kind = archive(bytes);
    return new Undecodable(
        "this is %s and not a text: open a JSON file"
            .formatted(kind.isEmpty() ? "a binary file" : kind));
  }

  private static String archive(byte[] bytes) {
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return "a PDF";
    }
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return "a ZIP archive or an office document";
    }
    return startsWith(bytes, 0x1F, 0x8B) ? "a gzip archive" : "";
  }
}
