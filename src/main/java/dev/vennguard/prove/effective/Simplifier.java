package dev.vennguard.prove.effective;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a list of statements shorter by how it is written, without a proof. */
public final class Simplifier {
  private final ActionNaming names;
  private final ResourceMeet resources = new ResourceMeet();
  private final ExtentMeet grants = new ExtentMeet();

  /** Tells actions by these names. */
  public Simplifier(ActionNaming names) {
    this.names = names;
  }

  /** What statements must share to become one. */
  private record Shared(Effect effect, Object actions, Object resources, Object conditions) {}

  /** The same in fewer statements and patterns, allowing ones first. */
  public List<Statement> tidy(List<Statement> statements) {
    List<Statement> now =
        statements.stream().map(this::reduced).filter(Simplifier::says).distinct().toList();
    int before;
    do {
      before = now.size();
      now = byGrant(now);
      now = byActions(now);
      now = withoutContained(now);
    } while (now.size() < before);
    List<Statement> ordered = new ArrayList<>();
    now.stream().filter(one -> one.effect() == Effect.ALLOW).forEach(ordered::add);
    now.stream().filter(one -> one.effect() == Effect.DENY).forEach(ordered::add);
    return ordered;
  }

  private Statement reduced(Statement one) {
    ActionClause actions =
        new ActionClause(one.actions().negated(), names.reduced(one.actions().patterns()));
    boolean all = actions.negated() && actions.patterns().isEmpty();
    return NormalForm.statement(
        one.effect(),
        all ? ActionClause.EVERYTHING : actions,
        new Extent(resources.reduced(one.resources()), one.conditions()));
  }

  private static boolean says(Statement statement) {
    boolean actions = statement.actions().negated() || !statement.actions().patterns().isEmpty();
    return actions && !statement.resources().nothing();
  }

  /** Statements that say the same of different actions. */
  private List<Statement> byGrant(List<Statement> statements) {
    Map<Shared, Statement> merged = new LinkedHashMap<>();
    for (Statement one : statements) {
      Object alone = one.actions().negated() ? one.actions() : "";
      Shared shared = new Shared(one.effect(), alone, one.resources(), one.conditions());
      merged.merge(shared, one, this::withActions);
    }
    return List.copyOf(merged.values());
  }

  private Statement withActions(Statement one, Statement other) {
    List<ActionPattern> all = new ArrayList<>(one.actions().patterns());
    all.addAll(other.actions().patterns());
    ActionClause actions = new ActionClause(one.actions().negated(), names.reduced(all));
    return NormalForm.statement(one.effect(), actions, NormalForm.grant(one));
  }

  /** Statements that say something of different resources for the same actions. */
  private List<Statement> byActions(List<Statement> statements) {
    Map<Shared, Statement> merged = new LinkedHashMap<>();
    for (Statement one : statements) {
      Object alone = one.resources().negated() ? one.resources() : "";
      Shared shared = new Shared(one.effect(), one.actions(), alone, one.conditions());
      merged.merge(shared, one, this::withResources);
    }
    return List.copyOf(merged.values());
  }

  /** Leaves out statements of which another one says the same of more. */
  private List<Statement> withoutContained(List<Statement> statements) {
    List<Statement> kept = new ArrayList<>(statements);
    for (Statement one : statements) {
      boolean contained =
          kept.stream().anyMatch(other -> !other.equals(one) && contains(other, one));
      if (contained) {
        kept.remove(one);
      }
    }
    return kept;
  }

  /** Whether a statement surely says of all that another one speaks of what that one says. */
  public boolean contains(Statement more, Statement less) {
    return more.effect() == less.effect()
        && grants.covers(NormalForm.grant(more), NormalForm.grant(less))
        && covers(more.actions(), less.actions());
  }

  private boolean covers(ActionClause more, ActionClause less) {
    return less.negated()
        ? names.coversRest(more, less)
        : less.patterns().stream().allMatch(pattern -> names.covers(more, pattern));
  }

  private Statement withResources(Statement one, Statement other) {
    List<ResourcePattern> all = new ArrayList<>(one.resources().patterns());
    all.addAll(other.resources().patterns());
    ResourceClause clause = new ResourceClause(one.resources().negated(), all);
    return NormalForm.statement(
        one.effect(), one.actions(), new Extent(resources.reduced(clause), one.conditions()));
  }
}
