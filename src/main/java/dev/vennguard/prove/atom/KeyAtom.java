package dev.vennguard.prove.atom;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.solve.SetAtom;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.KeySpec.Presence;
import dev.vennguard.prove.value.ValuePartitioner;
import dev.vennguard.prove.value.ValueParts;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition entry on its key: what absence means, what an empty set means, and what is asked of
 * values (EVALUATION §5.3, §5.4, §1.6).
 *
 * @param operator the operator
 * @param listed the values as written; how many there are matters, and {@code Null} reads them
 * @param test what is asked of each value; for {@code Null} it is not used
 */
public record KeyAtom(Known operator, List<String> listed, ValuePredicate test) {
  /** The key is there. */
  public static final KeyAtom PRESENT =
      new KeyAtom(
          new Known(Qualifier.NONE, Comparison.NULL, false),
          List.of("false"),
          new ValuePredicate(Comparison.STRING_EQUALS, List.of()));

  public KeyAtom {
    listed = List.copyOf(listed);
  }

  @Override
  public int hashCode() {
    int ends =
        listed.isEmpty() ? 0 : 31 * listed.getFirst().hashCode() + listed.getLast().hashCode();
    return 31 * (31 * operator.hashCode() + test.hashCode()) + ends;
  }

  private boolean isNull() {
    return operator.comparison() == Comparison.NULL;
  }

  private boolean presence(boolean present) {
    return switch (operator.qualifier()) {
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> false;
      case NONE ->
          listed.stream()
              .anyMatch(value -> value.toLowerCase(Locale.ROOT).equals("true") != present);
    };
  }

  /** Whether it is true where the key is absent. */
  public boolean absent() {
    if (isNull()) {
      return presence(false);
    }
    return operator.ifExists()
        || switch (operator.qualifier()) {
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> false;
          case NONE -> operator.comparison().negated();
        };
  }

  private boolean empty() {
    if (isNull()) {
      return presence(true);
    }
    return switch (operator.qualifier()) {
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> false;
      case NONE -> operator.comparison().negated();
    };
  }

  /**
   * Whether it is true of a key that holds one value or none.
   *
   * @param value empty where the key is absent
   * @param matched whether the value matches a listed one
   */
  public boolean holds(Optional<String> value, boolean matched) {
    if (value.isEmpty()) {
      return absent();
    }
    if (isNull()) {
      return presence(true);
    }
    boolean negated = operator.comparison().negated();
    if (listed.isEmpty()) {
      return operator.qualifier() == Qualifier.NONE && !operator.ifExists() && negated;
    }
    return negated ? !matched && !test.malformed(value.get()) : matched;
  }

  /** The same entry, asked as a pattern where it asks for a constant. */
  public KeyAtom like() {
    if (operator.comparison().kind() != Comparison.Kind.STRING) {
      return this;
    }
    Comparison like =
        operator.comparison().negated() ? Comparison.STRING_NOT_LIKE : Comparison.STRING_LIKE;
    return new KeyAtom(
        new Known(operator.qualifier(), like, operator.ifExists()),
        listed,
        new ValuePredicate(like, test.values()));
  }

  /** The parts of a single value that it is true of. */
  public BitSet single(ValueParts partition, int index) {
    int parts = partition.examples().size();
    BitSet all = new BitSet(parts);
    all.set(0, parts);
    if (isNull()) {
      return presence(true) ? all : new BitSet();
    }
    if (listed.isEmpty()) {
      boolean holds =
          operator.qualifier() == Qualifier.NONE
              && !operator.ifExists()
              && operator.comparison().negated();
      return holds ? all : new BitSet();
    }
    return partition.holds().get(index);
  }

  private SetAtom set(ValueParts partition, int index) {
    SetAtom.Elements elements =
        isNull()
            ? new SetAtom.Constant(presence(true))
            : listed.isEmpty()
                ? new SetAtom.Constant(false)
                : switch (operator.qualifier()) {
                  case FOR_ALL_VALUES -> new SetAtom.Each(partition.holds().get(index));
                  case FOR_ANY_VALUE -> new SetAtom.Some(partition.holds().get(index));
                  case NONE -> new SetAtom.Constant(false);
                };
    return new SetAtom(absent(), empty(), elements);
  }

  /**
   * The request variable of a key with these atoms.
   *
   * @throws Unproved if its parts cannot be told within the budget
   */
  public static RequestVariable requestVariable(
      KeySpec spec, List<KeyAtom> atoms, ValuePartitioner partitions, Budget work) {
    if (spec.presence() == Presence.NEVER) {
      return neverThere(atoms);
    }
    // Null atoms keep their place in the list of tests with a test that is never true.
    List<ValuePredicate> tests = atoms.stream().map(KeyAtom::test).toList();
    ValueParts partition = partitions.of(spec.values(), tests, work);
    boolean optional = spec.presence() == Presence.SOMETIMES;
    if (spec.many()) {
      List<SetAtom> asked = new ArrayList<>();
      for (int i = 0; i < atoms.size(); i++) {
        asked.add(atoms.get(i).set(partition, i));
      }
      return known(
          new RequestVariable.Many(optional, partition.examples(), partition.certain(), asked),
          partition);
    }
    int shift = optional ? 1 : 0;
    List<String> values = new ArrayList<>(partition.examples());
    BitSet certain = shifted(partition.certain(), shift);
    if (optional) {
      values.addFirst("");
      certain.set(0);
    }
    List<BitSet> truth = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      BitSet in = shifted(atoms.get(i).single(partition, i), shift);
      if (optional) {
        in.set(0, atoms.get(i).absent());
      }
      truth.add(in);
    }
    return known(new RequestVariable.Single(optional, values, certain, truth), partition);
  }

  private static RequestVariable known(RequestVariable requestVariable, ValueParts partition) {
    return partition.doubt().isEmpty()
        ? requestVariable
        : new RequestVariable.Partial(requestVariable, partition.doubt());
  }

  private static RequestVariable neverThere(List<KeyAtom> atoms) {
    BitSet only = new BitSet();
    only.set(0);
    List<BitSet> truth = atoms.stream().map(atom -> atom.absent() ? only : new BitSet()).toList();
    return new RequestVariable.Single(true, List.of(""), only, truth);
  }

  private static BitSet shifted(BitSet parts, int by) {
    BitSet moved = new BitSet(parts.length() + by);
    parts.stream().forEach(part -> moved.set(part + by));
    return moved;
  }
}
