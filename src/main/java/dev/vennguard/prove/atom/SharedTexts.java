package dev.vennguard.prove.atom;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.request.Scope;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.KeySpec.Presence;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValueDomain.Finite;
import dev.vennguard.prove.value.ValuePartitioner;
import dev.vennguard.prove.value.ValueParts;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys that share their texts (EVALUATION §6.8): the first and the last of {@code aws:CalledVia}
 * are among it, and the paths of an organisation begin with its id. One text of each sort that the
 * question tells apart stands for all; where it tells them apart in ways that this cannot follow,
 * nothing is tied.
 */
public final class SharedTexts {
  private static final String CHAIN = "aws:calledvia";
  private static final List<String> ENDS = List.of("aws:calledviafirst", "aws:calledvialast");

  /** The id of the principal's organisation. */
  public static final String ORGANISATION = "aws:principalorgid";

  /** Where in its organisation the principal's account is: its id comes first. */
  public static final String PATHS = "aws:principalorgpaths";

  private final Map<String, KeySlot> keys;
  private final ValuePartitioner partitions;
  private final Budget work;
  private final List<Conjunction> never = new ArrayList<>();

  /**
   * @param keys what is asked of each key; what they can hold is replaced by what stands for it
   */
  public SharedTexts(Map<String, KeySlot> keys, ValuePartitioner partitions, Budget work) {
    this.keys = keys;
    this.partitions = partitions;
    this.work = work;
  }

  /** The conjunctions that never hold. */
  public List<Conjunction> never(Scope scope, Collection<String> bound) {
    if (scope.holds(Tie.CALLED_VIA) && free(CHAIN, bound)) {
      List<String> ends = ENDS.stream().filter(end -> free(end, bound)).toList();
      if (!ends.isEmpty()) {
        chain(ends);
      }
    }
    if (scope.holds(Tie.ORGANISATION_PATHS) && free(ORGANISATION, Set.of()) && free(PATHS, bound)) {
      paths();
    }
    return never;
  }

  private boolean free(String key, Collection<String> bound) {
    KeySlot slot = keys.get(key);
    return slot != null && slot.spec().presence() != Presence.NEVER && !bound.contains(key);
  }

  private void chain(List<String> ends) {
    List<ValuePredicate> tests = new ArrayList<>(tests(CHAIN));
    ends.forEach(end -> tests.addAll(tests(end)));
    ValueParts partition = partitions.of(slot(CHAIN).spec().values(), tests, work);
    List<String> texts = partition.examples();
    if (!partition.doubt().isEmpty() || partition.certain().cardinality() < texts.size()) {
      return;
    }
    restrict(CHAIN, new Finite(texts));
    for (String end : ends) {
      restrict(end, new Finite(texts));
      for (String text : texts) {
        Literal is = literal(end, atom(Qualifier.NONE, Comparison.STRING_EQUALS, text));
        Literal among =
            literal(CHAIN, atom(Qualifier.FOR_ANY_VALUE, Comparison.STRING_EQUALS, text));
        never.add(Conjunction.of(is, among.negated()));
      }
    }
  }

  private void paths() {
    boolean chosen = slot(ORGANISATION).spec().values() instanceof Finite;
    boolean told = tests(ORGANISATION).stream().allMatch(test -> test.constant() || anything(test));
    if (!(chosen || told) || !tests(PATHS).stream().allMatch(SharedTexts::plain)) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    if (slot(ORGANISATION).spec().values() instanceof Finite(List<String> known)) {
      ids.addAll(known);
    } else {
      tests(ORGANISATION).stream()
          .filter(ValuePredicate::constant)
          .forEach(test -> ids.addAll(test.texts()));
      tests(PATHS).forEach(test -> test.samples().forEach(text -> ids.add(first(text))));
      ids.add("o-example");
      ids.removeIf(id -> id.isEmpty() || id.contains("/"));
      restrict(ORGANISATION, new Finite(List.copyOf(ids)));
    }
    List<TextSequence> all =
        ids.stream().map(id -> new TextSequence().literal(id + "/").run(CharClass.ANY)).toList();
    String name = "paths of " + ids;
    List<String> samples = ids.stream().map(id -> id + "/r-root/ou-example/").toList();
    restrict(PATHS, new ValueDomain.Text(name, Language.of(all, work), false, samples));
    for (String id : ids) {
      Literal is = literal(ORGANISATION, atom(Qualifier.NONE, Comparison.STRING_EQUALS, id));
      Literal in =
          literal(PATHS, atom(Qualifier.FOR_ALL_VALUES, Comparison.STRING_LIKE, id + "/*"));
      never.add(Conjunction.of(is, in.negated()));
    }
  }

  private static boolean anything(ValuePredicate test) {
    return test.values().stream().allMatch(TextPattern::anything);
  }

  /** Whether its patterns begin with plain text as far as the first {@code /}. */
  private static boolean plain(ValuePredicate test) {
    return test.values().stream()
        .allMatch(value ->
            value.anything()
                || (!value.parts().isEmpty()
                    && value.parts().getFirst() instanceof TextPattern.Literal(String text)
                    && text.contains("/")));
  }

  /** The organisation's id in a path, or in a pattern of paths; empty if there is none. */
  public static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private KeySlot slot(String key) {
    KeySlot slot = keys.get(key);
    if (slot == null) {
      throw new IllegalStateException("not asked: " + key);
    }
    return slot;
  }

  private List<ValuePredicate> tests(String key) {
    return slot(key).atoms().all().stream().map(KeyAtom::test).toList();
  }

  private void restrict(String key, ValueDomain values) {
    KeySlot slot = slot(key);
    KeySpec spec = new KeySpec(slot.spec().presence(), slot.spec().many(), values);
    keys.put(key, new KeySlot(slot.requestVariable(), spec, slot.atoms()));
  }

  private Literal literal(String key, KeyAtom atom) {
    KeySlot slot = slot(key);
    return new Literal(slot.requestVariable(), slot.atoms().of(atom), true);
  }

  private static KeyAtom atom(Qualifier qualifier, Comparison comparison, String value) {
    Wildcards wildcards = comparison == Comparison.STRING_LIKE ? Wildcards.GLOB : Wildcards.LITERAL;
    TextPattern pattern =
        TextPattern.parse(value, wildcards, dev.vennguard.policy.PolicyVersion.V2008_10_17);
    return new KeyAtom(
        new Known(qualifier, comparison, false),
        List.of(value),
        new ValuePredicate(comparison, List.of(pattern)));
  }
}
