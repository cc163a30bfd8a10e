package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A statement as rules look at it.
 *
 * @param statement what it says
 * @param layer the policy type that it stands in
 * @param actions the known actions that it speaks of
 * @param facts what is known of AWS
 */
public record LintedStatement(
    Statement statement, LayerKind layer, ActionSet actions, LintFacts facts) {

  /** Whether it allows. */
  public boolean allows() {
    return statement.effect() == Effect.ALLOW;
  }

  /** Whether it stands where grants are written: not in a ceiling. */
  public boolean grants() {
    return allows() && (layer == LayerKind.IDENTITY || layer == LayerKind.RESOURCE);
  }

  /** The actions that it names, without those that only a wildcard reaches. */
  public List<Action> named() {
    if (statement.actions().negated()) {
      return List.of();
    }
    List<Action> found = new ArrayList<>();
    for (ActionPattern pattern : statement.actions().patterns()) {
      if (!Glob.hasWildcard(pattern.text())) {
        facts.catalogue().action(pattern.text()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether it speaks of an action. */
  public boolean speaksOf(String action) {
    return facts
        .catalogue()
        .action(action)
        .filter(one -> actions.contains(one.index()))
        .isPresent();
  }

  /** Whether it names an identity provider ({@code Federated}) of that kind. */
  public boolean trustsProvider(Predicate<String> arn) {
    return statement.principal().principals().stream()
        .filter(one -> one.kind() == PrincipalClause.Kind.FEDERATED)
        .map(PrincipalClause.Named::value)
        .anyMatch(arn);
  }

  /** Whether it has a condition on a key, lower-cased. */
  public boolean asks(String key) {
    return statement.conditions().stream().anyMatch(one -> one.name().is(key));
  }

  /** Whether another entry than that one is on a key, lower-cased. */
  public boolean asksAlso(int entry, String key) {
    for (int i = 0; i < statement.conditions().size(); i++) {
      if (i != entry && statement.conditions().get(i).name().is(key)) {
        return true;
      }
    }
    return false;
  }

  /** The same with other conditions. */
  public Statement withConditions(List<Condition> conditions) {
    return statement.withConditions(conditions);
  }

  /** The same with another pattern in its action clause; none removes it. */
  public Statement withAction(int index, Optional<String> text) {
    List<ActionPattern> patterns = new ArrayList<>(statement.actions().patterns());
    if (text.isPresent()) {
      patterns.set(index, new ActionPattern(text.get()));
    } else {
      patterns.remove(index);
    }
    return statement.withActions(new ActionClause(statement.actions().negated(), patterns));
  }

  /** The same with another pattern in its resource clause; none removes it. */
  public Statement withResource(int index, Optional<String> text) {
    List<ResourcePattern> patterns = new ArrayList<>(statement.resources().patterns());
    if (text.isPresent()) {
      patterns.set(index, new ResourcePattern(text.get()));
    } else {
      patterns.remove(index);
    }
    return statement.withResources(new ResourceClause(statement.resources().negated(), patterns));
  }
}
