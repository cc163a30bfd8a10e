package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.ResourcePattern;
import java.util.List;

/** How a statement reaches an action or a resource. */
enum Naming {
  /** By its name. */
  NAMED,
  /** By a wildcard; of resources: every one of them. */
  WILDCARD,
  /** By leaving out others. */
  NEGATED,
  /** It does not, or reaches some resources only. */
  OTHER;

  static Naming ofAction(LintedStatement statement, String action) {
    if (statement.statement().actions().negated()) {
      return NEGATED;
    }
    List<ActionPattern> matching =
        statement.statement().actions().patterns().stream()
            .filter(one -> one.matches(action))
            .toList();
    if (matching.isEmpty()) {
      return OTHER;
    }
    return matching.stream().anyMatch(one -> Glob.hasWildcard(one.text())) ? WILDCARD : NAMED;
  }

  /**
   * @param kind what the resource part of a resource of that sort begins with: a pattern that
   *     covers all of them counts as a wildcard
   */
  static Naming ofResource(LintedStatement statement, String kind) {
    if (statement.statement().resources().negated()) {
      return NEGATED;
    }
    boolean every =
        statement.statement().resources().patterns().stream()
            .map(ResourcePattern::text)
            .anyMatch(text -> every(text, kind));
    return every ? WILDCARD : OTHER;
  }

  private static boolean every(String text, String kind) {
    if (new ResourcePattern(text).everything()) {
      return true;
    }
    String[] segments = text.split(":", ArnPattern.SEGMENTS);
    return text.startsWith("arn:")
        && (segments.length < ArnPattern.SEGMENTS
            || segments[ArnPattern.SEGMENTS - 1].equals(kind + "*")
            || segments[ArnPattern.SEGMENTS - 1].equals("*"));
  }
}
