package dev.vennguard.exchange.review;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.workspace.door.StatedBoundary;
import java.util.List;
import java.util.Optional;

/**
 * The ways out of the boundary, as they were when they were recorded.
 *
 * @param said what was said of the boundary when they were examined; nothing if they were not
 * @param open those that were not closed, worst first
 */
public record RecordedDoors(Optional<StatedBoundary> said, List<RecordedDoor> open) {
  /** Nobody looked. */
  public static final RecordedDoors UNEXAMINED = new RecordedDoors(Optional.empty(), List.of());

  /** Copies the list. */
  public RecordedDoors {
    open = List.copyOf(open);
  }

  /** What was found. */
  public static RecordedDoors of(StatedBoundary said, EscapeReport report) {
    return new RecordedDoors(
        Optional.of(said),
        report.doors().stream()
            .map(one -> new RecordedDoor(one.path().id(), one.grade().text(), one.reason()))
            .toList());
  }
}
