package dev.vennguard.lint.layers;

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
import java.util.ArrayList;
import java.util.List;

/** {@code DENY_WITHOUT_EFFECT}: a Deny that takes nothing away. */
final class IdleDeny implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "DENY_WITHOUT_EFFECT",
        FindingSeverity.SUGGESTION,
        "A Deny that takes nothing away",
        "a Deny of things that no Allow of identity policy and boundary lets through.",
        "no Deny, or a comment why it is there: grants of resource policies to the user or session,"
            + " and policies that are attached later.",
        "It is proved that the pair allows the same without it. Silent unless both sides are given,"
            + " since other policies may be attached.",
        "EVALUATION §6.1, §6.3");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    if (!layers.has(LayerKind.IDENTITY)
        || !layers.has(LayerKind.BOUNDARY)
        || layers.has(LayerKind.RESOURCE)) {
      return;
    }
    List<Layer> allowing = new ArrayList<>();
    for (LayerKind kind : List.of(LayerKind.IDENTITY, LayerKind.BOUNDARY)) {
      List<Policy> policies = layers.of(kind).stream().map(IdleDeny::allows).toList();
      boolean readable =
          policies.stream()
              .flatMap(one -> one.statements().stream())
              .allMatch(one -> one.evaluableIn(kind));
      if (!readable || policies.stream().allMatch(one -> one.statements().isEmpty())) {
        return;
      }
      allowing.add(new Layer(kind, 0, policies));
    }
    for (LintedDocument document : layers.documents()) {
      boolean pair = document.kind() == LayerKind.IDENTITY || document.kind() == LayerKind.BOUNDARY;
      List<Statement> statements = document.policy().statements();
      for (int i = 0; pair && i < statements.size(); i++) {
        Statement statement = statements.get(i);
        if (statement.effect() == Effect.DENY
            && statement.evaluableIn(document.kind())
            && layers.regions().never(without(layers, allowing, statement), statement)) {
          findings.add(
              document,
              document.span(i, new Anchor.Whole()),
              "without this Deny nothing more would be allowed",
              "remove it, unless it guards against grants of resource policies or policies attached"
                  + " later");
        }
      }
    }
  }

  private static Layers without(LintedLayers layers, List<Layer> allowing, Statement statement) {
    return new Layers(
            allowing.stream()
                .map(one ->
                    new Layer(
                        one.kind(), 0, Others.policiesAbout(layers, one.policies(), statement)))
                .toList())
        .in(layers.situation());
  }

  private static Policy allows(LintedDocument document) {
    return new Policy(
        document.policy().version(),
        document.policy().statements().stream()
            .filter(one -> one.effect() == Effect.ALLOW)
            .toList());
  }
}
