package dev.vennguard.teach.attack;

import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.policy.Layers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ways out that the escape checks find, beside those that a lesson asks for: a request that
 * uses one gets out, but nobody has to find them all. The checks run when a request comes that the
 * lesson itself does not know.
 */
public final class FurtherHoles implements HoleJudge {
  private final Supplier<EscapeReport> report;
  private Optional<EscapeHoles> doors = Optional.empty();

  /** Asks for the report when it is needed, and once. */
  public FurtherHoles(Supplier<EscapeReport> report) {
    this.report = report;
  }

  @Override
  public List<Hole> holes(Layers layers) {
    return List.of();
  }

  @Override
  public Optional<Hole> used(Layers layers, Request request) {
    if (doors.isEmpty()) {
      doors = Optional.of(new EscapeHoles(report.get()));
    }
    return doors.get().used(layers, request);
  }
}
