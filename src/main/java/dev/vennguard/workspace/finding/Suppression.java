package dev.vennguard.workspace.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finding that somebody has looked at and wants to see no more. It stands beside its document,
 * never in the policy, and holds no word of it.
 *
 * @param rule the code of the finding
 * @param mark of the stretch of text that it is about, as {@link #mark} makes it: what is written
 *     otherwise is another finding; empty for all findings of the rule
 * @param reason why, in the words of who hides it; never blank
 */
public record Suppression(String rule, String mark, String reason) {
  private static final int BYTES = 12;

  /**
   * Needs a reason.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Suppression {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a finding is hidden for a reason");
    }
  }

  /** Of that finding. */
  public static Suppression of(NamedFinding found, String reason) {
    return new Suppression(found.finding().id(), mark(found.excerpt()), reason.strip());
  }

  /** Whether it is this finding that it hides. */
  public boolean hides(NamedFinding found) {
    return found.finding().id().equals(rule)
        && (mark.isEmpty() || mark(found.excerpt()).equals(mark));
  }

  /** Whether that may be a mark, and not what something else is known by. */
  public static boolean marks(String text) {
    return text.length() == 2 * BYTES;
  }

  /** What a stretch of text is known by, without its words. */
  public static String mark(String excerpt) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(excerpt.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
