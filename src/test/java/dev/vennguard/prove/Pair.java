package dev.vennguard.prove;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Policies in short for tests: statements as JSON with single quotes, one or more a document. */
public final class Pair {
  private final Catalogue catalogue;
  private final Prover prover = new Prover(ProofSettings.standard());

  public Pair(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public static Policy policy(String... statements) {
    List<dev.vennguard.policy.Statement> all = new ArrayList<>();
    for (String statement : statements) {
      all.add(
          PolicyJson.statement(
              PolicyJson.tree(statement.replace('\'', '"')), PolicyVersion.V2012_10_17));
    }
    return new Policy(PolicyVersion.V2012_10_17, all);
  }

  public static Policy allow(String resource) {
    return policy("{'Effect':'Allow','Action':'*','Resource':'" + resource + "'}");
  }

  public Verdict alone(String action, Policy identity) {
    return prove(action, Layers.identity(List.of(identity)));
  }

  public Verdict both(String action, Policy identity, Policy boundary) {
    return prove(action, Layers.identity(List.of(identity)).withBoundary(boundary));
  }

  /** With some ties alone. */
  public Verdict prove(String action, Layers layers, Set<Tie> ties) {
    Question question = question(action, layers);
    return prover.answer(question, ties, new Budget(ProofSettings.standard().budget()));
  }

  /** The ties that the verdict rests on. */
  public List<Tie> restsOn(String action, Layers layers) {
    Question question = question(action, layers);
    return prover.restsOn(question, prover.answer(question));
  }

  private Question question(String action, Layers layers) {
    var found = catalogue.action(action).orElseThrow();
    return Question.of(ActionShapes.of(catalogue, found), layers, found);
  }

  public Verdict prove(String action, Layers layers) {
    return prover.prove(layers, catalogue, catalogue.action(action).orElseThrow());
  }
}
