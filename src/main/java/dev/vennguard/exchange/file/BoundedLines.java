package dev.vennguard.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The lines of a stream, each as soon as it is there: bounded and checked while they are read. */
public final class BoundedLines {
  /** In bytes. Thirty policies as large as IAM takes them, or one request that went wrong. */
  private static final int LONGEST = 4_000_000;

  private static final int AT_ONCE = 1 << 16;

  private final InputStream in;
  private final byte[] read = new byte[AT_ONCE];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private int number;

  /** Reads from where the stream stands. */
  public BoundedLines(InputStream in) {
    this.in = in;
  }

  /** A line without its end. */
  public sealed interface Line {
    /** It is text. */
    record Text(String text) implements Line {}

    /**
     * It is none, or too long.
     *
     * @param message which line, why, and what to do
     */
    record Refused(String message) implements Line {}
  }

  /**
   * The next line; empty at the end.
   *
   * @throws IOException if reading fails
   */
  public Optional<Line> next() throws IOException {
    line.reset();
    number++;
    boolean any = false;
    boolean tooLong = false;
    while (filled()) {
      any = true;
      int from = at;
      while (at < end && read[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + at - from > LONGEST;
      if (!tooLong) {
        line.write(read, from, at - from);
      }
      if (at < end) {
        at++;
        return Optional.of(line(tooLong));
      }
    }
    return any ? Optional.of(line(tooLong)) : Optional.empty();
  }

  private boolean filled() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(read));
    }
    return at < end;
  }

  private Line line(boolean tooLong) {
    if (tooLong) {
      line.reset();
      return new Line.Refused(
          String.format(
              Locale.ROOT,
              "line %d is longer than %,d bytes: write one request a line, with the policies that"
                  + " are in force for it",
              number,
              LONGEST));
    }
    ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
    if (number == 1 && startsWithMark(bytes)) {
      bytes.position(3);
    }
    try {
      return new Line.Text(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString());
    } catch (CharacterCodingException invalid) {
      return new Line.Refused(
          "line %s: byte %s is not UTF-8: save the requests as UTF-8"
              .formatted(number, bytes.position() + 1));
    }
  }

  private static boolean startsWithMark(ByteBuffer bytes) {
    return bytes.remaining() >= 3
        && bytes.get(0) == (byte) 0xEF
        && bytes.get(1) == (byte) 0xBB
        && bytes.get(2) == (byte) 0xBF;
  }
}
