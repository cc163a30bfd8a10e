package dev.vennguard.prove.variable;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.ProductWalk;
import dev.vennguard.prove.language.ProductWalk.VariableSlot;
import dev.vennguard.prove.language.ProductWalk.Witness;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.variable.VariablePositions.Anchor;
import dev.vennguard.prove.variable.VariablePositions.Tail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One choice in a {@code VariableConstraint}: some variables have a fixed value, some stand at
 * their place in the text, the others do not.
 */
final class VariableAssignment {
  private final FeasibleCombinations constraint;
  private final TiedText target;
  private final Budget work;
  private final Map<String, Binding> fixed;
  private final List<List<TextPattern>> resolved;
  private final VariablePositions anchors;
  private final Set<String> related;

  /**
   * Prepares.
   *
   * @param fixed the values that are fixed
   * @param resolved the patterns of each test, fixed values put in
   * @param related the variables that stand at their place
   */
  VariableAssignment(
      FeasibleCombinations constraint,
      Map<String, Binding> fixed,
      List<List<TextPattern>> resolved,
      VariablePositions anchors,
      Set<String> related) {
    this.constraint = constraint;
    this.target = constraint.target();
    this.work = constraint.work();
    this.fixed = Map.copyOf(fixed);
    this.resolved = resolved;
    this.anchors = anchors;
    this.related = related;
  }

  /** Adds what occurs to the constraint. */
  void add() {
    List<String> names = new ArrayList<>();
    List<VariableSlot> strands = new ArrayList<>();
    anchors
        .places()
        .forEach((name, anchor) -> {
          if (related.contains(name)) {
            strands.add(strand(name, anchor, names));
            names.add(name);
          }
        });
    List<Language> told = target.languages();
    for (int i = 0; i < resolved.size(); i++) {
      for (TextPattern pattern : resolved.get(i)) {
        told.addAll(languages(constraint.tests().get(i), pattern));
      }
    }
    ProductWalk walk =
        new ProductWalk(target.language(), told, constraint.segments(), strands, work);
    List<Map<String, Binding>> others = others();
    for (Witness witness : walk.run()) {
      for (Map<String, Binding> other : others) {
        Map<String, Binding> values = new LinkedHashMap<>(other);
        for (int i = 0; i < names.size(); i++) {
          values.put(names.get(i), new Binding(true, witness.values().get(i)));
        }
        combine(Optional.of(witness.text()), values);
      }
    }
    if (related.isEmpty() && target.optional()) {
      others.forEach(other -> combine(Optional.empty(), new LinkedHashMap<>(other)));
    }
  }

  private VariableSlot strand(String name, Anchor anchor, List<String> before) {
    List<Language> rests = new ArrayList<>();
    for (TextPattern rest : anchors.rests(name)) {
      rests.add(Language.of(List.of(new TextSequence().pattern(rest, CharClass.ANY)), work));
    }
    TiedText variable =
        constraint.variables().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    int parent = before.indexOf(anchor.parent());
    return new VariableSlot(
        parent, anchor.literal(), variable.language(), variable.languages(), rests);
  }

  /** What texts must be told apart by, for a pattern. */
  private List<Language> languages(OpenPredicate test, TextPattern pattern) {
    if (pattern.variables().isEmpty()) {
      return test.languages(pattern, target.values(), work);
    }
    return test.widens() ? test.widened(pattern, target.values(), work) : List.of();
  }

  /** The fixed values, with values of the variables that stand at no place in the text. */
  private List<Map<String, Binding>> others() {
    List<Map<String, Binding>> all = List.of(fixed);
    for (TiedText variable : constraint.variables()) {
      if (!related.contains(variable.name()) && !fixed.containsKey(variable.name())) {
        List<Map<String, Binding>> more = new ArrayList<>();
        for (String text : generic(variable)) {
          for (Map<String, Binding> before : all) {
            work.spend(1);
            Map<String, Binding> extended = new LinkedHashMap<>(before);
            extended.put(variable.name(), new Binding(true, text));
            more.add(extended);
          }
        }
        all = more;
      }
    }
    return all;
  }

  /** A text of each sort but those that are looked at one by one. */
  private List<String> generic(TiedText variable) {
    List<Language> told = variable.languages();
    told.add(
        Language.of(
            variable.sampled().stream().map(text -> new TextSequence().literal(text)).toList(),
            work));
    int last = told.size() - 1;
    List<String> texts = new ArrayList<>();
    TextSplit.split(variable.language(), told, 1, work)
        .forEach((in, found) -> {
          if (!in.get(last)) {
            texts.add(found.getFirst());
          }
        });
    return texts;
  }

  private void combine(Optional<String> text, Map<String, Binding> values) {
    BitSet bits = new BitSet();
    int next = add(bits, 0, target, text);
    for (TiedText variable : constraint.variables()) {
      Optional<String> value =
          Optional.ofNullable(values.get(variable.name()))
              .filter(Binding::present)
              .map(Binding::text);
      next = add(bits, next, variable, value);
    }
    if (!target.name().isEmpty()) {
      values.put(target.name(), new Binding(text.isPresent(), text.orElse("")));
    }
    facts(bits, next, 0, text, values);
  }

  private static int add(BitSet bits, int from, TiedText player, Optional<String> text) {
    int next = from;
    for (TiedText.Asked asked : player.asked()) {
      bits.set(next++, asked.holds().test(text));
    }
    return next;
  }

  /** Adds what the facts are; where a pattern is not settled, one that may be true is both. */
  private void facts(
      BitSet bits, int from, int next, Optional<String> text, Map<String, Binding> values) {
    if (next == constraint.tests().size()) {
      constraint.add(bits, values);
      return;
    }
    OpenPredicate test = constraint.tests().get(next);
    boolean sure = false;
    boolean possible = false;
    if (text.isPresent()) {
      for (TextPattern pattern : resolved.get(next)) {
        switch (matches(test, pattern, text.get(), values)) {
          case YES -> sure = true;
          case PERHAPS -> possible = true;
          case NO -> {}
        }
      }
    }
    bits.set(from + next, test.truth(text, sure));
    facts(bits, from, next + 1, text, values);
    if (possible && !sure) {
      bits.set(from + next, test.truth(text, true));
      facts(bits, from, next + 1, text, values);
    }
  }

  private enum Match {
    YES,
    NO,
    PERHAPS
  }

  private Match matches(
      OpenPredicate test, TextPattern pattern, String text, Map<String, Binding> values) {
    if (pattern.variables().isEmpty()) {
      return test.matches(pattern, text) ? Match.YES : Match.NO;
    }
    Optional<Tail> tail =
        test.segments() == constraint.segments()
            ? test.body(pattern).flatMap(anchors::tail)
            : Optional.empty();
    if (tail.isEmpty()) {
      return test.couldMatch(pattern, text) ? Match.PERHAPS : Match.NO;
    }
    boolean settled = related.containsAll(tail.get().variables());
    return settled
            && Substitution.filled(pattern, values).filter(it -> test.matches(it, text)).isPresent()
        ? Match.YES
        : Match.NO;
  }
}
