package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Arns;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.Optional;

/**
 * {@code ArnEquals}, {@code ArnLike} and their negations: the six components one by one, with
 * wildcards in each. A malformed request value fails the operator and its negation; a malformed
 * listed value settles it unless one listed before it matches (EVALUATION §5.2). Variables may
 * stand anywhere in the listed value; it is split after they are resolved.
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
      Match match = one.compare(arn, facts);
      if (match != Match.DIFFERS) {
        return match;
      }
    }
    return Match.DIFFERS;
  }

  /** One listed value; it is taken apart once unless it holds variables. */
  private static final class Listed {
    private final TextPattern pattern;
    private final Optional<Operand> constant;

    Listed(TextPattern pattern) {
      this.pattern = pattern;
      this.constant =
          pattern.variables().isEmpty() ? Optional.of(Operand.of(pattern)) : Optional.empty();
    }

    Match compare(String[] arn, Facts facts) {
      Optional<Operand> operand =
          constant.isPresent() ? constant : VariableValues.resolve(pattern, facts).map(Operand::of);
      if (operand.isEmpty()) {
        return Match.DIFFERS; // A variable without a value: the operator's negation holds (§4).
      }
      return operand.get().readable()
          ? Match.of(operand.get().arn().matches(arn, facts))
          : Match.UNREADABLE;
    }
  }

  /** A listed value with its variables resolved. */
  private record Operand(boolean readable, PreparedArn arn) {
    static Operand of(TextPattern resolved) {
      return new Operand(
          Literals.plainArnOperand(start(resolved)), new PreparedArn(ArnPattern.split(resolved)));
    }

    /** As much of the text as tells whether it is an ARN: the values of variables count in it. */
    private static String start(TextPattern resolved) {
      StringBuilder text = new StringBuilder();
      for (Part part : resolved.parts()) {
        switch (part) {
          case TextPattern.Literal(String literal) -> text.append(literal);
          case TextPattern.AnyText _ -> text.append('*');
          case TextPattern.AnyCharacter _, TextPattern.Variable _ -> text.append('?');
        }
      }
      return text.toString();
    }
  }
}
