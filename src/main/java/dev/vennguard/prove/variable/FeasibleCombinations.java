package dev.vennguard.prove.variable;

import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.BudgetExceeded;
import dev.vennguard.prove.solve.Binding;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Truth assignments of the predicates on one text and on the policy variables in its patterns
 * ({@code home/${aws:username}/*}) that some text realises, each with a witness for every variable.
 * {@link VariableConstraint} and {@link VariableAssignment} fill it, within a budget and up to a
 * fixed number.
 */
final class FeasibleCombinations {
  private static final int MOST_PARTS = 4000;

  private final TiedText target;
  private final List<OpenPredicate> tests;
  private final List<TiedText> variables;
  private final boolean segments;
  private final Budget work;
  private final Map<BitSet, Map<String, Binding>> all = new LinkedHashMap<>();

  FeasibleCombinations(
      TiedText target,
      List<OpenPredicate> tests,
      List<TiedText> variables,
      boolean segments,
      Budget work) {
    this.target = target;
    this.tests = tests;
    this.variables = variables;
    this.segments = segments;
    this.work = work;
  }

  /** The combinations, each with values of the variables. */
  Map<BitSet, Map<String, Binding>> all() {
    return all;
  }

  TiedText target() {
    return target;
  }

  List<OpenPredicate> tests() {
    return tests;
  }

  List<TiedText> variables() {
    return variables;
  }

  Budget work() {
    return work;
  }

  /** Whether places in the text count from the last segment of an ARN. */
  boolean segments() {
    return segments;
  }

  /** Notes a combination. */
  void add(BitSet bits, Map<String, Binding> values) {
    work.spend(bits.length() + 1L);
    all.putIfAbsent((BitSet) bits.clone(), values);
    if (all.size() > MOST_PARTS) {
      throw new BudgetExceeded("its variables are too entangled");
    }
  }
}
