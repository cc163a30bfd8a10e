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
import dev.vennguard.lint.kit.StatementRegions;
import dev.vennguard.lint.layers.Others.Speaking;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Optional;

/** {@code ALLOW_CANCELLED_BY_DENY}: an Allow that a Deny takes back. */
final class Cancelled implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ALLOW_CANCELLED_BY_DENY",
        FindingSeverity.WARNING,
        "An Allow that a Deny takes back",
        "an Allow all of whose requests a Deny of the same layer applies to.",
        "no Allow, or a narrower Deny.",
        "An explicit Deny always wins, so it is proved that this Allow grants nothing.",
        "EVALUATION §6.1");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    Others others = new Others(layers);
    for (LintedDocument document : layers.documents()) {
      boolean principals =
          document.kind() == LayerKind.RESOURCE || document.kind() == LayerKind.RCP;
      List<Speaking> denies = others.of(document, Effect.DENY);
      List<Statement> statements = document.policy().statements();
      for (int i = 0; !principals && !denies.isEmpty() && i < statements.size(); i++) {
        Statement statement = statements.get(i);
        if (statement.effect() == Effect.ALLOW
            && statement.evaluableIn(document.kind())
            && cancelled(layers, denies, statement)) {
          findings.add(
              document,
              document.span(i, new Anchor.Whole()),
              "a Deny beside it takes back all that this statement allows",
              "remove this statement, or narrow the Deny",
              Optional.of(new QuickFix.OfStatement("Remove the statement", i, Optional.empty())));
        }
      }
    }
  }

  private static boolean cancelled(
      LintedLayers layers, List<Speaking> denies, Statement statement) {
    ActionSet actions = layers.facts().actions(statement.actions());
    List<Speaking> about = Others.about(denies, actions);
    return Others.speakOfAll(about, actions)
        && layers
            .regions()
            .always(
                StatementRegions.allowing(Others.statements(about), layers.situation()), statement);
  }
}
