package dev.vennguard.prove.encode;

import dev.vennguard.policy.Statement;
import dev.vennguard.prove.atom.InstantVariable;
import dev.vennguard.prove.atom.KeySlot;
import dev.vennguard.prove.atom.UserNames;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.value.ValuePartitioner;
import dev.vennguard.prove.variable.VariableBindings;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keys that hold the same fact: where two are asked, one request variable answers for both. */
final class JoinedKeys {
  private final Case requestCase;
  private final VariableBindings variables;
  private final ValuePartitioner partitions;
  private final Map<String, KeySlot> keys;
  private final Budget work;

  JoinedKeys(
      Case requestCase,
      VariableBindings variables,
      ValuePartitioner partitions,
      Map<String, KeySlot> keys,
      Budget work) {
    this.requestCase = requestCase;
    this.variables = variables;
    this.partitions = partitions;
    this.keys = keys;
    this.work = work;
  }

  /**
   * An encoding while it is made; all of it changes where keys are joined.
   *
   * @param requestVariables what can vary
   * @param names of these
   * @param compiled what each statement asks
   * @param ties conjunctions that are never true
   */
  record Drafts(
      List<RequestVariable> requestVariables,
      List<String> names,
      Map<Statement, Conjunction> compiled,
      Set<Conjunction> ties) {}

  /** Joins date and seconds, and name and ARN of a user. */
  void join(Drafts drafts) {
    oneInstant(drafts);
    oneUser(drafts);
  }

  private void oneInstant(Drafts drafts) {
    KeySlot date = keys.get(InstantVariable.DATE);
    KeySlot epoch = keys.get(InstantVariable.EPOCH);
    if (date != null && epoch != null && InstantVariable.free(date, epoch)) {
      merge(date, epoch, InstantVariable.requestVariable(date, epoch, partitions, work), drafts);
    }
  }

  private void oneUser(Drafts drafts) {
    KeySlot arn = keys.get(UserNames.ARN);
    KeySlot name = keys.get(UserNames.NAME);
    if (variables.chosen()
        && arn != null
        && name != null
        && UserNames.joinable(requestCase, arn, name)) {
      RequestVariable both =
          UserNames.requestVariable(requestCase, arn, name, variables.callerPrefix(), work);
      merge(arn, name, both, drafts);
    }
  }

  /** The atoms of the second follow those of the first in the request variable of both. */
  private static void merge(KeySlot first, KeySlot second, RequestVariable both, Drafts drafts) {
    int shift = first.atoms().all().size();
    drafts.requestVariables.set(first.requestVariable(), both);
    drafts.requestVariables.set(second.requestVariable(), yesOrNo());
    drafts.names.set(second.requestVariable(), "");
    UnaryOperator<Conjunction> moved =
        conjunction ->
            conjunction.map(one ->
                one.requestVariable() == second.requestVariable()
                    ? new Literal(first.requestVariable(), shift + one.atom(), one.truth())
                    : one);
    drafts.compiled.replaceAll((_, literals) -> moved.apply(literals));
    List<Conjunction> tied = drafts.ties.stream().map(moved).toList();
    drafts.ties.clear();
    drafts.ties.addAll(tied);
  }

  /** A fact of its own: that something is so, or that it is not. */
  static RequestVariable yesOrNo() {
    BitSet both = new BitSet();
    both.set(0, 2);
    BitSet yes = new BitSet();
    yes.set(1);
    return new RequestVariable.Single(false, List.of("no", "yes"), both, List.of(yes));
  }
}
