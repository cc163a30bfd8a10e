package dev.vennguard.exchange.open;

import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** What a stream is, whatever its encoding; dumps of accounts may be of any size. */
public final class OpenedStream {
  /** From here on a file is looked at before it is read as a whole. */
  public static final int LARGE = 1_000_000;

  private OpenedStream() {}

  /**
   * Reads and recognises.
   *
   * @param watch follows a dump, and may end it
   * @throws IOException if the stream cannot be read
   */
  public static Opened read(InputStream bytes, Opener opener, ReadingWatch watch)
      throws IOException {
    byte[] start = bytes.readNBytes(LARGE + 1);
    if (start.length <= LARGE) {
      return decoded(start, opener);
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
    // Some shells write UTF-16, which is this with a zero byte beside each letter.
    String letters = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (Opener.looksLikeDump(letters)) {
      return opener.openLarge(whole, watch);
    }
    byte[] all = whole.readNBytes(Opener.LARGEST_TEXT + 1);
    return all.length > Opener.LARGEST_TEXT
        ? Refused.atStart(
            "it is larger than 20 MB and no dump of an account, and a policy has at most 131,072"
                + " characters; name a file that holds one")
        : decoded(all, opener);
  }

  private static Opened decoded(byte[] bytes, Opener opener) {
    return switch (TextDecoding.decode(bytes)) {
      case TextDecoding.Decoded decoded -> opener.open(decoded.text());
      case TextDecoding.Undecodable problem -> Refused.atStart(problem.message());
    };
  }
}
