package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code BOUNDARY_ONE_KIND_ONLY}: a boundary that holds users to itself and forgets roles, or the
 * reverse.
 */
final class OneKindOnly implements DocumentRule {
  private static final String KEY = "iam:PermissionsBoundary";
  private static final List<String> ACTIONS =
      List.of(
          "iam:Create%s",
          "iam:Attach%sPolicy",
          "iam:Detach%sPolicy",
          "iam:Put%sPolicy",
          "iam:Delete%sPolicy",
          "iam:Put%sPermissionsBoundary",
          "iam:Delete%sPermissionsBoundary");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_ONE_KIND_ONLY",
        FindingSeverity.SECURITY_WARNING,
        "Users are held to the boundary, and roles are not, or the reverse",
        "a condition on `iam:PermissionsBoundary`, or a Deny, for actions on users alone while"
            + " those on roles are allowed without one, or the reverse.",
        "both kinds in the same statement.",
        "Whoever may not make a user without the boundary makes a role without it and assumes that."
            + " Silent where the other kind is not allowed at all.",
        "EVALUATION §7.5; CHECKS §8");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.kind() != LayerKind.BOUNDARY) {
      return;
    }
    List<Statement> statements = document.policy().statements();
    for (int i = 0; i < statements.size(); i++) {
      List<String> forgotten = forgotten(statements.get(i), statements);
      if (!forgotten.isEmpty()) {
        findings.add(
            document,
            document.span(i, new Anchor.Actions()),
            "this holds one kind of principal to the boundary, and %s %s allowed without it"
                .formatted(words(forgotten), forgotten.size() == 1 ? "is" : "are"),
            "name both kinds here",
            fix(statements.get(i), i, forgotten));
      }
    }
  }

  /** The counterparts of what a statement guards that nothing guards. */
  private static List<String> forgotten(Statement statement, List<Statement> all) {
    List<String> found = new ArrayList<>();
    if (!guards(statement)) {
      return found;
    }
    for (String action : ACTIONS) {
      String user = action.formatted("User");
      String role = action.formatted("Role");
      boolean users = statement.actions().matches(user);
      boolean roles = statement.actions().matches(role);
      if (users && !roles && open(role, all)) {
        found.add(role);
      } else if (roles && !users && open(user, all)) {
        found.add(user);
      }
    }
    return found;
  }

  /** Cheap first: this is asked at each key, and most statements guard nothing. */
  private static boolean guards(Statement statement) {
    boolean asks = statement.conditions().stream().anyMatch(one -> one.name().is(KEY));
    boolean denies = statement.effect() == Effect.DENY && statement.unconditional();
    return !statement.actions().negated() && (asks || denies);
  }

  private static boolean open(String action, List<Statement> all) {
    return all.stream()
            .anyMatch(one ->
                one.effect() == Effect.ALLOW
                    && one.actions().matches(action)
                    && one.conditions().stream().noneMatch(each -> each.name().is(KEY)))
        && all.stream()
            .noneMatch(one -> one.effect() == Effect.DENY && one.actions().matches(action));
  }

  /** Only a Deny closes what another statement allows. */
  private static Optional<QuickFix> fix(Statement statement, int at, List<String> forgotten) {
    if (statement.effect() == Effect.ALLOW) {
      return Optional.empty();
    }
    List<ActionPattern> patterns = new ArrayList<>(statement.actions().patterns());
    forgotten.forEach(one -> patterns.add(new ActionPattern(one)));
    return Optional.of(
        new QuickFix.OfStatement(
            "Name both kinds",
            at,
            Optional.of(
                new Statement(
                    statement.sid(),
                    statement.effect(),
                    statement.principal(),
                    new ActionClause(false, patterns),
                    statement.resources(),
                    statement.conditions(),
                    statement.version()))));
  }

  private static String words(List<String> actions) {
    return actions.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
  }
}
