package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.DenyAllBut;
import dev.vennguard.explain.content.ProposedEdit.ExemptAction;
import dev.vennguard.explain.content.ProposedEdit.NarrowActions;
import dev.vennguard.explain.content.ProposedEdit.RemoveAction;
import dev.vennguard.explain.content.ProposedEdit.RemovePatterns;
import dev.vennguard.explain.content.ProposedEdit.RemoveStatement;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes that take an action out of a statement that covers it. */
public final class DenyRemovals {
  private final Catalogue catalogue;
  private final Action action;
  private final String name;

  /**
   * @param action the action that statements are to stop covering
   */
  public DenyRemovals(Catalogue catalogue, Action action) {
    this.catalogue = catalogue;
    this.action = action;
    this.name = action.qualifiedName();
  }

  /** The name of the action. */
  public String name() {
    return name;
  }

  /** Takes the action out of a Deny statement: by its name, or by narrowing what covers it. */
  public List<PolicyChange> undeny(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    if (one.actions().negated()) {
      return List.of(
          LayerEdits.replace(
              layer,
              reach,
              Edits.withAction(one, name),
              new ExemptAction(LayerEdits.statement(layer, reach), name)));
    }
    return withdrawn(one)
        .map(left ->
            List.of(left(layer, reach, left, statement -> new RemoveAction(statement, name))))
        .orElseGet(() -> narrowed(layer, reach));
  }

  /** A wildcard covers the action: it is narrowed, or goes with all that it covers. */
  private List<PolicyChange> narrowed(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    List<ActionPattern> covering =
        one.actions().patterns().stream().filter(each -> each.matches(name)).toList();
    List<String> listed = covering.stream().map(ActionPattern::text).toList();
    if (covering.stream().anyMatch(ActionPattern::everything)) {
      return List.of(
          LayerEdits.replace(
              layer,
              reach,
              Edits.withEverythingBut(one, name),
              new DenyAllBut(LayerEdits.statement(layer, reach), name)));
    }
    List<PolicyChange> found = new ArrayList<>();
    Optional<Statement> narrow = Optional.of(one);
    Statement gone = one;
    for (ActionPattern each : covering) {
      narrow = narrow.flatMap(left -> narrowed(left, each));
      gone = Edits.withoutAction(gone, each);
    }
    Statement without = gone;
    narrow
        .filter(left -> !left.equals(without))
        .map(left ->
            left(layer, reach, left, statement -> new NarrowActions(statement, name, listed)))
        .ifPresent(found::add);
    found.add(left(layer, reach, without, statement -> new RemovePatterns(statement, listed)));
    return found;
  }

  private Optional<Statement> narrowed(Statement one, ActionPattern pattern) {
    return Narrowing.without(catalogue, pattern, action)
        .map(patterns -> Edits.withInstead(one, pattern, patterns));
  }

  /** What is left of a statement; one without actions goes. */
  private static PolicyChange left(
      LayerReach layer,
      StatementCoverage reach,
      Statement left,
      Function<StatementName, ProposedEdit> edit) {
    StatementName statement = LayerEdits.statement(layer, reach);
    return left.actions().patterns().isEmpty()
        ? LayerEdits.change(
            layer,
            reach.id().policy(),
            Edits.remove(LayerEdits.policy(layer, reach.id()), reach.id().statement()),
            new RemoveStatement(statement))
        : LayerEdits.replace(layer, reach, left, edit.apply(statement));
  }

  /** The statement without the action, if it lists it by its name and covers it in no other way. */
  public Optional<Statement> withdrawn(Statement one) {
    List<ActionPattern> covering =
        one.actions().patterns().stream().filter(each -> each.matches(name)).toList();
    boolean named = covering.stream().allMatch(each -> each.text().equalsIgnoreCase(name));
    if (one.actions().negated() || covering.isEmpty() || !named) {
      return Optional.empty();
    }
    Statement left = one;
    for (ActionPattern each : covering) {
      left = Edits.withoutAction(left, each);
    }
    return Optional.of(left);
  }
}
