package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.Optional;

/**
 * {@code Bool}: {@code true} in any letter case is true, every other text is false, in the request
 * as in the policy (EVALUATION §5.2). Variables are resolved (§4, open point).
 */
public final class BoolComparison implements ValueComparison {
  private final List<TextPattern> listed;

  /** Compares with the listed truth values. */
  public BoolComparison(List<String> listed, PolicyVersion version) {
    this.listed =
        listed.stream().map(text -> TextPattern.parse(text, Wildcards.LITERAL, version)).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    boolean given = truth(value);
    for (TextPattern pattern : listed) {
      Optional<String> text = VariableValues.text(pattern, facts);
      if (text.isPresent() && truth(text.get()) == given) {
        return Match.MATCHES;
      }
    }
    return Match.DIFFERS;
  }

  /** The truth value that a text stands for. */
  public static boolean truth(String text) {
    return text.equalsIgnoreCase("true");
  }
}
