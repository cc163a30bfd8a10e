package dev.vennguard.exchange.review;

import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.review.ReviewVerdict.Kind;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.Prover;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.door.StatedBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the recorded ways out of a boundary against those of today (verify.md). */
public final class DoorCheck {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** What is found of a record whose documents were evaluated. */
  DoorCheck(RecordedDoors recorded, Snapshot snapshot, Prover prover) {
    if (recorded.said().isEmpty()) {
      if (snapshot.evaluation().layers().first(LayerKind.BOUNDARY).isPresent()) {
        notes.add("ways out of the boundary were not recorded: `check` examines them");
      }
      return;
    }
    report(recorded.said().get(), snapshot, prover)
        .ifPresent(report -> compare(recorded.open(), report));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The ways out today; nothing where there is no boundary to get out of. */
  public static Optional<EscapeReport> report(
      StatedBoundary said, Snapshot snapshot, Prover prover) {
    Layers layers = snapshot.evaluation().layers();
    boolean sound = snapshot.documents().stream().allMatch(one -> one.sound() || one.blank());
    if (!sound
        || layers.first(LayerKind.BOUNDARY).isEmpty()
        || layers.situation().caller() == CallerKind.ROOT) {
      return Optional.empty();
    }
    EscapeChecks checks =
        new EscapeChecks(snapshot.evaluation().catalogue(), PathLibrary.bundled(), prover);
    return Optional.of(checks.report(layers, said.in(layers.situation())));
  }

  private void compare(List<RecordedDoor> recorded, EscapeReport report) {
    Map<String, String> before = new LinkedHashMap<>();
    recorded.forEach(one -> before.put(one.id(), one.grade()));
    for (PathResult one : report.results()) {
      String was = before.getOrDefault(one.path().id(), PathGrade.CLOSED.text());
      String is = one.grade().text();
      if (was.equals(is)) {
        continue;
      }
      String words =
          "the way out %s is %s today, recorded was %s".formatted(one.path().id(), is, was);
      if (rank(is) >= rank(was)) {
        findings.add(new Finding(Kind.DOOR, words));
      } else {
        notes.add(words);
      }
    }
    before.keySet().stream()
        .filter(id -> report.of(id).isEmpty())
        .forEach(id -> notes.add("the way out " + id + " is recorded and not known any more"));
  }

  /** What is not known is worse than whatever was. */
  private static int rank(String grade) {
    if (grade.equals(PathGrade.CLOSED.text())) {
      return 0;
    }
    if (grade.equals(PathGrade.CONDITIONAL.text())) {
      return 1;
    }
    return grade.equals(PathGrade.OPEN.text()) ? 2 : 3;
  }
}
