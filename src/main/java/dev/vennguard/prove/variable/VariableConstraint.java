package dev.vennguard.prove.variable;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.variable.VariablePositions.Anchor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text and the variables in the patterns that it is compared with: which combinations of what is
 * asked of all of them occur. Every combination that occurs is there; where a pattern is not
 * settled ({@link VariablePositions}), some may be there that do not.
 */
final class VariableConstraint {
  private final List<OpenPredicate> tests;
  private final List<TiedText> variables;
  private final boolean segments;
  private final FeasibleCombinations parts;

  /**
   * Prepares.
   *
   * @param target the text
   * @param tests the facts about it
   * @param variables that stand in their patterns and are not the text itself
   */
  VariableConstraint(
      TiedText target, List<OpenPredicate> tests, List<TiedText> variables, Budget work) {
    this.tests = List.copyOf(tests);
    this.variables = List.copyOf(variables);
    this.segments = tests.stream().anyMatch(OpenPredicate::segments);
    this.parts = new FeasibleCombinations(target, this.tests, this.variables, segments, work);
  }

  /**
   * For each combination, values of the variables. Its bits are what is asked of the text, then of
   * each variable, then the facts.
   *
   * @throws BudgetExceeded if there are too many
   */
  Map<BitSet, Map<String, Binding>> parts() {
    fix(0, new LinkedHashMap<>());
    return parts.all();
  }

  /** Each variable is absent, or one of the texts singled out, or any other. */
  private void fix(int next, Map<String, Binding> fixed) {
    if (next == variables.size()) {
      relate(fixed);
      return;
    }
    TiedText variable = variables.get(next);
    for (String text : variable.sampled()) {
      fixed.put(variable.name(), new Binding(true, text));
      fix(next + 1, fixed);
    }
    if (variable.optional()) {
      fixed.put(variable.name(), new Binding(false, ""));
      fix(next + 1, fixed);
    }
    fixed.remove(variable.name());
    fix(next + 1, fixed);
  }

  /** Each open variable stands at its place in the text, or not. */
  private void relate(Map<String, Binding> fixed) {
    Set<String> open = new HashSet<>();
    variables.forEach(one -> open.add(one.name()));
    open.removeAll(fixed.keySet());
    List<List<TextPattern>> resolved = new ArrayList<>();
    VariablePositions anchors = new VariablePositions();
    for (OpenPredicate test : tests) {
      List<TextPattern> patterns =
          test.patterns().stream()
              .flatMap(one -> Substitution.filled(one, fixed).stream())
              .toList();
      resolved.add(patterns);
      for (TextPattern pattern : patterns) {
        if (!pattern.variables().isEmpty() && test.segments() == segments) {
          test.body(pattern).ifPresent(body -> anchors.note(body, open));
        }
      }
    }
    List<Map.Entry<String, Anchor>> places = List.copyOf(anchors.places().entrySet());
    for (int mask = 0; mask < 1 << places.size(); mask++) {
      Set<String> related = new HashSet<>();
      boolean founded = true;
      for (int i = 0; i < places.size(); i++) {
        if ((mask >> i & 1) == 1) {
          String parent = places.get(i).getValue().parent();
          founded &= parent.isEmpty() || related.contains(parent);
          related.add(places.get(i).getKey());
        }
      }
      if (founded) {
        new VariableAssignment(parts, fixed, resolved, anchors, related).add();
      }
    }
  }
}
