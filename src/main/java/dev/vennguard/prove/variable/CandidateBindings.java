package dev.vennguard.prove.variable;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.atom.SharedTexts;
import dev.vennguard.prove.atom.UserNames;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.request.CallerTexts;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.value.EntryReading;
import dev.vennguard.prove.value.IntervalSamples;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.SelfReference;
import dev.vennguard.prove.value.TestLanguages;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values for the keys that stand in variables. Where variables are only compared whole with other
 * keys, the values chosen stand for all: one key of each part that any key they are compared with
 * is cut into, as many of a part as there are variables.
 */
public final class CandidateBindings {
  private static final int MOST = 256;
  private static final int FEW = 8;

  private final Collection<Statement> statements;
  private final VariableBindings variables;
  private final List<String> free;
  private final Budget work;
  private final Map<String, Set<String>> equal = new LinkedHashMap<>();
  private final Map<String, Set<TextPattern>> shaped = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean complete = true;

  /**
   * Finds what the free keys are compared with.
   *
   * @param free the keys that stand in variables and can vary
   */
  public CandidateBindings(
      Collection<Statement> statements,
      VariableBindings variables,
      List<String> free,
      Budget work) {
    this.statements = statements;
    this.variables = variables;
    this.free = free;
    this.work = work;
    for (Statement statement : statements) {
      for (ResourcePattern pattern : statement.resources().patterns()) {
        shape("", pattern.segments(statement.version()).resource());
      }
      for (Condition condition : statement.conditions()) {
        if (condition.operator() instanceof Known known && known.comparison().variables()) {
          relate(statement, condition, known);
        }
        name(condition, statement);
      }
    }
    // What tells ARNs of users apart may tell their names apart in ways that no choice foresees.
    complete &= !(variables.namedCaller() && halfFree());
  }

  /** Whether of name and ARN of a user one is chosen and the other asked. */
  private boolean halfFree() {
    return (free.contains(UserNames.NAME) && !names.isEmpty())
        || (free.contains(UserNames.ARN) && asked.contains(UserNames.NAME));
  }

  /** Names of users that their ARNs suggest. */
  private void name(Condition condition, Statement statement) {
    String key = condition.name().folded();
    asked.add(key);
    if (key.equals(UserNames.ARN)) {
      for (String value : condition.values()) {
        TextPattern pattern = TextPattern.parse(value, Wildcards.GLOB, statement.version());
        names.add(CallerTexts.nameOf(Patterns.filled(pattern, "example")));
      }
    }
  }

  /** Whether no other choice could behave differently. */
  public boolean complete() {
    return complete;
  }

  /** Combinations of values, one for each free key. */
  public List<Map<String, Binding>> combinations() {
    Map<String, List<Binding>> options = new LinkedHashMap<>();
    long count = 1;
    for (String key : free) {
      List<Binding> bindings = bindings(key);
      options.put(key, bindings);
      count = Math.min(count * bindings.size(), MOST + 1L);
    }
    if (complete && count <= MOST) {
      return product(options);
    }
    complete = false;
    return count <= FEW ? product(options) : selection(options);
  }

  private static List<Map<String, Binding>> product(Map<String, List<Binding>> options) {
    List<Map<String, Binding>> all = List.of(Map.of());
    for (Map.Entry<String, List<Binding>> option : options.entrySet()) {
      List<Map<String, Binding>> more = new ArrayList<>();
      for (Map<String, Binding> before : all) {
        for (Binding binding : option.getValue()) {
          Map<String, Binding> extended = new LinkedHashMap<>(before);
          extended.put(option.getKey(), binding);
          more.add(extended);
        }
      }
      all = more;
    }
    return all;
  }

  /** The first options of all, the second of all and so on; then each key by itself the last. */
  private static List<Map<String, Binding>> selection(Map<String, List<Binding>> options) {
    Set<Map<String, Binding>> all = new LinkedHashSet<>();
    for (int i = 0; i < FEW; i++) {
      Map<String, Binding> one = new LinkedHashMap<>();
      for (Map.Entry<String, List<Binding>> option : options.entrySet()) {
        one.put(option.getKey(), option.getValue().get(Math.min(i, option.getValue().size() - 1)));
      }
      all.add(one);
    }
    Map<String, Binding> first = all.iterator().next();
    for (Map.Entry<String, List<Binding>> option : options.entrySet()) {
      Map<String, Binding> one = new LinkedHashMap<>(first);
      one.put(option.getKey(), option.getValue().getLast());
      all.add(one);
    }
    return List.copyOf(all).subList(0, Math.min(all.size(), 2 * FEW));
  }

  /**
   * A combination read off a request of the widened encoding: what the variables must have been
   * where the request's texts fit their patterns.
   */
  public Map<String, Binding> suggested(Request request) {
    Map<String, Binding> found = new LinkedHashMap<>();
    shaped.forEach((target, patterns) -> {
      String text = target.isEmpty() ? resource(request) : value(request, target);
      boolean there = target.isEmpty() || request.value(target).isPresent();
      for (TextPattern pattern : there ? patterns : Set.<TextPattern>of()) {
        variables
            .resolve(pattern, target)
            .ifPresent(resolved -> ForcedValues.all(resolved, text).forEach(found::putIfAbsent));
      }
    });
    found.keySet().retainAll(free);
    for (String key : free) {
      if (!found.containsKey(key)) {
        found.put(
            key,
            request
                .value(key)
                .flatMap(value -> value.all().stream().findFirst())
                .map(text -> new Binding(true, text))
                .orElse(new Binding(false, "")));
      }
    }
    return found;
  }

  private static String resource(Request request) {
    String[] segments = request.resource().split(":", ArnPattern.SEGMENTS);
    return segments[segments.length - 1];
  }

  private static String value(Request request, String key) {
    return request.value(key).flatMap(value -> value.all().stream().findFirst()).orElse("");
  }

  private void relate(Statement statement, Condition condition, Known known) {
    String target = condition.name().folded();
    Kind kind = known.comparison().kind();
    if (!variables.spec(target).many() && SelfReference.in(condition, known, statement.version())) {
      return;
    }
    for (String value : condition.values()) {
      Wildcards wildcards =
          kind == Kind.STRING_PATTERN || kind == Kind.ARN ? Wildcards.GLOB : Wildcards.LITERAL;
      TextPattern pattern = TextPattern.parse(value, wildcards, statement.version());
      boolean whole =
          pattern.parts().size() == 1
              && pattern.parts().getFirst() instanceof Variable variable
              && (!variable.hasFallback() || !variables.spec(target).many())
              && (kind == Kind.STRING || kind == Kind.STRING_PATTERN);
      if (whole && pattern.parts().getFirst() instanceof Variable variable) {
        link(variable.name().folded(), target);
      } else {
        shape(target, pattern);
      }
    }
  }

  private void link(String key, String target) {
    if (free.contains(key)) {
      equal.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(target);
      equal.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(key);
    }
  }

  private void shape(String target, TextPattern pattern) {
    for (Variable variable : pattern.variables()) {
      if (free.contains(variable.name().folded())) {
        complete = false;
        shaped.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(pattern);
      }
    }
  }

  private List<Binding> bindings(String key) {
    Set<String> group = group(key);
    List<ValuePredicate> tests = tests(group);
    Set<String> texts = new LinkedHashSet<>();
    KeySpec spec = variables.spec(key);
    switch (spec.values()) {
      case ValueDomain.Finite(List<String> values) -> texts.addAll(values);
      case ValueDomain.Typed typed -> {
        complete = false;
        texts.addAll(IntervalSamples.of(typed, tests));
      }
      case ValueDomain.Text text -> {
        List<String> forced =
            ForcedValues.of(key, shaped, statements, variables).stream()
                .filter(text.language()::contains)
                .toList();
        texts.addAll(forced);
        if (key.equals(UserNames.NAME)) {
          texts.addAll(names);
        }
        texts.add(text.samples().isEmpty() ? "example" : text.samples().getFirst());
        TextSplit.split(text.language(), members(group, tests), free.size() + 1, work)
            .values()
            .forEach(texts::addAll);
        texts.removeIf(one -> !text.language().contains(one));
      }
    }
    List<Binding> bindings = new ArrayList<>();
    texts.forEach(text -> bindings.add(new Binding(true, text)));
    if (spec.presence() == KeySpec.Presence.SOMETIMES) {
      bindings.add(new Binding(false, ""));
    }
    return bindings;
  }

  /** All keys that equality reaches from this one. */
  private Set<String> group(String key) {
    Set<String> group = new LinkedHashSet<>(List.of(key));
    List<String> open = new ArrayList<>(group);
    while (!open.isEmpty()) {
      for (String next : equal.getOrDefault(open.removeFirst(), Set.of())) {
        if (group.add(next)) {
          open.add(next);
        }
      }
    }
    return group;
  }

  /** What is asked of the keys of a group, as far as no variable stands in it. */
  private List<ValuePredicate> tests(Set<String> group) {
    List<ValuePredicate> tests = new ArrayList<>();
    for (Statement statement : statements) {
      for (Condition condition : statement.conditions()) {
        String key = condition.name().folded();
        if (group.contains(key) && condition.operator() instanceof Known known) {
          List<TextPattern> fixed = new ArrayList<>();
          for (String value : condition.values()) {
            TextPattern parsed = EntryReading.parse(known, value, statement.version());
            parsed.variables().stream()
                .filter(Variable::hasFallback)
                .forEach(variable -> fixed.add(Patterns.literal(variable.fallback())));
            variables
                .resolve(parsed, key)
                .filter(resolved -> resolved.variables().isEmpty())
                .ifPresent(fixed::add);
          }
          tests.add(new ValuePredicate(known.comparison(), fixed));
        } else if (key.equals(SharedTexts.PATHS) && group.contains(SharedTexts.ORGANISATION)) {
          condition
              .values()
              .forEach(path ->
                  tests.add(
                      new ValuePredicate(
                          Comparison.STRING_EQUALS,
                          List.of(Patterns.literal(SharedTexts.first(path))))));
        }
      }
    }
    return tests;
  }

  private List<Language> members(Set<String> group, List<ValuePredicate> tests) {
    List<Language> members = new ArrayList<>();
    for (ValuePredicate test : tests) {
      if (test.textual()) {
        members.addAll(TestLanguages.of(test, new ValueDomain.Finite(List.of()), work));
      } else if (test.comparison().kind() != Kind.NULL) {
        complete = false;
      }
    }
    for (String key : group) {
      switch (variables.spec(key).values()) {
        case ValueDomain.Text text -> members.add(text.language());
        case ValueDomain.Finite(List<String> values) ->
            members.add(
                Language.of(
                    values.stream().map(one -> new TextSequence().literal(one)).toList(), work));
        case ValueDomain.Typed _ -> complete = false;
      }
    }
    return members;
  }
}
