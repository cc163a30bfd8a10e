package dev.vennguard.explain.examples;

import dev.vennguard.explain.examples.ChangePart.Element;
import dev.vennguard.explain.examples.ChangePart.Side;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cuts a change into parts: statements that only one side has, and of a statement that both sides
 * have in two forms (of one Sid, or at one place) the patterns and conditions that only one form
 * has.
 */
final class ChangeParts {
  private final List<ChangePart> parts = new ArrayList<>();

  private ChangeParts() {}

  static List<ChangePart> of(Layers before, Layers after) {
    ChangeParts found = new ChangeParts();
    found.side(Side.BEFORE, before, after);
    found.side(Side.AFTER, after, before);
    return found.parts;
  }

  private void side(Side side, Layers here, Layers there) {
    for (Layer layer : here.inForce()) {
      for (int p = 0; p < layer.policies().size(); p++) {
        List<Statement> statements = layer.policies().get(p).statements();
        for (int s = 0; s < statements.size(); s++) {
          statement(side, here, there, new StatementId(layer.id(), p, s));
        }
      }
    }
  }

  private void statement(Side side, Layers here, Layers there, StatementId id) {
    Statement statement = at(here, id).orElseThrow();
    List<Statement> others =
        there.inForce().stream()
            .filter(layer -> layer.id().equals(id.layer()))
            .flatMap(layer -> layer.policies().stream())
            .flatMap(policy -> policy.statements().stream())
            .toList();
    if (others.stream().anyMatch(other -> other.anonymous().equals(statement.anonymous()))) {
      return;
    }
    Predicate<Statement> named =
        other -> !other.sid().isEmpty() && other.sid().equals(statement.sid());
    Optional<Statement> form =
        Stream.concat(others.stream().filter(named), at(there, id).stream())
            .filter(other -> other.effect() == statement.effect())
            .findFirst();
    int known = parts.size();
    form.ifPresent(other -> within(side, here, id, statement, other));
    boolean toldByTheOther = form.map(other -> hasMore(other, statement)).orElse(false);
    if (parts.size() == known && !toldByTheOther) {
      add(side, here, id, Element.STATEMENT, "", List.of());
    }
  }

  /** Whether the first form has a pattern or a condition that the second lacks. */
  private static boolean hasMore(Statement one, Statement other) {
    return !only(one.actions().patterns(), other.actions().patterns()).isEmpty()
        || !only(one.resources().patterns(), other.resources().patterns()).isEmpty()
        || !only(one.conditions(), other.conditions()).isEmpty();
  }

  private void within(
      Side side, Layers here, StatementId id, Statement statement, Statement other) {
    ActionClause actions = statement.actions();
    boolean sameActions = actions.negated() == other.actions().negated();
    only(actions.patterns(), sameActions ? other.actions().patterns() : List.of())
        .forEach(pattern ->
            add(
                side,
                here,
                id,
                Element.ACTION,
                pattern.text(),
                less(actions.patterns(), pattern)
                    .map(left -> statement.withActions(new ActionClause(actions.negated(), left)))
                    .toList()));
    ResourceClause resources = statement.resources();
    boolean sameResources = resources.negated() == other.resources().negated();
    only(resources.patterns(), sameResources ? other.resources().patterns() : List.of())
        .forEach(pattern ->
            add(
                side,
                here,
                id,
                Element.RESOURCE,
                pattern.text(),
                less(resources.patterns(), pattern)
                    .map(left ->
                        statement.withResources(new ResourceClause(resources.negated(), left)))
                    .toList()));
    conditions(side, here, id, statement, other);
  }

  private void conditions(
      Side side, Layers here, StatementId id, Statement statement, Statement other) {
    for (Condition one : only(statement.conditions(), other.conditions())) {
      List<Condition> left = new ArrayList<>(statement.conditions());
      left.remove(one);
      add(
          side,
          here,
          id,
          Element.CONDITION,
          one.operator().text() + " " + one.key() + " " + one.values(),
          List.of(statement.withConditions(left)));
    }
  }

  private static <T> List<T> only(List<T> here, List<T> there) {
    return here.stream().filter(one -> !there.contains(one)).toList();
  }

  /** The others; nothing if it is the only one, and the statement goes with it. */
  private static <T> Stream<List<T>> less(List<T> all, T one) {
    List<T> left = new ArrayList<>(all);
    left.remove(one);
    return left.isEmpty() ? Stream.empty() : Stream.of(left);
  }

  private void add(
      Side side,
      Layers here,
      StatementId id,
      Element element,
      String text,
      List<Statement> instead) {
    parts.add(new ChangePart(side, id, element, text, replaced(here, id, instead)));
  }

  private static Optional<Statement> at(Layers layers, StatementId id) {
    return layers.inForce().stream()
        .filter(layer -> layer.id().equals(id.layer()))
        .flatMap(layer -> layer.policies().stream().skip(id.policy()).limit(1))
        .flatMap(policy -> policy.statements().stream().skip(id.statement()).limit(1))
        .findFirst();
  }

  private static Layers replaced(Layers layers, StatementId id, List<Statement> instead) {
    List<Layer> changed = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      if (!layer.id().equals(id.layer())) {
        changed.add(layer);
        continue;
      }
      List<Policy> policies = new ArrayList<>(layer.policies());
      Policy policy = policies.get(id.policy());
      List<Statement> statements = new ArrayList<>(policy.statements());
      statements.remove(id.statement());
      statements.addAll(id.statement(), instead);
      policies.set(id.policy(), new Policy(policy.version(), statements));
      changed.add(new Layer(layer.id(), policies));
    }
    return new Layers(changed, layers.situation());
  }
}
