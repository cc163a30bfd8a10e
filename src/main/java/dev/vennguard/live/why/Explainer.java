package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Example;
import dev.vennguard.prove.Verdict;
import java.util.List;

/** Says why. One action at a time, for the selected one: the proofs behind it are not free. */
public final class Explainer {
  private final Catalogue catalogue;
  private final Proofs proofs;
  private final Evaluator evaluator = new Evaluator();

  /**
   * @param catalogue the known actions
   * @param proofs answers for all requests of an action
   */
  public Explainer(Catalogue catalogue, Proofs proofs) {
    this.catalogue = catalogue;
    this.proofs = proofs;
  }

  /**
   * Explains what the layers leave of an action.
   *
   * @param name {@code prefix:Name} in any letter case; it need not be known
   */
  public Explanation explain(Layers layers, String name) {
    Subject subject = Subject.of(catalogue, name);
    Action action = subject.action();
    Verdict verdict = proofs.verdict(layers, action);
    Reaches reaches = new Reaches(proofs, action);
    List<LayerReach> found =
        layers.inForce().stream().map(layer -> LayerReach.of(layer, reaches)).toList();
    Sides sides = new Sides(reaches, new MissWords(catalogue, action), action.service());
    ShownWords words = new ShownWords(catalogue, action, layers);
    return new Explanation(
        subject,
        verdict,
        new OutcomeSentence(verdict, found).text(),
        new Gates(verdict, found).all(),
        found.stream().map(sides::side).toList(),
        new Remains(reaches, sides, found).lines(verdict.outcome()),
        new Explanation.Examples(
            shown(layers, verdict.allowed(), words), shown(layers, verdict.denied(), words)));
  }

  private Shown shown(Layers layers, Example example, ShownWords words) {
    return switch (example) {
      case Example.None _ -> new Shown.Nothing();
      case Example.Found(var request) -> {
        Decision decision = evaluator.decide(layers, request);
        yield new Shown.Replayed(
            request, decision, words.request(request) + ": " + ShownWords.decision(decision));
      }
    };
  }
}
