package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.LayerQuestion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which statements of layers speak of the actions of paths. Clauses are matched once and
 * remembered; what a statement says beside its actions is all that a proof asks, so that actions
 * alike share proofs.
 */
final class SpeakingStatements {
  private static final int REMEMBERED = 4_000;
  private static final ActionClause ANY_ACTION =
      new ActionClause(false, List.of(new ActionPattern("*")));

  private final List<Action> actions;
  private final Map<String, List<Named>> byService = new HashMap<>();
  private final Map<ActionClause, BitSet> clauses = new HashMap<>();
  private Optional<Layers> last = Optional.empty();
  private List<Prepared> prepared = List.of();
  private final Map<Integer, List<LayerQuestion>> questions = new HashMap<>();

  private record Prepared(Layer layer, List<Statement> statements, List<BitSet> actions) {}

  /** An action by its place among those of paths, and its name as patterns are matched with it. */
  private record Named(int place, String lowerName) {}

  SpeakingStatements(List<Action> actions) {
    this.actions = List.copyOf(actions);
    for (int i = 0; i < actions.size(); i++) {
      byService
          .computeIfAbsent(
              actions.get(i).service().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(new Named(i, actions.get(i).name().toLowerCase(Locale.ROOT)));
    }
  }

  /** What each layer in force says about an action, by its index among those of paths. */
  List<LayerQuestion> about(Layers layers, int action) {
    if (last.isEmpty() || !last.get().inForce().equals(layers.inForce())) {
      last = Optional.of(layers);
      prepared = layers.inForce().stream().map(this::prepare).toList();
      questions.clear();
    }
    return questions.computeIfAbsent(
        action, index -> prepared.stream().map(one -> question(one, index)).toList());
  }

  private Prepared prepare(Layer layer) {
    if (clauses.size() > REMEMBERED) {
      clauses.clear();
    }
    List<Statement> statements = new ArrayList<>();
    List<BitSet> speaking = new ArrayList<>();
    for (Policy policy : layer.policies()) {
      for (Statement one : policy.statements()) {
        statements.add(ofAnyAction(one));
        speaking.add(clauses.computeIfAbsent(one.actions(), this::matched));
      }
    }
    return new Prepared(layer, statements, speaking);
  }

  private BitSet matched(ActionClause clause) {
    BitSet found = new BitSet(actions.size());
    clause.patterns().forEach(pattern -> match(pattern, found));
    if (clause.negated()) {
      found.flip(0, actions.size());
    }
    return found;
  }

  /**
   * The actions that a pattern matches. Most patterns of a large policy name services that no path
   * has anything to do with: one look tells that.
   */
  private void match(ActionPattern pattern, BitSet found) {
    if (pattern.everything()) {
      found.set(0, actions.size());
      return;
    }
    String service = pattern.service();
    String name = pattern.name();
    if (!Glob.hasWildcard(service)) {
      match(byService.getOrDefault(service, List.of()), name, found);
      return;
    }
    byService.forEach((prefix, named) -> {
      if (Glob.matches(service, prefix)) {
        match(named, name, found);
      }
    });
  }

  private static void match(List<Named> named, String name, BitSet found) {
    for (Named one : named) {
      if (Glob.matches(name, one.lowerName())) {
        found.set(one.place());
      }
    }
  }

  /** A statement that IAM would not store stays one: then its actions are part of that. */
  static Statement ofAnyAction(Statement one) {
    boolean storable = one.actions().patterns().stream().allMatch(ActionPattern::storable);
    return new Statement(
        "",
        one.effect(),
        one.principal(),
        storable ? ANY_ACTION : one.actions(),
        one.resources(),
        one.conditions(),
        one.version());
  }

  private LayerQuestion question(Prepared one, int action) {
    boolean counts =
        one.layer().kind() != LayerKind.RCP || RcpServices.include(actions.get(action).service());
    List<Statement> speaking = new ArrayList<>();
    for (int i = 0; counts && i < one.statements().size(); i++) {
      if (one.actions().get(i).get(action)) {
        speaking.add(one.statements().get(i));
      }
    }
    return new LayerQuestion(one.layer().id(), speaking.stream().distinct().toList());
  }
}
