package dev.vennguard.lint.kit;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Glob;
import java.util.List;

/**
 * An ARN pattern as written, cut at its first five colons.
 *
 * @param of the statement
 * @param index of the pattern in its clause
 * @param text the whole pattern
 * @param segments at most six; missing trailing ones are not completed
 */
public record WrittenArn(LintedStatement of, int index, String text, List<String> segments) {
  private static final int PARTITION = 1;
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;

  static WrittenArn of(LintedStatement statement, int index, String text) {
    return new WrittenArn(statement, index, text, List.of(text.split(":", ArnPattern.SEGMENTS)));
  }

  /** Whether a variable stands before the fifth colon, where it is none (EVALUATION §4). */
  public static boolean earlyVariable(String text) {
    int colons = 0;
    for (int i = 0; i < text.length() && colons < ArnPattern.SEGMENTS - 1; i++) {
      if (text.startsWith("${", i)) {
        return true;
      }
      colons += text.charAt(i) == ':' ? 1 : 0;
    }
    return false;
  }

  /** Whether all six segments are written. */
  public boolean complete() {
    return segments.size() == ArnPattern.SEGMENTS;
  }

  /** The partition; empty if it is missing. */
  public String partition() {
    return segment(PARTITION);
  }

  /** The service; empty if it is missing. */
  public String service() {
    return segment(SERVICE);
  }

  /** The region; empty if it is missing. */
  public String region() {
    return segment(REGION);
  }

  /** The account; empty if it is missing. */
  public String account() {
    return segment(ACCOUNT);
  }

  /** The resource part; empty if it is missing. */
  public String resource() {
    return segment(RESOURCE);
  }

  /** Whether a segment is written and holds no wildcard and no variable. */
  public static boolean plain(String segment) {
    return !segment.isEmpty() && !Glob.hasWildcard(segment) && segment.indexOf('$') < 0;
  }

  /** Where it stands. */
  public Anchor anchor() {
    return new Anchor.Resource(index);
  }

  private String segment(int at) {
    return at < segments.size() ? segments.get(at) : "";
  }
}
