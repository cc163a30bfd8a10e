package dev.vennguard.design;

import dev.vennguard.design.DesignResult.Boundary;
import dev.vennguard.design.DesignResult.Impossible;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.policy.Layers;
import java.util.List;
import java.util.Optional;

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

  /**
   * @param checks examines the ways out of what is designed
   * @param closer closes them
   */
  public ClosedDesigner(BoundaryDesigner designer, EscapeChecks checks, DoorCloser closer) {
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

  /** The ways out that a boundary leaves, nothing closed. */
  public ClosedBoundary open(Layers layers, Boundary boundary, Delegation stated) {
    Layers with = BoundaryDesigner.withBoundary(layers, boundary.policy());
    return new ClosedBoundary(boundary, checks.report(with, stated), Optional.empty());
  }

  /**
   * A boundary for all that the layers allow together, without open ways out if Deny statements
   * close them.
   *
   * @param most the characters that it may have, white space not counted
   * @param stated what is known of the boundary itself
   */
  public Result closed(Layers layers, int most, Delegation stated) {
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
