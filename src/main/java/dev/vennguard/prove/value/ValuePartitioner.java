package dev.vennguard.prove.value;

import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CutMemo;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.value.PreparedPredicate.Reading;
import dev.vennguard.prove.value.ValueDomain.Typed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts value domains by tests, and remembers the cuts. */
public final class ValuePartitioner {
  private static final int FEW = 4;

  private final CutMemo<Key, ValueParts> cuts;

  /**
   * @param budget of one cut, in steps
   */
  public ValuePartitioner(long budget) {
    cuts = new CutMemo<>(budget, ValueParts::size);
  }

  /**
   * The parts of a domain.
   *
   * @throws Unproved if they cannot be told within the budget
   */
  public ValueParts of(ValueDomain domain, List<ValuePredicate> tests, Budget work) {
    return cuts.of(new Key(domain, tests), own -> cut(domain, tests, own), work);
  }

  private static ValueParts cut(ValueDomain domain, List<ValuePredicate> tests, Budget work) {
    work.spend(10L * tests.size());
    Map<BitSet, String> parts = new LinkedHashMap<>();
    switch (domain) {
      case ValueDomain.Finite(List<String> values) -> add(parts, tests, values, work);
      case Typed typed -> {
        IntervalSamples.check(typed, tests);
        add(parts, tests, IntervalSamples.of(typed, tests), work);
        if (!tests.stream().allMatch(test -> test.constant() || !test.textual())) {
          Language spelling = IntervalSamples.spelling(typed);
          List<String> read = examples(spelling, tests, domain, work);
          List<String> spelled =
              read.stream().filter(value -> LexicalForms.readable(typed, value)).toList();
          add(parts, tests, spelled, work);
          return withDoubts(parts, tests, read, IntervalSamples.of(typed, tests), work);
        }
      }
      case ValueDomain.Text text -> {
        return text(text, tests, parts, work);
      }
    }
    return partition(parts, Map.of(), tests.size());
  }

  private static ValueParts text(
      ValueDomain.Text text, List<ValuePredicate> tests, Map<BitSet, String> parts, Budget work) {
    add(parts, tests, text.samples().stream().filter(text.language()::contains).toList(), work);
    if (tests.stream().allMatch(ValuePredicate::constant)
        && addConstants(text, tests, parts, work)) {
      return partition(parts, Map.of(), tests.size());
    }
    add(parts, tests, constants(tests).stream().filter(text.language()::contains).toList(), work);
    List<String> filled = tests.stream().flatMap(test -> test.samples().stream()).toList();
    add(parts, tests, filled.stream().filter(text.language()::contains).toList(), work);
    if (tests.size() <= FEW && parts.size() == 1 << tests.size()) {
      return partition(parts, Map.of(), tests.size());
    }
    List<String> read;
    try {
      read = examples(text.language(), tests, text, work.share());
    } catch (Unproved tooMany) {
      return partition(parts, Map.of(), tests.size()).doubted(tooMany.reason());
    }
    add(parts, tests, read, work);
    if (tests.stream().allMatch(ValuePredicate::textual)) {
      return partition(parts, Map.of(), tests.size());
    }
    List<String> points = new ArrayList<>(IntervalSamples.inText(tests));
    List<String> values = points.stream().filter(text.language()::contains).toList();
    add(parts, tests, values, work);
    return withDoubts(parts, tests, read, points, work);
  }

  /** All listed constants, and one text beside them; false if none was found quickly. */
  private static boolean addConstants(
      ValueDomain.Text text, List<ValuePredicate> tests, Map<BitSet, String> parts, Budget work) {
    Set<String> constants = constants(tests);
    List<String> inside = constants.stream().filter(text.language()::contains).toList();
    List<String> beside =
        text.samples().stream()
            .filter(sample -> !constants.contains(sample) && text.language().contains(sample))
            .toList();
    add(parts, tests, inside, work);
    return !beside.isEmpty();
  }

  private static Set<String> constants(List<ValuePredicate> tests) {
    Set<String> constants = new LinkedHashSet<>();
    tests.stream().filter(ValuePredicate::constant).forEach(test -> constants.addAll(test.texts()));
    return constants;
  }

  /** Whether only listed constants are where this text is: each of them was looked at. */
  private static boolean constantPart(List<ValuePredicate> tests, String text) {
    return tests.stream().anyMatch(test -> test.constant() && test.matchesAny(text));
  }

  private static List<String> examples(
      Language language, List<ValuePredicate> tests, ValueDomain domain, Budget work) {
    List<Language> members = new ArrayList<>();
    for (ValuePredicate test : tests) {
      if (test.textual()) {
        members.addAll(TestLanguages.of(test, domain, work));
      }
    }
    return TextSplit.split(language, members, 1, work).values().stream()
        .map(List::getFirst)
        .toList();
  }

  private static void add(
      Map<BitSet, String> parts, List<ValuePredicate> tests, List<String> values, Budget work) {
    if (values.isEmpty()) {
      return;
    }
    List<PreparedPredicate> prepared = tests.stream().map(PreparedPredicate::new).toList();
    int cost = prepared.stream().mapToInt(PreparedPredicate::cost).sum();
    for (String value : values) {
      work.spend(cost);
      parts.putIfAbsent(truth(prepared, value), value);
    }
  }

  /**
   * Where wildcards and typed operators meet on one key, some combinations have an example and the
   * others are doubtful: they count when absence is to be proved, and never as an answer.
   */
  private static ValueParts withDoubts(
      Map<BitSet, String> parts,
      List<ValuePredicate> tests,
      List<String> texts,
      List<String> points,
      Budget work) {
    Set<BitSet> overApproximated = new LinkedHashSet<>();
    List<PreparedPredicate> prepared = tests.stream().map(PreparedPredicate::new).toList();
    BitSet textual = new BitSet(tests.size());
    for (int i = 0; i < tests.size(); i++) {
      textual.set(i, tests.get(i).textual());
    }
    work.spend((long) (texts.size() + points.size()) * tests.size());
    List<String> free = texts.stream().filter(text -> !constantPart(tests, text)).toList();
    BitSet typed = (BitSet) textual.clone();
    typed.flip(0, tests.size());
    Set<BitSet> values = truths(prepared, points, typed);
    for (BitSet text : truths(prepared, free, textual)) {
      work.spend(values.size());
      for (BitSet point : values) {
        BitSet truth = (BitSet) text.clone();
        truth.or(point);
        if (!parts.containsKey(truth)) {
          overApproximated.add(truth);
        }
      }
    }
    Map<BitSet, String> doubts = new LinkedHashMap<>();
    overApproximated.forEach(truth -> doubts.put(truth, ""));
    return partition(parts, doubts, tests.size());
  }

  /** The truths of these tests that texts show, the others left aside. */
  private static Set<BitSet> truths(
      List<PreparedPredicate> tests, List<String> texts, BitSet asked) {
    Set<BitSet> found = new LinkedHashSet<>();
    for (String text : texts) {
      BitSet truth = truth(tests, text);
      truth.and(asked);
      found.add(truth);
    }
    return found;
  }

  private static BitSet truth(List<PreparedPredicate> tests, String value) {
    Reading reading = new Reading(value);
    BitSet truth = new BitSet(tests.size());
    for (int i = 0; i < tests.size(); i++) {
      truth.set(i, tests.get(i).holds(reading));
    }
    return truth;
  }

  private static ValueParts partition(
      Map<BitSet, String> certain, Map<BitSet, String> overApproximated, int tests) {
    List<BitSet> truths = new ArrayList<>(certain.keySet());
    List<String> examples = new ArrayList<>(certain.values());
    truths.addAll(overApproximated.keySet());
    examples.addAll(overApproximated.values());
    List<BitSet> holds = new ArrayList<>();
    for (int test = 0; test < tests; test++) {
      BitSet in = new BitSet(truths.size());
      for (int part = 0; part < truths.size(); part++) {
        in.set(part, truths.get(part).get(test));
      }
      holds.add(in);
    }
    BitSet known = new BitSet();
    known.set(0, certain.size());
    return new ValueParts(examples, known, holds, "");
  }

  private record Key(ValueDomain domain, List<ValuePredicate> tests) {}
}
