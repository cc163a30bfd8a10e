package dev.vennguard.prove.encode;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.atom.KeyAtom;
import dev.vennguard.prove.atom.KeySlot;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.atom.OpenPredicate.OfKey;
import dev.vennguard.prove.atom.OpenPredicate.OfResource;
import dev.vennguard.prove.atom.ResourcePredicate;
import dev.vennguard.prove.atom.Resources;
import dev.vennguard.prove.atom.SharedTexts;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.GuardStatements;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Interner;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.value.ArnOperands;
import dev.vennguard.prove.value.EntryReading;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.SelfReference;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePartitioner;
import dev.vennguard.prove.value.ValuePredicate;
import dev.vennguard.prove.variable.KeyTies;
import dev.vennguard.prove.variable.VariableBindings;
import dev.vennguard.prove.variable.VariableConstraints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes statements apart into atoms of request variables, for the requests of one case. */
final class StatementEncoder {
  private static final int RESOURCE = 0;

  private final Case requestCase;
  private final VariableBindings variables;
  private final ValuePartitioner partitions;
  private final Resources resources;
  private final SaidStatements said;
  private final Budget work;
  private final Interner<ResourcePredicate> resourceTests = new Interner<>();
  private final Map<String, KeySlot> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> madeUp = new LinkedHashMap<>();
  private final Set<Conjunction> ties = new LinkedHashSet<>();
  private final Map<Integer, OpenPredicate> open = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>(List.of("resource"));

  StatementEncoder(
      Case requestCase,
      VariableBindings variables,
      Workshop workshop,
      SaidStatements said,
      Budget work) {
    this.requestCase = requestCase;
    this.variables = variables;
    this.partitions = workshop.partitions();
    this.resources = workshop.resources();
    this.said = said;
    this.work = work;
  }

  /**
   * The encoding of these statements.
   *
   * @throws Unproved if it takes more than the budget
   */
  CaseEncoding build(Iterable<Statement> statements, Map<String, Binding> bound) {
    IdentityHashMap<Statement, Conjunction> compiled = new IdentityHashMap<>();
    for (Statement statement : statements) {
      work.spend(1 + statement.conditions().size());
      // Read also where it doesn't count: of one call, all resources ask keys the same.
      Optional<Conjunction> found = literals(said.of(statement));
      if (found.isPresent()
          && GuardStatements.appliesTo(
              statement, requestCase.format(), requestCase.scope().traits().rule())) {
        compiled.put(statement, found.get());
      }
    }
    tie(bound);
    List<RequestVariable> requestVariables = requestVariables();
    if (variables.joined()) {
      new VariableConstraints(requestCase, variables, resources, work)
          .add(List.copyOf(open.values()), resourceTests.all(), keys, requestVariables, ties);
      while (names.size() < requestVariables.size()) {
        names.add("");
      }
    }
    JoinedKeys joined = new JoinedKeys(requestCase, variables, partitions, keys, work);
    joined.join(new JoinedKeys.Drafts(requestVariables, names, compiled, ties));
    return new CaseEncoding(
        requestCase,
        names,
        requestVariables,
        compiled,
        List.copyOf(ties),
        bound,
        said.renamed(),
        variables.accountUsed());
  }

  /** The resource first, then each key that is asked something. */
  private List<RequestVariable> requestVariables() {
    List<RequestVariable> requestVariables = new ArrayList<>();
    requestVariables.add(resources.requestVariable(requestCase, resourceTests.all(), work));
    Map<Integer, KeySlot> slots = new HashMap<>();
    keys.values().forEach(slot -> slots.put(slot.requestVariable(), slot));
    for (int i = 1; i < names.size(); i++) {
      KeySlot slot = slots.get(i);
      requestVariables.add(
          slot == null
              ? JoinedKeys.yesOrNo()
              : KeyAtom.requestVariable(slot.spec(), slot.atoms().all(), partitions, work));
    }
    return requestVariables;
  }

  private void tie(Map<String, Binding> bound) {
    if (variables.contradictory()) {
      never();
    }
    known().forEach(key -> slot(key, variables.spec(key)));
    ties.addAll(new KeyTies(requestCase, keys, bound).never());
    if (variables.chosen()) {
      ties.addAll(
          new SharedTexts(keys, partitions, work).never(requestCase.scope(), bound.keySet()));
    }
  }

  /** The keys that are tied although no statement asks for them: it is known what they hold. */
  private Set<String> known() {
    Set<String> known = new TreeSet<>(requestCase.scope().situation().known().keySet());
    if (keys.containsKey("aws:principalorgpaths")) {
      known.add("aws:principalorgid");
    }
    return known;
  }

  private Optional<Conjunction> literals(Statement statement) {
    List<Literal> literals = new ArrayList<>();
    ResourceClause clause = statement.resources();
    if (clause.nothing()) {
      return Optional.empty();
    }
    if (!clause.everything()) {
      addResource(literals, clause, statement.version());
    }
    List<Optional<KeyAtom>> atoms = said.fixed().of(statement);
    for (int i = 0; i < atoms.size(); i++) {
      Condition condition = statement.conditions().get(i);
      if (!(condition.operator() instanceof Known known)) {
        throw new NotDecidable("`" + condition.operator().text() + "` is no operator");
      }
      Optional<KeyAtom> atom = atoms.get(i);
      if (atom.isPresent()) {
        String key = condition.name().folded();
        literals.add(atom(key, variables.spec(key), atom.get()));
      } else {
        addCondition(literals, condition, known, statement);
      }
    }
    return Optional.of(new Conjunction(literals));
  }

  private void addResource(List<Literal> literals, ResourceClause clause, PolicyVersion version) {
    List<ArnPattern> patterns = new ArrayList<>();
    List<Literal> unmatched = new ArrayList<>();
    List<ArnPattern> fixed = new ArrayList<>();
    for (ResourcePattern listed : clause.patterns()) {
      ArnPattern segments = listed.segments(version);
      Optional<TextPattern> last = variables.resolve(segments.resource(), "");
      if (last.isPresent()) {
        ArnPattern widened = widened(segments, last.get());
        patterns.add(widened);
        if (!last.get().open()) {
          fixed.add(widened);
        } else {
          int fact = fact(listed, version, widened);
          unmatched.add(new Literal(fact, 0, false));
          OfResource asked = new OfResource(segments);
          open.putIfAbsent(fact, new OpenPredicate(fact, "", asked, List.of(last.get())));
        }
      }
    }
    if (!unmatched.isEmpty()) {
      int fact = anyOf(clause, version, unmatched, fixed);
      literals.add(new Literal(fact, 0, !clause.negated()));
    }
    if (unmatched.isEmpty() || !clause.negated()) {
      literals.add(resource(clause.negated(), patterns, true));
    }
  }

  /**
   * The same pattern, and not only an equal one, where no variable stands in it: most have none.
   */
  private ArnPattern widened(ArnPattern segments, TextPattern last) {
    if (!segments.resource().open()) {
      return segments;
    }
    List<TextPattern> all = new ArrayList<>(segments.segments());
    all.set(ArnPattern.SEGMENTS - 1, variables.widened(last));
    return new ArnPattern(all);
  }

  private Literal resource(boolean negated, List<ArnPattern> patterns, boolean truth) {
    return new Literal(RESOURCE, resourceTests.of(new ResourcePredicate(negated, patterns)), truth);
  }

  /** The fact that a pattern with open variables matches: only where it does when made wider. */
  private int fact(ResourcePattern pattern, PolicyVersion version, ArnPattern widened) {
    int fact = madeUp(List.of(pattern, version));
    never(new Literal(fact, 0, true), resource(false, List.of(widened), false));
    return fact;
  }

  /** The fact that one of several patterns matches. */
  private int anyOf(
      ResourceClause clause,
      PolicyVersion version,
      List<Literal> unmatched,
      List<ArnPattern> fixed) {
    if (unmatched.size() == 1 && fixed.isEmpty()) {
      return unmatched.getFirst().requestVariable();
    }
    int any = madeUp(List.of(clause.patterns(), version));
    List<Literal> none = new ArrayList<>(unmatched);
    if (!fixed.isEmpty()) {
      none.add(resource(false, fixed, false));
    }
    none.forEach(one -> never(new Literal(any, 0, false), one.negated()));
    none.add(new Literal(any, 0, true));
    never(none.toArray(Literal[]::new));
    return any;
  }

  private void addCondition(
      List<Literal> literals, Condition condition, Known known, Statement statement) {
    PolicyVersion version = statement.version();
    String key = condition.name().folded();
    KeySpec spec = variables.spec(key);
    if (!spec.many() && SelfReference.in(condition, known, version)) {
      literals.add(atom(key, spec, condition, known, SelfReference.test(known.comparison())));
      return;
    }
    Comparison comparison = known.comparison();
    List<TextPattern> resolved =
        condition.values().stream()
            .flatMap(
                one -> variables.resolve(EntryReading.parse(known, one, version), key).stream())
            .toList();
    List<TextPattern> exact = ArnOperands.read(resolved, comparison, statement.effect());
    if (comparison.kind() == Kind.ARN && exact.stream().anyMatch(this::perhapsNoArn)) {
      literals.add(anything(condition, statement));
      return;
    }
    List<TextPattern> values = exact.stream().map(variables::widened).toList();
    boolean open = exact.stream().anyMatch(one -> !one.variables().isEmpty());
    if (open) {
      boolean linked = EntryReading.twin(known, spec);
      int fact = openTest(condition, known, version, exact, linked);
      literals.add(new Literal(fact, 0, !linked || !comparison.negated()));
      if (linked && comparison.negated() && EntryReading.widens(comparison)) {
        tie(fact, slot(key, spec), condition, values);
      }
    }
    if (!open || (!comparison.negated() && EntryReading.widens(comparison))) {
      boolean holdsWildcards = open && comparison == Comparison.STRING_EQUALS;
      ValuePredicate test =
          new ValuePredicate(holdsWildcards ? Comparison.STRING_LIKE : comparison, values);
      literals.add(atom(key, spec, condition, known, test));
    }
  }

  /** A fact that stands for a test on values with variables. */
  private int openTest(
      Condition condition,
      Known known,
      PolicyVersion version,
      List<TextPattern> values,
      boolean linked) {
    String key = condition.name().folded();
    Comparison comparison = known.comparison();
    int fact =
        madeUp(
            linked
                ? List.of(key, comparison.kind(), condition.values(), version)
                : List.of(condition, version));
    KeyAtom entry =
        new KeyAtom(known, condition.values(), new ValuePredicate(comparison, List.of()));
    open.putIfAbsent(fact, new OpenPredicate(fact, key, new OfKey(entry, linked), values));
    return fact;
  }

  /** What a variable holds may be no ARN: the entry can then be true of any value. */
  private Literal anything(Condition condition, Statement statement) {
    Object name = List.of(condition, statement.version(), statement.effect());
    return new Literal(madeUp(name), 0, true);
  }

  private boolean perhapsNoArn(TextPattern operand) {
    return ArnOperands.open(operand)
        && operand.variables().stream()
            .map(one -> variables.spec(one.name().folded()).values())
            .anyMatch(values -> !(values instanceof ValueDomain.Text text && text.arns()));
  }

  private Literal atom(
      String key, KeySpec spec, Condition condition, Known known, ValuePredicate test) {
    Known operator = new Known(known.qualifier(), test.comparison(), known.ifExists());
    return atom(
        key, spec, new KeyAtom(operator, condition.values(), EntryReading.unlessNull(test)));
  }

  private Literal atom(String key, KeySpec spec, KeyAtom atom) {
    KeySlot slot = slot(key, spec);
    return new Literal(slot.requestVariable(), slot.atoms().of(atom), true);
  }

  /** The fact that a value matches is not true where none does when made wider. */
  private void tie(int fact, KeySlot slot, Condition condition, List<TextPattern> values) {
    boolean arn =
        condition.operator() instanceof Known known && known.comparison().kind() == Kind.ARN;
    Comparison like = arn ? Comparison.ARN_LIKE : Comparison.STRING_LIKE;
    Known operator = new Known(Qualifier.NONE, like, false);
    KeyAtom atom = new KeyAtom(operator, condition.values(), new ValuePredicate(like, values));
    never(
        new Literal(fact, 0, true),
        new Literal(slot.requestVariable(), slot.atoms().of(atom), false));
  }

  private void never(Literal... together) {
    ties.add(Conjunction.of(together));
  }

  private int madeUp(Object name) {
    return madeUp.computeIfAbsent(name, _ -> requestVariable(""));
  }

  private KeySlot slot(String key, KeySpec spec) {
    return keys.computeIfAbsent(
        key, _ -> new KeySlot(requestVariable(key), spec, new Interner<>()));
  }

  private int requestVariable(String name) {
    names.add(name);
    return names.size() - 1;
  }
}
