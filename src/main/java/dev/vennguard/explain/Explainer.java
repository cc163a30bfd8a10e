package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.explain.PlainExamples.Claim;
import dev.vennguard.explain.change.Changes;
import dev.vennguard.explain.content.GateFinding.Why;
import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.Remarks;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why. One action at a time, for the selected one: the proofs behind it are not free. */
public final class Explainer {
  private final Catalogue catalogue;
  private final ProofSource proofs;
  private final Evaluator evaluator = new Evaluator();

  /**
   * @param catalogue the known actions
   * @param proofs answers for all requests of an action
   */
  public Explainer(Catalogue catalogue, ProofSource proofs) {
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
    Verdict verdict = verdict(subject, layers);
    StatementCoverages reaches = new StatementCoverages(proofs, action, layers);
    List<LayerReach> found = layers.inForce().stream().map(layer -> reaches.reach(layer)).toList();
    ResourceGrant sparing = ResourceGrant.of(proofs, layers, action);
    Scopes scopes = new Scopes(catalogue, action, reaches);
    NearMisses misses = new NearMisses(catalogue, action, reaches, scopes, layers.situation());
    Remarks remarks = new Remarks(catalogue, action, reaches);
    LayerSummaries sides = new LayerSummaries(reaches, misses, scopes, action, sparing, remarks);
    AllowedRegions regions = new AllowedRegions(reaches, scopes, found, sparing);
    OutcomeReason reason =
        new OutcomeReason(
            verdict,
            found,
            sparing,
            () -> Blame.of(proofs, layers, action, found),
            reaches,
            remarks);
    Optional<Why> unruled = Unruled.why(action, layers.situation());
    return new Explanation(
            subject,
            verdict,
            unruled
                .<OutcomeFinding>map(OutcomeFinding.Unasked::new)
                .or(() -> new WholeCalls(proofs, action).finding(layers, verdict))
                .orElseGet(reason::finding),
            Grounds.NONE,
            unruled
                .map(Unruled::gates)
                .orElseGet(() -> new Gates(verdict, found, sparing, action).all()),
            found.stream().map(sides::side).toList(),
            unruled.isPresent() ? List.of() : remains(regions, layers, action, verdict),
            examples(subject, layers, verdict))
        .on(grounds(subject, layers, verdict));
  }

  /** Of an action that the catalogue does not know nothing is proved, so nothing rests on more. */
  private Grounds grounds(Subject subject, Layers layers, Verdict verdict) {
    return switch (subject) {
      case Subject.Known(Action action) -> Grounds.of(proofs, layers, action, verdict);
      case Subject.Unknown _ -> Grounds.NONE;
    };
  }

  private List<RegionFinding> remains(
      AllowedRegions regions, Layers layers, Action action, Verdict verdict) {
    List<RegionFinding> lines =
        new ArrayList<>(new WholeCalls(proofs, action).lines(layers, verdict));
    lines.addAll(regions.lines(verdict.outcome()));
    return lines;
  }

  /** Of an action that the catalogue does not know nothing is claimed: there may be none. */
  private Verdict verdict(Subject subject, Layers layers) {
    Verdict verdict = proofs.verdict(layers, subject.action());
    return switch (subject) {
      case Subject.Known _ -> verdict;
      case Subject.Unknown _ ->
          new Verdict(
              verdict.coverage(),
              Coverage.UNDECIDED,
              Outcome.UNDECIDED,
              new Example.None(),
              new Example.None(),
              verdict.bypass(),
              "the catalogue knows no such action");
    };
  }

  private Explanation.Examples examples(Subject subject, Layers layers, Verdict verdict) {
    Action action = subject.action();
    ShownWords words = new ShownWords(catalogue, action, layers);
    PlainExamples plain = new PlainExamples(proofs, action);
    return new Explanation.Examples(
        shown(layers, plain.of(layers, Claim.ALLOWED, verdict.allowed()), words),
        shown(layers, denied(layers, plain, action, verdict), words));
  }

  /**
   * A denied request that shows the layer to blame: one that goes through where that layer is left
   * out. Any denied one where there is no such request.
   */
  private Example denied(Layers layers, PlainExamples plain, Action action, Verdict verdict) {
    Example telling =
        switch (verdict.outcome()) {
          case IDENTITY_ONLY, DISJOINT -> allowed(Changes.grantsAlone(layers), plain, action);
          case EXPLICIT_DENY -> allowed(Changes.withoutDenies(layers), plain, action);
          case ALLOWED, CONDITIONAL, BOUNDARY_ONLY, NEITHER, UNDECIDED -> new Example.None();
        };
    return telling instanceof Example.Found(var request)
            && !evaluator.decide(layers, request).allowed()
        ? telling
        : plain.of(layers, Claim.REFUSED, verdict.denied());
  }

  private Example allowed(Layers changed, PlainExamples plain, Action action) {
    return plain.of(changed, Claim.ALLOWED, proofs.verdict(changed, action).allowed());
  }

  private Shown shown(Layers layers, Example example, ShownWords words) {
    return switch (example) {
      case Example.None _ -> new Shown.Nothing();
      case Example.Found(var request) -> {
        Decision decision = evaluator.decide(layers, request);
        yield new Shown.Replayed(
            request,
            decision,
            new Sentence(
                words.request(request)
                    + (decision.allowed() ? "" : ": " + ShownWords.decision(decision))));
      }
    };
  }
}
