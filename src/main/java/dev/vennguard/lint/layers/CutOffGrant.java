package dev.vennguard.lint.layers;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.List;

/** {@code BOUNDARY_BLOCKS_GRANT}: an Allow that the boundary cuts off. */
final class CutOffGrant implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_BLOCKS_GRANT",
        FindingSeverity.WARNING,
        "An Allow that the boundary cuts off",
        "an Allow of the identity policy none of whose requests the boundary lets through.",
        "the Allow in both, or in neither.",
        "Only what both allow works, so it is proved that this Allow grants nothing. Silent where"
            + " no boundary is given.",
        "CHECKS §8; EVALUATION §6.6");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    List<Policy> ceilings =
        layers.of(LayerKind.BOUNDARY).stream().map(LintedDocument::policy).toList();
    boolean readable =
        ceilings.stream()
            .flatMap(one -> one.statements().stream())
            .allMatch(one -> one.evaluableIn(LayerKind.BOUNDARY));
    if (ceilings.isEmpty() || !readable) {
      return;
    }
    ActionSet passing = Others.passing(layers, ceilings);
    for (LintedDocument document : layers.of(LayerKind.IDENTITY)) {
      List<Statement> statements = document.policy().statements();
      for (int i = 0; i < statements.size(); i++) {
        Statement statement = statements.get(i);
        if (statement.effect() == Effect.ALLOW
            && statement.evaluableIn(LayerKind.IDENTITY)
            && !passing.intersects(layers.facts().actions(statement.actions()))
            && layers.regions().never(ceiling(layers, ceilings, statement), statement)) {
          findings.add(
              document,
              document.span(i, new Anchor.Whole()),
              speaksOf(layers, ceilings, statement)
                  ? "the boundary allows actions of this statement, but none of its requests: their"
                      + " resources or conditions exclude each other, or it denies them"
                  : "the boundary lets none of what this statement allows through",
              "allow it in the boundary too, or remove it here");
        }
      }
    }
  }

  private static boolean speaksOf(LintedLayers layers, List<Policy> ceilings, Statement statement) {
    return Others.policiesAbout(layers, ceilings, statement).stream()
        .flatMap(one -> one.statements().stream())
        .anyMatch(one -> one.effect() == Effect.ALLOW);
  }

  private static Layers ceiling(LintedLayers layers, List<Policy> ceilings, Statement statement) {
    List<Policy> about = Others.policiesAbout(layers, ceilings, statement);
    return new Layers(List.of(new Layer(LayerKind.IDENTITY, 0, about))).in(layers.situation());
  }
}
