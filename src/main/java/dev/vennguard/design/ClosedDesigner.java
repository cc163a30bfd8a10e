package dev.vennguard.design;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.design.DesignResult.Boundary;
import dev.vennguard.design.DesignResult.Impossible;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Designs a boundary with room for the Deny statements that close its ways out: a boundary that
 * allows all that its holder may do anyway allows the holder to take it off, too, if that is among
 * it. Not for several threads at once.
 */
public final class ClosedDesigner {
  private static final int ROUNDS = 4;

  private final BoundaryDesigner designer;
  private final EscapeChecks checks;
  private final DoorCloser closer;

  private ClosedDesigner(BoundaryDesigner designer, EscapeChecks checks, DoorCloser closer) {
    this.designer = designer;
    this.checks = checks;
    this.closer = closer;
  }

  /** A boundary with what closes it, or why there is none. */
  public sealed interface Result {}

  /** Found. */
  public record Found(ClosedBoundary boundary) implements Result {}

  /**
   * Not found.
   *
   * @param reasons what cannot be said, does not fit or was not proved, and why
   */
  public record None(List<String> reasons) implements Result {
    /** Copies the list. */
    public None {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * With proofs, checks and proposals of its own.
   *
   * @param stop whether to give up: what is not proved by then is not decided
   */
  public static ClosedDesigner of(Catalogue catalogue, BooleanSupplier stop) {
    ProofSettings standard = ProofSettings.standard().until(stop);
    Prover prover = new Prover(standard);
    EscapeChecks checks = new EscapeChecks(catalogue, PathLibrary.bundled(), prover);
    return new ClosedDesigner(
        new BoundaryDesigner(catalogue, new Prover(ProofSettings.thorough().until(stop)), stop),
        checks,
        new DoorCloser(
            checks,
            new LiveModel(catalogue, standard),
            new ProverSource(catalogue, ActionShapes.of(catalogue), prover)));
  }

  /**
   * A boundary for all that the layers allow together.
   *
   * @param most the characters that it may have, white space not counted
   * @param stated what is known of the boundary itself
   * @param close whether its ways out are to be closed
   */
  public Result design(Layers layers, int most, Delegation stated, boolean close) {
    if (close) {
      return closed(layers, most, stated);
    }
    return switch (designer.of(layers, most)) {
      case Boundary design -> new Found(open(layers, design, stated));
      case Impossible(List<String> reasons) -> new None(reasons);
    };
  }

  /** The ways out that a boundary leaves, nothing closed. */
  private ClosedBoundary open(Layers layers, Boundary boundary, Delegation stated) {
    Layers with = BoundaryDesigner.withBoundary(layers, boundary.policy());
    return new ClosedBoundary(boundary, checks.report(with, stated), Optional.empty());
  }

  private Result closed(Layers layers, int most, Delegation stated) {
    int room = most;
    for (int i = 0; i < ROUNDS; i++) {
      switch (designer.of(layers, room)) {
        case Impossible(List<String> reasons) -> {
          return new None(reasons);
        }
        case Boundary design -> {
          ClosedBoundary one = closing(layers, design, stated);
          if (one.size() <= most) {
            return new Found(one);
          }
          room -= one.size() - most;
        }
      }
    }
    return new None(
        List.of(
            "no boundary of %,d characters was found that allows all of it and closes the ways out"
                .formatted(most)));
  }

  private ClosedBoundary closing(Layers layers, Boundary design, Delegation stated) {
    Layers with = BoundaryDesigner.withBoundary(layers, design.policy());
    EscapeReport report = checks.report(with, stated);
    Optional<ClosingProposal> closing =
        report.count(PathGrade.OPEN) == 0 ? Optional.empty() : closer.all(with, report);
    return new ClosedBoundary(design, report, closing);
  }
}
