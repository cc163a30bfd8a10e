package dev.vennguard.prove.request;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.ActionTraits.Rule;

/**
 * Statements that nobody wrote, as guards in the formula: {@link #REQUIRED} applies exactly to
 * resources whose own policy has to allow, {@link #ELSEWHERE} to all others (EVALUATION §6.7).
 * Marks statements of the resource policy, too, so that they do not count where AWS does not ask
 * that policy.
 */
public final class GuardStatements {
  // Statements come without the Sids of their authors: these are ours alone.
  private static final String OF_ELSEWHERE = "elsewhere";
  private static final String OF_REQUIRED = "required";
  private static final String OF_RESOURCE = "resource";

  /** Applies wherever no resource policy has to allow. */
  public static final Statement ELSEWHERE = guard(OF_ELSEWHERE);

  /** Applies wherever a resource policy has to allow. */
  public static final Statement REQUIRED = guard(OF_REQUIRED);

  private GuardStatements() {}

  private static Statement guard(String name) {
    return Statement.of(Effect.ALLOW, ActionClause.EXCEPT_NONE, ResourceClause.EVERYTHING)
        .withSid(name);
  }

  /** The same statement, marked as one of the resource policy. */
  public static Statement ofResource(Statement one) {
    return one.withSid(OF_RESOURCE);
  }

  /** Whether a statement applies to any request on resources of that format. */
  public static boolean appliesTo(Statement statement, ArnFormat format, Rule rule) {
    return switch (statement.sid()) {
      case OF_ELSEWHERE -> !rule.requires(format);
      case OF_REQUIRED -> rule.requires(format);
      case OF_RESOURCE -> rule.asks(format);
      default -> true;
    };
  }
}
