package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.content.KeyAbsence;
import dev.vennguard.explain.content.Remark;
import dev.vennguard.explain.content.Remark.Calls;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is not to be overlooked in a statement that applies: each is proved. */
public final class Remarks {
  private static final String ALWAYS_THERE = "aws:viaawsservice";

  /** Which calls lack a key (EVALUATION §5.5). */
  private static final Map<String, Calls> LACKING =
      Map.of(
          "aws:calledvia", Calls.DIRECT,
          "aws:calledviafirst", Calls.DIRECT,
          "aws:calledvialast", Calls.DIRECT,
          "aws:multifactorauthpresent", Calls.ACCESS_KEYS,
          "aws:multifactorauthage", Calls.ACCESS_KEYS);

  private final StatementCoverages reaches;
  private final AbsentKeys absent;
  private final IdleExceptions exceptions;

  /**
   * @param action of whose requests statements are looked at
   * @param reaches how many of them statements apply to
   */
  public Remarks(Catalogue catalogue, Action action, StatementCoverages reaches) {
    this.reaches = reaches;
    this.absent = new AbsentKeys(catalogue, action, reaches);
    this.exceptions = new IdleExceptions(catalogue, action);
  }

  /** All of them. */
  public List<Remark> of(StatementCoverage reach) {
    List<Remark> found = new ArrayList<>();
    if (reach.coverage() == Coverage.NONE || reach.coverage() == Coverage.UNDECIDED) {
      return found;
    }
    unconditional(reach).ifPresent(found::add);
    List<String> idle = exceptions.idle(reach.statement().actions());
    if (!idle.isEmpty()) {
      found.add(new Remark.ExcludesNothing(idle));
    }
    if (reach.coverage() == Coverage.SOME) {
      Statement statement = reach.statement();
      statement.conditions().stream()
          .flatMap(one -> absent.always(one, statement).stream())
          .distinct()
          .map(Remark.AlwaysTrue::new)
          .forEach(found::add);
      statement.conditions().stream()
          .flatMap(one -> missed(reach, one).stream())
          .distinct()
          .forEach(found::add);
    }
    return found;
  }

  /** Why a statement with conditions meets every request, where a missing key makes it so. */
  public Optional<Remark> unconditional(StatementCoverage reach) {
    Statement statement = reach.statement();
    if (reach.coverage() != Coverage.ALL) {
      return Optional.empty();
    }
    List<KeyAbsence> reasons =
        statement.conditions().stream()
            .flatMap(one -> absent.always(one, statement).stream())
            .distinct()
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remark.MeetsEveryRequest(reasons, statement.effect()));
  }

  /** A sort of call that passes by because it lacks the key, though the policy may mean it. */
  private Optional<Remark> missed(StatementCoverage reach, Condition condition) {
    Effect effect = reach.statement().effect();
    String key = condition.name().folded();
    boolean direct = key.startsWith("aws:calledvia") || key.equals(ALWAYS_THERE);
    if (!direct && effect == Effect.ALLOW) {
      return Optional.empty();
    }
    if (key.equals(ALWAYS_THERE)) {
      return avoids(reach, with(Comparison.BOOL, condition.key(), "false"))
          ? Optional.of(new Remark.MissesDirectCalls(condition.key(), effect))
          : Optional.empty();
    }
    return Optional.ofNullable(LACKING.get(key))
        .filter(_ -> avoids(reach, with(Comparison.NULL, condition.key(), "true")))
        .map(calls -> new Remark.MissesCallsWithout(condition.key(), calls, effect));
  }

  private static Condition with(Comparison comparison, String key, String value) {
    return new Condition(new Known(Qualifier.NONE, comparison, false), key, List.of(value));
  }

  /** Whether there are requests of that sort, and the statement applies to none of them. */
  private boolean avoids(StatementCoverage reach, Condition sort) {
    Statement statement = reach.statement();
    List<Condition> both = new ArrayList<>(statement.conditions());
    both.add(sort);
    return reaches.coverage(statement.resources(), both, statement) == Coverage.NONE
        && reaches.coverage(ResourceClause.EVERYTHING, List.of(sort), statement) != Coverage.NONE;
  }
}
