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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code REDUNDANT_STATEMENT}: a statement that others cover. */
final class Covered implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_STATEMENT",
        FindingSeverity.SUGGESTION,
        "A statement that others cover",
        "a statement all of whose requests other statements of the same effect and the same layer"
            + " apply to.",
        "the others alone.",
        "It is proved that the layer says the same without it, so it only adds to what must be"
            + " read. Of two equal ones the later is reported. Resource policies and RCPs, which"
            + " name principals, are left out.",
        "IAM Access Analyzer, policy check reference; EVALUATION §3.1");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    Others others = new Others(layers);
    Set<Statement> gone = new HashSet<>();
    for (LintedDocument document : layers.documents()) {
      boolean principals =
          document.kind() == LayerKind.RESOURCE || document.kind() == LayerKind.RCP;
      List<Statement> statements = document.policy().statements();
      for (int i = statements.size() - 1; !principals && i >= 0; i--) {
        Statement statement = statements.get(i);
        boolean twin = Collections.frequency(statements, statement) > 1;
        if (statement.evaluableIn(document.kind())
            && !gone.contains(statement)
            && (twin
                || covered(layers, others.of(document, statement.effect()), statement, gone))) {
          gone.add(statement);
          findings.add(
              document,
              document.span(i, new Anchor.Whole()),
              "other statements %s all that this one does"
                  .formatted(statement.effect() == Effect.ALLOW ? "allow" : "deny"),
              "remove it",
              Optional.of(new QuickFix.OfStatement("Remove the statement", i, Optional.empty())));
        }
      }
    }
  }

  private static boolean covered(
      LintedLayers layers, List<Speaking> beside, Statement statement, Set<Statement> gone) {
    ActionSet actions = layers.facts().actions(statement.actions());
    List<Speaking> others =
        Others.about(beside, actions).stream()
            .filter(one -> !one.statement().equals(statement) && !gone.contains(one.statement()))
            .toList();
    return Others.speakOfAll(others, actions)
        && layers
            .regions()
            .always(
                StatementRegions.allowing(Others.statements(others), layers.situation()),
                statement);
  }
}
