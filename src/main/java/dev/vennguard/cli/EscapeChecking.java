package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.exchange.check.CheckContext;
import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.check.DoorEntries;
import dev.vennguard.exchange.check.EffectiveNames;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines the ways out of a boundary, and what closes them. */
final class EscapeChecking {
  private final Catalogue catalogue;
  private final EscapeOptions options;
  private final Prover prover;
  private final ProofSettings settings;
  private Optional<LiveModel> made = Optional.empty();
  private final List<CheckEntry> entries = new ArrayList<>();

  EscapeChecking(Catalogue catalogue, EscapeOptions options, TimeLimit limit) {
    this.catalogue = catalogue;
    this.options = options;
    this.settings = ProofSettings.standard().until(limit);
    this.prover = new Prover(settings);
  }

  /** Where no door is open and nobody asks what is left, none is needed. */
  private LiveModel model() {
    LiveModel model = made.orElseGet(() -> new LiveModel(catalogue, settings));
    made = Optional.of(model);
    return model;
  }

  /** The ways out that are not closed, worst first. */
  List<CheckEntry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Examines layers; without a boundary there is nothing to get out of.
   *
   * @param effective whether it is to be told what they leave
   */
  CheckContext examine(Snapshot snapshot, boolean effective) {
    Layers layers = snapshot.evaluation().layers();
    boolean sound = snapshot.documents().stream().allMatch(Document::sound);
    Optional<EffectiveNames> names =
        effective && sound
            ? Optional.of(EffectiveNames.of(model().evaluate(layers)))
            : Optional.empty();
    Optional<Document> boundary =
        snapshot.documents(LayerKind.BOUNDARY).stream()
            .filter(one -> !one.path().isEmpty())
            .findFirst();
    if (boundary.isEmpty() || layers.situation().caller() == CallerKind.ROOT) {
      return new CheckContext(
          Optional.empty(), Optional.empty(), names, Optional.empty(), List.of());
    }
    DoorEntries doors = new DoorEntries(snapshot, boundary.get());
    if (!sound) {
      entries.add(doors.unexamined("repair the policies first"));
      return CheckContext.NONE;
    }
    EscapeChecks checks = new EscapeChecks(catalogue, PathLibrary.bundled(), prover);
    EscapeReport report = checks.report(layers, options.stated(layers.situation()));
    entries.addAll(doors.of(report));
    return new CheckContext(
        Optional.of(report), closing(checks, layers, report), names, Optional.empty(), List.of());
  }

  private Optional<ClosingProposal> closing(
      EscapeChecks checks, Layers layers, EscapeReport report) {
    if (report.count(PathGrade.OPEN) == 0) {
      return Optional.empty();
    }
    ProverSource proofs = new ProverSource(catalogue, ActionShapes.of(catalogue), prover);
    return new DoorCloser(checks, model(), proofs).all(layers, report);
  }
}
