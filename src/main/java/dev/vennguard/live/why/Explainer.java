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
    Reaches reaches = new Reaches(proofs, action, layers);
    List<LayerReach> found =
        layers.inForce().stream().map(layer -> LayerReach.of(layer, reaches)).toList();
    Sparing sparing = Sparing.of(proofs, layers, action);
    ClauseWords clauses = new ClauseWords(catalogue, action, reaches);
    MissWords misses = new MissWords(catalogue, action, reaches, clauses);
    Sides sides = new Sides(reaches, misses, clauses, action.service(), sparing);
    ShownWords words = new ShownWords(catalogue, action, layers);
    return new Explanation(
        subject,
        verdict,
        new OutcomeSentence(verdict, found, sparing, () -> Blame.of(proofs, layers, action, found))
            .text(),
        new Gates(verdict, found, sparing, action.service()).all(),
        found.stream().map(sides::side).toList(),
        new Remains(reaches, sides, clauses, found, sparing).lines(verdict.outcome()),
        new Explanation.Examples(
            shown(layers, verdict.allowed(), words),
            shown(layers, denied(layers, action, verdict), words)));
  }

  /**
   * A denied request that shows the layer to blame: one that goes through where that layer is left
   * out. Any denied one where there is no such request.
   */
  private Example denied(Layers layers, Action action, Verdict verdict) {
    Example telling =
        switch (verdict.outcome()) {
          case IDENTITY_ONLY, DISJOINT ->
              proofs.verdict(Changes.grantsAlone(layers), action).allowed();
          case EXPLICIT_DENY -> proofs.verdict(Changes.withoutDenies(layers), action).allowed();
          case ALLOWED, CONDITIONAL, BOUNDARY_ONLY, NEITHER, UNDECIDED -> new Example.None();
        };
    return telling instanceof Example.Found(var request)
            && !evaluator.decide(layers, request).allowed()
        ? telling
        : verdict.denied();
  }

  private Shown shown(Layers layers, Example example, ShownWords words) {
    return switch (example) {
      case Example.None _ -> new Shown.Nothing();
      case Example.Found(var request) -> {
        Decision decision = evaluator.decide(layers, request);
        yield new Shown.Replayed(
            request,
            decision,
            words.request(request)
                + (decision.allowed() ? "" : ": " + ShownWords.decision(decision)));
      }
    };
  }
}
