package dev.vennguard.workspace.door;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;

/**
 * The ways out that the documents of a snapshot leave.
 *
 * @param snapshot what was examined
 * @param report what was found; none if there is nothing to examine
 * @param why there is none, and what to do; empty if there is one
 */
public record DoorsSeen(Snapshot snapshot, Optional<EscapeReport> report, String why) {
  /** What was found. */
  static DoorsSeen of(Snapshot snapshot, EscapeReport report) {
    return new DoorsSeen(snapshot, Optional.of(report), "");
  }

  /** There is nothing to examine. */
  static DoorsSeen none(Snapshot snapshot, String why) {
    return new DoorsSeen(snapshot, Optional.empty(), why);
  }
}
