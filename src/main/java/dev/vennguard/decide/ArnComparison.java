package dev.vennguard.decide;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.Optional;

/**
 * {@code ArnEquals}, {@code ArnLike} and their negations: the six components one by one, with
 * wildcards in each. A malformed request value fails the operator and its negation (EVALUATION
 * §5.2). Variables may stand anywhere in the listed value; it is split after they are resolved.
 */
final class ArnComparison implements ValueComparison {
  private final List<Listed> listed;

  ArnComparison(List<String> listed, PolicyVersion version) {
    this.listed =
        listed.stream()
            .map(text -> new Listed(TextPattern.parse(text, Wildcards.GLOB, version)))
            .toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    String[] arn = Arns.split(value);
    if (arn.length == 0) {
      return Match.NEVER;
    }
    for (Listed one : listed) {
      if (one.matches(arn, facts)) {
        return Match.MATCHES;
      }
    }
    return Match.DIFFERS;
  }

  private static final class Listed {
    private final TextPattern pattern;
    private final Optional<PreparedArn> constant;

    Listed(TextPattern pattern) {
      this.pattern = pattern;
      this.constant = pattern.variables().isEmpty() ? prepared(pattern) : Optional.empty();
    }

    boolean matches(String[] arn, Facts facts) {
      Optional<PreparedArn> prepared =
          constant.isPresent()
              ? constant
              : Variables.resolve(pattern, facts).flatMap(Listed::prepared);
      return prepared.isPresent() && prepared.get().matches(arn, facts);
    }

    private static Optional<PreparedArn> prepared(TextPattern pattern) {
      return Optional.of(new PreparedArn(ArnPattern.split(pattern)));
    }
  }
}
