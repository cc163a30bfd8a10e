package dev.vennguard.workspace.door;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Inquiry;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.finding.FixPreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * What a window asks about ways out of the boundary, answered where the workspace is: an edit goes
 * first, and what was proved until then is remembered.
 */
public final class DoorInquiry {
  /** Made with the first question. */
  private final List<Desk> made = new ArrayList<>();

  private record Desk(EscapeChecks checks, ProverSource proofs) {}

  private Desk desk(Workspace workspace) {
    if (made.isEmpty()) {
      Catalogue catalogue = workspace.model().catalogue();
      made.add(
          new Desk(
              new EscapeChecks(catalogue, PathLibrary.bundled(), workspace.model().prover()),
              new ProverSource(catalogue, ActionShapes.of(catalogue), workspace.model().prover())));
    }
    return made.getFirst();
  }

  /**
   * Which ways out there are.
   *
   * @param said what somebody said of the boundary
   * @param progress is told how many of a hundred parts are done, on the workspace's thread
   */
  public Inquiry<DoorsSeen> report(StatedBoundary said, IntConsumer progress) {
    return (workspace, waits) -> seen(workspace, waits, said, progress);
  }

  private DoorsSeen seen(
      Workspace workspace, BooleanSupplier waits, StatedBoundary said, IntConsumer progress) {
    Snapshot snapshot = workspace.snapshot();
    Layers layers = snapshot.evaluation().layers();
    if (layers.first(LayerKind.BOUNDARY).isEmpty()) {
      return DoorsSeen.none(
          snapshot,
          "no boundary is in force: open or write one at the right, then its ways out are"
              + " examined");
    }
    if (layers.situation().caller() == CallerKind.ROOT) {
      return DoorsSeen.none(snapshot, "root has no boundary: choose another caller under Requests");
    }
    if (snapshot.documents().stream().anyMatch(one -> !one.sound() && !one.blank())) {
      return DoorsSeen.none(
          snapshot, "a text cannot be read: correct it, then the ways out are examined");
    }
    EscapeChecks checks = desk(workspace).checks();
    int all = checks.size();
    EscapeReport report =
        checks.report(
            layers,
            said.in(layers.situation()),
            done -> {
              if (waits.getAsBoolean()) {
                throw new Stopped();
              }
              progress.accept(100 * done / Math.max(1, all));
            });
    return DoorsSeen.of(snapshot, report);
  }

  /** One edit of the boundary that closes every open way out; nothing if there is none. */
  public Inquiry<Optional<DoorFix>> closeAll(StatedBoundary said) {
    return (workspace, waits) -> {
      DoorsSeen seen = seen(workspace, waits, said, _ -> {});
      return seen.report()
          .flatMap(report -> closer(workspace, waits).all(layers(seen), report))
          .flatMap(found -> fix(seen.snapshot(), found));
    };
  }

  /** Edits that close one way out: of the boundary, and of the identity policy. */
  public Inquiry<List<DoorFix>> close(StatedBoundary said, String path) {
    return (workspace, waits) -> {
      DoorsSeen seen = seen(workspace, waits, said, _ -> {});
      Optional<PathResult> door = seen.report().flatMap(report -> report.of(path));
      if (door.isEmpty()) {
        return List.of();
      }
      return closer(workspace, waits)
          .one(layers(seen), seen.report().orElseThrow(), door.get())
          .stream()
          .flatMap(found -> fix(seen.snapshot(), found).stream())
          .toList();
    };
  }

  private DoorCloser closer(Workspace workspace, BooleanSupplier waits) {
    Desk desk = desk(workspace);
    return new DoorCloser(desk.checks(), workspace.model(), desk.proofs(), waits);
  }

  private static Layers layers(DoorsSeen seen) {
    return seen.snapshot().evaluation().layers();
  }

  private static Optional<DoorFix> fix(Snapshot snapshot, ClosingProposal found) {
    StatementId first = new StatementId(found.change().layer(), found.change().policy(), 0);
    return snapshot.documentOf(first).map(document -> fix(snapshot, document, found));
  }

  private static DoorFix fix(Snapshot snapshot, Document document, ClosingProposal found) {
    List<TextChange> changes =
        PolicyEditor.edit(
            document.text(), PolicyKind.from(document.id().kind()), found.change().after());
    return new DoorFix(
        new FixPreview(snapshot, document, title(document, found), changes, found.effect()), found);
  }

  private static String title(Document document, ClosingProposal found) {
    String what =
        "close %s by %s in %s"
            .formatted(
                count(found.closes().size(), "way out", "ways out"),
                count(found.added().size(), "Deny statement", "Deny statements"),
                document.id().kind().title());
    boolean managed = document.id().kind() == LayerKind.BOUNDARY;
    return managed
        ? what
            + String.format(
                Locale.ROOT,
                ": then %,d of %,d characters%s",
                found.size(),
                DocumentSize.MANAGED_POLICY,
                found.fits() ? "" : ", too many for a managed policy")
        : what;
  }

  private static String count(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
