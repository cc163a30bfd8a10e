package dev.vennguard.escape.close;

import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.PathResult;
import dev.vennguard.explain.compare.Comparer;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.StoppableProofs;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Closes doors by Deny statements. A statement refuses the requests of one step and no others, so
 * nothing else is taken away; that the paths are closed then, and what is lost, is proved on the
 * changed layers. Not for several threads at once.
 */
public final class DoorCloser {
  private final EscapeChecks checks;
  private final LiveModel model;
  private final Comparer comparer;
  private final BooleanSupplier stop;

  /**
   * @param checks examines the changed layers
   * @param model evaluates them over the whole catalogue
   * @param proofs answers where evaluations do not tell
   */
  public DoorCloser(EscapeChecks checks, LiveModel model, ProofSource proofs) {
    this(checks, model, proofs, () -> false);
  }

  /**
   * Likewise, unless something better is to be done; asking again goes on with what was proved.
   *
   * @param stop asked before each proof; then {@link Stopped} is thrown
   */
  public DoorCloser(
      EscapeChecks checks, LiveModel model, ProofSource proofs, BooleanSupplier stop) {
    this.checks = checks;
    this.model = model;
    this.comparer = new Comparer(new StoppableProofs(proofs, stop));
    this.stop = stop;
  }

  /** One change of the boundary that closes every open path; none if there is no open path. */
  public Optional<ClosingProposal> all(Layers layers, EscapeReport report) {
    List<PathResult> open =
        report.doors().stream().filter(one -> one.grade() == PathGrade.OPEN).toList();
    return proposal(layers, report, open, LayerKind.BOUNDARY).filter(one -> one.left().isEmpty());
  }

  /** Changes of one document that close a path: of the boundary, and of the identity policy. */
  public List<ClosingProposal> one(Layers layers, EscapeReport report, PathResult result) {
    List<ClosingProposal> found = new ArrayList<>();
    for (LayerKind kind : List.of(LayerKind.BOUNDARY, LayerKind.IDENTITY)) {
      proposal(layers, report, List.of(result), kind)
          .filter(one -> one.closes().contains(result.path().id()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** The statements by which paths are closed, without their effect: cheap. */
  public static List<Statement> statements(List<PathResult> results, Policy document) {
    return MergedDenies.of(results.stream().flatMap(one -> one.gap().stream()).toList(), document);
  }

  private Optional<ClosingProposal> proposal(
      Layers layers, EscapeReport report, List<PathResult> results, LayerKind kind) {
    Optional<Layer> layer = layers.first(kind).filter(one -> !one.policies().isEmpty());
    if (layer.isEmpty() || results.stream().allMatch(one -> one.gap().isEmpty())) {
      return Optional.empty();
    }
    Policy before = layer.get().policies().getFirst();
    AddedDenies change = new AddedDenies(layer.get().id(), 0, before, statements(results, before));
    return Optional.of(verified(layers, report, change));
  }

  private ClosingProposal verified(Layers layers, EscapeReport report, AddedDenies change) {
    Layers after = change.on(layers);
    Delegation known = report.delegation();
    EscapeReport then = checks.report(after, known, _ -> pause());
    List<String> closes = new ArrayList<>();
    List<PathResult> left = new ArrayList<>();
    for (PathResult one : report.results()) {
      PathResult now = then.of(one.path().id()).orElse(one);
      if (!one.grade().closed() && now.grade().closed()) {
        closes.add(one.path().id());
      } else if (one.grade() == PathGrade.OPEN && leaves(now)) {
        left.add(now);
      }
    }
    return new ClosingProposal(
        change,
        closes,
        left,
        comparer.compare(evaluated(layers), evaluated(after)),
        DocumentSize.of(PolicyPrinter.print(change.after(), Indent.TWO_SPACES))
            .withoutWhiteSpace());
  }

  /** A path that stands for others is open by some of them; those that were not may stay. */
  private static boolean leaves(PathResult now) {
    return now.path().of().isEmpty() || now.grade() == PathGrade.OPEN;
  }

  private Evaluation evaluated(Layers layers) {
    Evaluation evaluation = model.evaluate(layers, stop);
    if (!evaluation.pending().isEmpty()) {
      throw new Stopped();
    }
    return evaluation;
  }

  private void pause() {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
  }
}
