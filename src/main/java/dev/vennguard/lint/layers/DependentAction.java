package dev.vennguard.lint.layers;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.List;

/** {@code MISSING_DEPENDENT_ACTION}: an action that often needs another. */
final class DependentAction implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_DEPENDENT_ACTION",
        FindingSeverity.SUGGESTION,
        "An action that often needs another",
        "a named action that passes a role or creates a service-linked role, without `iam:PassRole`"
            + " or `iam:CreateServiceLinkedRole` in the same layer.",
        "`iam:PassRole` for the roles that are meant, `iam:CreateServiceLinkedRole` with"
            + " `iam:AWSServiceName`.",
        "The call is refused where it needs the other action; whether it does depends on what is"
            + " asked for, so this is a suggestion. Only named actions, and only these two"
            + " dependent ones, are looked at. AWS does not publish conditions in this data.",
        "service reference, dependent actions; CATALOGUE §1.3");
  }

  private static final List<String> LOOKED_AT =
      List.of("iam:PassRole", "iam:CreateServiceLinkedRole");

  @Override
  public void check(LintedLayers layers, Findings findings) {
    Others others = new Others(layers);
    for (LintedDocument document : layers.documents()) {
      if (document.kind() != LayerKind.IDENTITY && document.kind() != LayerKind.BOUNDARY) {
        continue;
      }
      List<Statement> allows = Others.statements(others.of(document, Effect.ALLOW));
      for (String dependent : LOOKED_AT) {
        if (allows.stream().noneMatch(one -> one.actions().matches(dependent))) {
          report(layers, document, dependent, findings);
        }
      }
    }
  }

  /** The first entry of a document whose action needs another one, and how many there are. */
  private static void report(
      LintedLayers layers, LintedDocument document, String dependent, Findings findings) {
    List<Statement> statements = document.policy().statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<ActionPattern> patterns = statement.actions().patterns();
      for (int j = 0;
          j < patterns.size()
              && statement.effect() == Effect.ALLOW
              && !statement.actions().negated();
          j++) {
        String name = patterns.get(j).text();
        if (!Glob.hasWildcard(name) && needs(layers, name, dependent)) {
          findings.add(
              document,
              document.span(i, new Anchor.Action(j)),
              "%s may need `%s`, which no Allow of this layer has"
                  .formatted(Words.quote(name), dependent),
              "allow it for the roles that are meant, if the call passes or creates one");
          return;
        }
      }
    }
  }

  private static boolean needs(LintedLayers layers, String name, String dependent) {
    return layers
        .facts()
        .catalogue()
        .action(name)
        .filter(one -> one.dependentActions().contains(dependent))
        .isPresent();
  }
}
