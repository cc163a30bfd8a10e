package dev.vennguard.prove.value;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;

/**
 * Operands of ARN operators that are no ARNs (EVALUATION §5.2): read in order, the first of them
 * settles the entry unless one before it matches. An Allow then grants nothing, a Deny applies to
 * every well-formed value, whatever the sign of the operator.
 */
public final class ArnOperands {
  private static final TextPattern ANY_ARN =
      TextPattern.parse("arn:*:*:*:*:*", Wildcards.GLOB, PolicyVersion.V2008_10_17);

  private ArnOperands() {}

  /** The operands without the first that is no ARN and all behind it; what it means instead. */
  public static List<TextPattern> read(
      List<TextPattern> operands, Comparison comparison, Effect effect) {
    if (comparison.kind() != Comparison.Kind.ARN) {
      return operands;
    }
    List<TextPattern> read = new ArrayList<>();
    for (TextPattern operand : operands) {
      if (operand.variables().isEmpty() && !readable(operand)) {
        if (comparison.negated() == (effect == Effect.ALLOW)) {
          read.add(ANY_ARN);
        }
        return read;
      }
      read.add(operand);
    }
    return read;
  }

  private static boolean readable(TextPattern operand) {
    StringBuilder text = new StringBuilder();
    for (Part part : operand.parts()) {
      text.append(
          switch (part) {
            case TextPattern.Literal(String literal) -> literal;
            case TextPattern.AnyText _ -> "*";
            case TextPattern.AnyCharacter _, TextPattern.Variable _ -> "?";
          });
    }
    return Literals.plainArnOperand(text.toString());
  }

  /** Whether an operand begins with a variable, so that its value tells whether it is an ARN. */
  public static boolean open(TextPattern operand) {
    return !operand.parts().isEmpty() && operand.parts().getFirst() instanceof TextPattern.Variable;
  }
}
