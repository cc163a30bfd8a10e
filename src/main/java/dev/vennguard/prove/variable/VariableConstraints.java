package dev.vennguard.prove.variable;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.atom.KeyAtom;
import dev.vennguard.prove.atom.KeySlot;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.atom.ResourcePredicate;
import dev.vennguard.prove.atom.Resources;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ArnFormat;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.value.IntervalSamples;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.KeySpec.Presence;
import dev.vennguard.prove.value.TestLanguages;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePredicate;
import dev.vennguard.prove.variable.TiedText.Asked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Ties texts to the variables in their patterns, in an encoding where each pattern with a variable
 * is a made-up fact: one more request variable for each text, of the combinations that occur.
 */
public final class VariableConstraints {
  private static final String ACCOUNT = "aws:principalaccount";
  private static final String OTHER_ACCOUNT = "aws:resourceaccount";
  private static final Language ACCOUNTS =
      Language.of(List.of(ArnFormat.digits(new TextSequence())), new Budget(1000));
  private static final Language NOTHING = Language.of(List.of(), new Budget(1000));

  private final Case requestCase;
  private final VariableBindings variables;
  private final Resources resources;
  private final Budget work;

  /** Constraints on the texts of a case, paid from a budget. */
  public VariableConstraints(
      Case requestCase, VariableBindings variables, Resources resources, Budget work) {
    this.requestCase = requestCase;
    this.variables = variables;
    this.resources = resources;
    this.work = work;
  }

  /**
   * Adds the request variables and their ties.
   *
   * @param open what the made-up facts say
   * @param tests what else is asked of the resource
   * @param slots what else is asked of keys
   */
  public void add(
      List<OpenPredicate> open,
      List<ResourcePredicate> tests,
      Map<String, KeySlot> slots,
      List<RequestVariable> requestVariables,
      Collection<Conjunction> ties) {
    Map<String, List<OpenPredicate>> byTarget = new LinkedHashMap<>();
    open.forEach(test -> byTarget.computeIfAbsent(test.target(), _ -> new ArrayList<>()).add(test));
    byTarget.forEach((target, about) -> {
      if (target.isEmpty() && requestCase.format().wildcard()) {
        about.forEach(test -> ties.add(Conjunction.of(new Literal(test.fact(), 0, true))));
      } else if (target.isEmpty() || !variables.spec(target).many()) {
        try {
          TiedText player = target.isEmpty() ? resource(tests) : key(target, slots);
          tie(player, about, slots, requestVariables, ties);
        } catch (Unproved tooMany) {
          // Without its ties a fact can be anything: absence is still proved only where it is so.
          work.spend(0);
        }
      }
    });
  }

  private void tie(
      TiedText target,
      List<OpenPredicate> about,
      Map<String, KeySlot> slots,
      List<RequestVariable> requestVariables,
      Collection<Conjunction> ties) {
    TreeSet<String> names = new TreeSet<>();
    for (OpenPredicate test : about) {
      for (TextPattern pattern : test.patterns()) {
        pattern.variables().forEach(one -> names.add(one.name().folded()));
      }
    }
    names.remove(target.name());
    List<TiedText> players = names.stream().map(name -> key(name, slots)).toList();
    List<Literal> literals = new ArrayList<>();
    target.asked().forEach(asked -> literals.add(asked.literal()));
    players.forEach(player -> player.asked().forEach(asked -> literals.add(asked.literal())));
    about.forEach(test -> literals.add(new Literal(test.fact(), 0, true)));
    Map<BitSet, Map<String, Binding>> parts =
        new VariableConstraint(target, about, players, work).parts();
    List<BitSet> rows = List.copyOf(parts.keySet());
    List<BitSet> truth = new ArrayList<>();
    for (int i = 0; i < literals.size(); i++) {
      BitSet holds = new BitSet(rows.size());
      for (int row = 0; row < rows.size(); row++) {
        holds.set(row, rows.get(row).get(i));
      }
      truth.add(holds);
      ties.add(Conjunction.of(literals.get(i), new Literal(requestVariables.size(), i, false)));
      ties.add(
          Conjunction.of(literals.get(i).negated(), new Literal(requestVariables.size(), i, true)));
    }
    requestVariables.add(new RequestVariable.Combinations(List.copyOf(parts.values()), truth));
  }

  private TiedText resource(List<ResourcePredicate> tests) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      ResourcePredicate test = tests.get(i);
      List<ArnPattern> relevant = resources.relevant(test, requestCase);
      Language language = Language.of(relevant.stream().map(Resources::sequence).toList(), work);
      asked.add(
          new Asked(
              new Literal(0, i, true),
              List.of(language),
              List.of(),
              text -> text.filter(language::contains).isPresent() != test.negated()));
    }
    Language language = resources.language(requestCase, work);
    ValueDomain values = new ValueDomain.Text("resource", language, true, List.of());
    return new TiedText("", false, values, language, asked);
  }

  private TiedText key(String name, Map<String, KeySlot> slots) {
    if (name.equals(ACCOUNT) || name.equals(OTHER_ACCOUNT)) {
      ValueDomain any = new ValueDomain.Text("accounts", ACCOUNTS, false, List.of());
      return new TiedText(name, name.equals(OTHER_ACCOUNT), any, ACCOUNTS, List.of());
    }
    KeySpec spec = variables.spec(name);
    KeySlot slot = slots.get(name);
    List<Asked> asked = new ArrayList<>();
    List<KeyAtom> atoms = slot == null ? List.of() : slot.atoms().all();
    for (int i = 0; slot != null && i < atoms.size(); i++) {
      KeyAtom atom = atoms.get(i);
      if (atom.test().textual()) {
        asked.add(asked(atom, new Literal(slot.requestVariable(), i, true), spec.values()));
      }
    }
    return new TiedText(
        name, spec.presence() != Presence.ALWAYS, spec.values(), language(spec), asked);
  }

  private Asked asked(KeyAtom atom, Literal literal, ValueDomain values) {
    ValuePredicate test = atom.test();
    return new Asked(
        literal,
        TestLanguages.of(test, values, work),
        test.constant() ? test.texts() : List.of(),
        text -> atom.holds(text, text.filter(test::matchesAny).isPresent()));
  }

  private Language language(KeySpec spec) {
    if (spec.presence() == Presence.NEVER) {
      return NOTHING;
    }
    return switch (spec.values()) {
      case ValueDomain.Text text -> text.language();
      case ValueDomain.Typed typed -> IntervalSamples.spelling(typed);
      case ValueDomain.Finite(List<String> texts) ->
          Language.of(texts.stream().map(text -> new TextSequence().literal(text)).toList(), work);
    };
  }
}
