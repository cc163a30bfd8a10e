package dev.vennguard.prove;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;

/** Policies in short for tests: statements as JSON with single quotes, one or more a document. */
final class Pair {
  private final Catalogue catalogue;
  private final Prover prover = new Prover(ProofSettings.standard());

  Pair(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Policy policy(String... statements) {
    List<dev.vennguard.policy.Statement> all = new ArrayList<>();
    for (String statement : statements) {
      all.add(
          PolicyJson.statement(
              PolicyJson.tree(statement.replace('\'', '"')), PolicyVersion.V2012_10_17));
    }
    return new Policy(PolicyVersion.V2012_10_17, all);
  }

  static Policy allow(String resource) {
    return policy("{'Effect':'Allow','Action':'*','Resource':'" + resource + "'}");
  }

  Verdict alone(String action, Policy identity) {
    return prove(action, Layers.identity(List.of(identity)));
  }

  Verdict both(String action, Policy identity, Policy boundary) {
    return prove(action, Layers.identity(List.of(identity)).withBoundary(boundary));
  }

  Verdict prove(String action, Layers layers) {
    return prover.prove(layers, catalogue, catalogue.action(action).orElseThrow());
  }
}
