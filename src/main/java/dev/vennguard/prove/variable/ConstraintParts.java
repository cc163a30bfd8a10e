package dev.vennguard.prove.variable;

import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.BudgetExceeded;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.solve.Binding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one text and its variables are asked, and the combinations of it that were found to occur.
 */
final class ConstraintParts {
  private static final int MOST_CONSTANTS = 12;
  private static final int MOST_PARTS = 4000;

  private final TiedText target;
  private final List<OpenPredicate> tests;
  private final List<TiedText> variables;
  private final boolean segments;
  private final Budget work;
  private final Map<BitSet, Map<String, Binding>> all = new LinkedHashMap<>();

  ConstraintParts(
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

  /** The texts that are looked at one by one; the others are covered together. */
  static List<String> constants(TiedText variable) {
    List<String> all = variable.constants();
    return all.subList(0, Math.min(all.size(), MOST_CONSTANTS));
  }

  /** A pattern with values put in; empty if one of its variables has none. */
  static Optional<TextPattern> filled(TextPattern pattern, Map<String, Binding> values) {
    List<Part> filled = new ArrayList<>();
    for (Part part : pattern.parts()) {
      if (!(part instanceof Variable(String key, boolean hasFallback, String fallback))) {
        Patterns.append(filled, part);
        continue;
      }
      Binding binding = values.get(ConditionKeyName.folded(key));
      if (binding == null) {
        Patterns.append(filled, part);
      } else if (binding.present()) {
        Patterns.append(filled, new TextPattern.Literal(binding.text()));
      } else if (hasFallback) {
        Patterns.append(filled, new TextPattern.Literal(fallback));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new TextPattern(filled));
  }
}
