package dev.vennguard.exchange.file;

import dev.vennguard.syntax.text.TextDecoding;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is written in its file, so that saving changes the text alone.
 *
 * @param lineEnd what its lines end with
 * @param charset its encoding
 * @param mark whether it begins with a byte order mark
 */
public record FileForm(String lineEnd, Charset charset, boolean mark) {
  /** What new files are: line feeds, UTF-8. */
  public static final FileForm PLAIN = new FileForm("\n", StandardCharsets.UTF_8, false);

  /** How decoded bytes were written. */
  public static FileForm of(TextDecoding.Decoded decoded) {
    String name = decoded.encodingName();
    Charset charset = StandardCharsets.UTF_8;
    if (name.startsWith("UTF-16 LE")) {
      charset = StandardCharsets.UTF_16LE;
    } else if (name.startsWith("UTF-16 BE")) {
      charset = StandardCharsets.UTF_16BE;
    }
    return new FileForm(lineEnd(decoded.text()), charset, name.endsWith("mark"));
  }

  /** A text as editors hold it: with line feeds. */
  public static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The line end that most lines have; that of a Windows file if it is even. */
  private static String lineEnd(String text) {
    int both = 0;
    int feeds = 0;
    int returns = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\r\n", i)) {
        both++;
        i++;
      } else if (text.charAt(i) == '\n') {
        feeds++;
      } else if (text.charAt(i) == '\r') {
        returns++;
      }
    }
    if (both > 0 && both >= feeds && both >= returns) {
      return "\r\n";
    }
    return returns > feeds ? "\r" : "\n";
  }

  /** Whether not all lines of a text end alike; writing it makes them. */
  public static boolean mixed(String text) {
    String lines = lines(text);
    return !lines.equals(text)
        && !lines.replace("\n", "\r\n").equals(text)
        && !lines.replace("\n", "\r").equals(text);
  }

  /** The bytes of a file with that text. */
  public byte[] bytes(String text) {
    ByteBuffer encoded = charset.encode((mark ? "\uFEFF" : "") + text.replace("\n", lineEnd));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
