package dev.vennguard.teach.attack;

import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathResult;
import dev.vennguard.policy.Layers;
import java.util.List;
import java.util.Optional;

/**
 * The ways out that the escape checks found: open doors that no shorter path stands for. A request
 * uses one if it walks the step by which the door could be closed.
 */
public final class EscapeHoles implements HoleJudge {
  private final EscapeReport report;
  private final HoleRegions regions = new HoleRegions();

  /** The doors of a report about the layers that are asked about. */
  public EscapeHoles(EscapeReport report) {
    this.report = report;
  }

  @Override
  public List<Hole> holes(Layers layers) {
    return report.results().stream().filter(PathResult::ownDoor).map(EscapeHoles::hole).toList();
  }

  @Override
  public Optional<Hole> used(Layers layers, Request request) {
    return report.results().stream()
        .filter(PathResult::ownDoor)
        .filter(door -> door.gap().stream().anyMatch(step -> regions.contains(step, request)))
        .findFirst()
        .map(EscapeHoles::hole);
  }

  private static Hole hole(PathResult door) {
    return new Hole(door.path().id(), door.path().title());
  }
}
