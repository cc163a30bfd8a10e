package dev.vennguard.explain.coverage;

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

  /** Requests that lack a key, in words (EVALUATION §5.5). */
  private static final Map<String, String> LACKING =
      Map.of(
          "aws:calledvia", "a direct call",
          "aws:calledviafirst", "a direct call",
          "aws:calledvialast", "a direct call",
          "aws:multifactorauthpresent", "a call with long-term access keys",
          "aws:multifactorauthage", "a call with long-term access keys");

  private final StatementCoverages reaches;
  private final AbsentKeys absent;

  public Remarks(StatementCoverages reaches, AbsentKeys absent) {
    this.reaches = reaches;
    this.absent = absent;
  }

  /** All of them, as clauses without a full stop. */
  public List<String> of(StatementCoverage reach) {
    List<String> found = new ArrayList<>();
    if (reach.coverage() == Coverage.NONE || reach.coverage() == Coverage.UNDECIDED) {
      return found;
    }
    unconditional(reach).ifPresent(found::add);
    if (reach.coverage() == Coverage.SOME) {
      Statement statement = reach.statement();
      statement.conditions().stream()
          .flatMap(one -> absent.always(one, statement).stream())
          .distinct()
          .forEach(found::add);
      statement.conditions().stream()
          .flatMap(one -> missed(reach, one).stream())
          .distinct()
          .forEach(found::add);
    }
    return found;
  }

  /** Why a statement with conditions meets every request, where a missing key makes it so. */
  public Optional<String> unconditional(StatementCoverage reach) {
    Statement statement = reach.statement();
    if (reach.coverage() != Coverage.ALL) {
      return Optional.empty();
    }
    List<String> reasons =
        statement.conditions().stream()
            .flatMap(one -> absent.always(one, statement).stream())
            .distinct()
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join("; ", reasons) + ": this " + effect(statement) + " meets every request");
  }

  /** A sort of call that passes by because it lacks the key, though the policy may mean it. */
  private Optional<String> missed(StatementCoverage reach, Condition condition) {
    String key = condition.name().folded();
    boolean direct = key.startsWith("aws:calledvia") || key.equals(ALWAYS_THERE);
    if (!direct && reach.statement().effect() == Effect.ALLOW) {
      return Optional.empty();
    }
    String never = "so this " + effect(reach.statement()) + " never meets one";
    if (key.equals(ALWAYS_THERE)) {
      return avoids(reach, with(Comparison.BOOL, condition.key(), "false"))
          ? Optional.of("a direct call has `" + condition.key() + "` = `false`, " + never)
          : Optional.empty();
    }
    return LACKING.containsKey(key) && avoids(reach, with(Comparison.NULL, condition.key(), "true"))
        ? Optional.of(
            LACKING.getOrDefault(key, "") + " carries no `" + condition.key() + "`, " + never)
        : Optional.empty();
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

  private static String effect(Statement statement) {
    return statement.effect().text();
  }
}
