package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code StringEqualsIgnoreCase} and its negation: both texts in lower case, then equality. Not
 * {@link String#equalsIgnoreCase}, which would take {@code S} for {@code ſ} (EVALUATION §5.2).
 */
final class IgnoreCaseComparison implements ValueComparison {
  private final List<TextPattern> listed;

  IgnoreCaseComparison(List<String> listed, PolicyVersion version) {
    this.listed =
        listed.stream().map(text -> TextPattern.parse(text, Wildcards.LITERAL, version)).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    String lower = value.toLowerCase(Locale.ROOT);
    for (TextPattern pattern : listed) {
      Optional<String> text = VariableValues.text(pattern, facts);
      if (text.isPresent() && text.get().toLowerCase(Locale.ROOT).equals(lower)) {
        return Match.MATCHES;
      }
    }
    return Match.DIFFERS;
  }
}
