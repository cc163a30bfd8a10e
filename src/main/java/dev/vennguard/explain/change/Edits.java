package dev.vennguard.explain.change;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Small changes of a document, as values. */
final class Edits {
  private Edits() {}

  static Policy replace(Policy policy, int index, Statement statement) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    statements.set(index, statement);
    return new Policy(policy.version(), statements);
  }

  static Policy remove(Policy policy, int index) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    statements.remove(index);
    return new Policy(policy.version(), statements);
  }

  static Policy append(Policy policy, Statement statement) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    statements.add(statement);
    return new Policy(policy.version(), statements);
  }

  static Statement withAction(Statement one, String action) {
    List<ActionPattern> patterns = new ArrayList<>(one.actions().patterns());
    patterns.add(new ActionPattern(action));
    return actions(one, patterns);
  }

  static Statement withoutAction(Statement one, ActionPattern pattern) {
    return actions(
        one, one.actions().patterns().stream().filter(each -> !each.equals(pattern)).toList());
  }

  /** Other patterns in the place of one. */
  static Statement withInstead(Statement one, ActionPattern pattern, List<ActionPattern> others) {
    List<ActionPattern> patterns = new ArrayList<>();
    for (ActionPattern each : one.actions().patterns()) {
      patterns.addAll(each.equals(pattern) ? others : List.of(each));
    }
    return actions(one, patterns);
  }

  /** The statement about every action but one. */
  static Statement withEverythingBut(Statement one, String action) {
    return one.withActions(new ActionClause(true, List.of(new ActionPattern(action))));
  }

  static Statement withResources(Statement one, List<String> more) {
    List<ResourcePattern> patterns = new ArrayList<>(one.resources().patterns());
    more.stream().map(ResourcePattern::new).forEach(patterns::add);
    return withResources(one, new ResourceClause(one.resources().negated(), patterns));
  }

  static Statement withResources(Statement one, ResourceClause resources) {
    return one.withResources(resources);
  }

  static Statement withPrincipal(Statement one, PrincipalClause principal) {
    return one.withPrincipal(principal);
  }

  static Statement withConditions(Statement one, List<Condition> conditions) {
    return one.withConditions(conditions);
  }

  /** A new statement whose name no other one of the document has. */
  static Statement fresh(Policy policy, Effect effect, String action, ResourceClause resources) {
    return new Statement(
        sid(policy, effect.text() + action.substring(action.indexOf(':') + 1)),
        effect,
        PrincipalClause.NONE,
        new ActionClause(false, List.of(new ActionPattern(action))),
        resources,
        List.of(),
        policy.version());
  }

  /** A name that no statement of the document has, near to the wanted one. */
  static String sid(Policy policy, String wanted) {
    Set<String> taken = new HashSet<>();
    policy.statements().forEach(one -> taken.add(one.sid()));
    String base = wanted.replaceAll("[^A-Za-z0-9]", "");
    String sid = base;
    for (int i = 2; taken.contains(sid); i++) {
      sid = base + i;
    }
    return sid;
  }

  private static Statement actions(Statement one, List<ActionPattern> patterns) {
    return one.withActions(new ActionClause(one.actions().negated(), patterns));
  }
}
