package dev.vennguard.prove;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /** With some ties alone. */
  Verdict prove(String action, Layers layers, Set<Tie> ties) {
    Question question = question(action, layers);
    return prover.answer(question, ties, new Budget(ProofSettings.standard().budget()));
  }

  /** The ties that the verdict rests on. */
  List<Tie> restsOn(String action, Layers layers) {
    Question question = question(action, layers);
    return prover.restsOn(question, prover.answer(question));
  }

  private Question question(String action, Layers layers) {
    var found = catalogue.action(action).orElseThrow();
    return Question.of(ActionShapes.of(catalogue, found), layers, found);
  }

  Verdict prove(String action, Layers layers) {
    return prover.prove(layers, catalogue, catalogue.action(action).orElseThrow());
  }
}
