package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;

/**
 * {@code StringEquals} and {@code StringLike} with their negations: case-sensitive; {@code *} and
 * {@code ?} are wildcards under {@code Like} alone (EVALUATION §5.2).
 */
final class StringComparison implements ValueComparison {
  private final List<PreparedText> listed;

  StringComparison(List<String> listed, Wildcards wildcards, PolicyVersion version) {
    this.listed =
        listed.stream()
            .map(text -> new PreparedText(TextPattern.parse(text, wildcards, version)))
            .toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    for (PreparedText text : listed) {
      if (text.matches(value, facts)) {
        return Match.MATCHES;
      }
    }
    return Match.DIFFERS;
  }
}
