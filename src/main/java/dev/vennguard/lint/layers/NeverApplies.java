package dev.vennguard.lint.layers;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code STATEMENT_NEVER_APPLIES}: a statement that never applies. */
final class NeverApplies implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "STATEMENT_NEVER_APPLIES",
        FindingSeverity.WARNING,
        "A statement that never applies",
        "a statement whose resource and conditions no request of its actions fulfils.",
        "the resource and the keys that requests of these actions have.",
        "It is proved that no request of a user or a role exists to which the statement applies;"
            + " the finding names the part because of which that is so. Silent where the proof does"
            + " not end in time, for resource policies and RCPs (services call there, too), where a"
            + " list is empty or no action takes a resource, which are findings of their own, where"
            + " the format of an ARN is not known, and where accounts are compared: the proof"
            + " speaks of one account. Resources of other accounts count as reached, but not by"
            + " IAM's own actions.",
        "EVALUATION §6.6, §6.8; CHECKS §8");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    for (LintedDocument document : layers.documents()) {
      if (document.kind() == LayerKind.RESOURCE || document.kind() == LayerKind.RCP) {
        continue;
      }
      List<Statement> statements = document.policy().statements();
      for (int i = 0; i < statements.size(); i++) {
        check(layers, document, i, findings);
      }
    }
  }

  private static void check(
      LintedLayers layers, LintedDocument document, int index, Findings findings) {
    Statement statement = document.policy().statements().get(index);
    if (statement.unconditional()
        || statement.resources().patterns().isEmpty()
        || statement.conditions().stream().anyMatch(one -> one.values().isEmpty())
        || !statement.evaluableIn(document.kind())
        || layers.facts().actions(statement.actions()).isEmpty()
        || !layers.regions().empty(statement, layers.situation())) {
      return;
    }
    Anchor anchor = culprit(layers, statement);
    if (!(anchor instanceof Anchor.Entry) && !known(layers, statement)) {
      return;
    }
    String what =
        switch (anchor) {
          case Anchor.Entry(int entry) ->
              "its condition on " + Words.quote(statement.conditions().get(entry).key());
          case Anchor.Resources() -> "its resource";
          default -> "its resource and its conditions together";
        };
    findings.add(
        document,
        document.span(index, anchor),
        "this statement never applies: no request of its actions fulfils " + what,
        "correct that, or remove the statement",
        Optional.of(new QuickFix.OfStatement("Remove the statement", index, Optional.empty())));
  }

  /**
   * Whether it is sure why a resource does not fit: the service has such resources, and the actions
   * are not all ones without any, which have a rule of their own.
   */
  private static boolean known(LintedLayers layers, Statement statement) {
    boolean formats =
        statement.resources().patterns().stream()
            .map(ResourcePattern::text)
            .allMatch(text -> layers.facts().arns().knows(text));
    boolean named =
        statement.actions().patterns().stream().noneMatch(one -> Glob.hasWildcard(one.text()));
    ActionSet actions = layers.facts().actions(statement.actions());
    boolean without =
        actions.stream()
            .allMatch(index -> layers.facts().catalogue().actions().get(index).wildcardOnly());
    return formats && !(named && without && !statement.resources().negated());
  }

  /** The part without which the statement would apply to something; the whole if it is not one. */
  private static Anchor culprit(LintedLayers layers, Statement statement) {
    for (int i = 0; i < statement.conditions().size(); i++) {
      List<Condition> fewer = new ArrayList<>(statement.conditions());
      fewer.remove(i);
      if (!layers
          .regions()
          .empty(with(statement, statement.resources(), fewer), layers.situation())) {
        return new Anchor.Entry(i);
      }
    }
    return layers
            .regions()
            .empty(
                with(statement, ResourceClause.EVERYTHING, statement.conditions()),
                layers.situation())
        ? new Anchor.Whole()
        : new Anchor.Resources();
  }

  private static Statement with(
      Statement statement, ResourceClause resources, List<Condition> conditions) {
    return statement.withResources(resources).withConditions(conditions);
  }
}
