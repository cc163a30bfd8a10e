package dev.vennguard.explain.coverage;

import dev.vennguard.explain.content.StatementName;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/**
 * How much of an action's requests one statement applies to.
 *
 * @param id where it stands
 * @param statement the statement
 * @param coverage to how many requests it applies
 * @param failed the first element that no request fits; {@link StatementElement#NOTHING} if some
 *     request fits, or if it is not decided
 * @param culprits the condition entries that hold for no request, each by itself; none if they only
 *     contradict each other
 */
public record StatementCoverage(
    StatementId id,
    Statement statement,
    Coverage coverage,
    StatementElement failed,
    List<Condition> culprits) {
  /** A list of its own. */
  public StatementCoverage {
    culprits = List.copyOf(culprits);
  }

  /** Whether it applies to some request, or may. */
  public boolean applies() {
    return coverage != Coverage.NONE;
  }

  /** What the statement goes by, where its document is not looked at for namesakes. */
  public StatementName name() {
    return new StatementName(id, statement.sid(), false);
  }
}
