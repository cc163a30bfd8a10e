package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.content.LayerFinding;
import dev.vennguard.explain.content.LayerFinding.Denial;
import dev.vennguard.explain.content.LayerFinding.Grant;
import dev.vennguard.explain.content.StatementFinding;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.Remarks;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What each layer says of the action: the statements that decide, or that come closest. */
final class LayerSummaries {
  private static final int NEAREST = 2;

  private final StatementCoverages reaches;
  private final NearMisses misses;
  private final Scopes scopes;
  private final Action action;
  private final ResourceGrant sparing;
  private final Remarks remarks;

  /**
   * @param sparing what the resource policy grants by itself
   */
  LayerSummaries(
      StatementCoverages reaches,
      NearMisses misses,
      Scopes scopes,
      Action action,
      ResourceGrant sparing,
      Remarks remarks) {
    this.reaches = reaches;
    this.misses = misses;
    this.scopes = scopes;
    this.action = action;
    this.sparing = sparing;
    this.remarks = remarks;
  }

  LayerSummary side(LayerReach layer) {
    List<StatementNote> deciding = new ArrayList<>();
    layer.applying(Effect.DENY).forEach(one -> deciding.add(note(one)));
    layer.applying(Effect.ALLOW).forEach(one -> deciding.add(note(one)));
    boolean closed = layer.mustAllow() && layer.allows() == Coverage.NONE;
    List<NearMiss> nearest = closed ? misses.nearest(layer.statements(), NEAREST) : List.of();
    return new LayerSummary(
        layer.id(),
        layer.allows(),
        deciding,
        nearest,
        misses.idle(layer.statements()),
        finding(layer, closed, nearest));
  }

  private LayerFinding finding(LayerReach layer, boolean closed, List<NearMiss> nearest) {
    if (layer.statements().isEmpty()) {
      return new LayerFinding.Empty();
    }
    if (!StatementCoverages.asked(layer.kind(), action)) {
      return layer.kind() == LayerKind.RCP
          ? new LayerFinding.DoesNotLimit(action.service())
          : new LayerFinding.NotAsked();
    }
    List<StatementCoverage> denies = layer.applying(Effect.DENY);
    boolean deniesAll = denies.stream().anyMatch(one -> one.coverage() == Coverage.ALL);
    if (closed && layer.deniesOnly()) {
      return new LayerFinding.DeniesOnly(layer.kind() == LayerKind.SCP, deniesAll);
    }
    if (deniesAll) {
      return new LayerFinding.DeniesAll(closed);
    }
    if (layer.kind() == LayerKind.RCP) {
      return new LayerFinding.Limits(denial(layer, denies));
    }
    if (!closed) {
      return new LayerFinding.Allows(layer.allows(), grant(layer), denial(layer, denies));
    }
    if (nearest.isEmpty()) {
      return new LayerFinding.AllowsNothingOf(action.service());
    }
    return nearest.getFirst().failed() == StatementElement.ACTION
        ? new LayerFinding.ListsOthers()
        : new LayerFinding.NeverApplies();
  }

  private Denial denial(LayerReach layer, List<StatementCoverage> denies) {
    if (denies.isEmpty()) {
      return Denial.NONE;
    }
    if (reaches.union(denies) == Coverage.ALL) {
      return Denial.ALL_TOGETHER;
    }
    boolean all =
        layer.allows() != Coverage.NONE && reaches.left(layer.statements()) == Coverage.NONE;
    return all ? Denial.ALL_THAT_IS_ALLOWED : Denial.SOME;
  }

  private Grant grant(LayerReach layer) {
    if (layer.kind() != LayerKind.RESOURCE || layer.allows() == Coverage.NONE) {
      return new Grant.None();
    }
    if (sparing.limits() != Coverage.NONE) {
      return new Grant.Alone(sparing.limits() != Coverage.ALL, sparing.caps());
    }
    return sparing.identity() == Coverage.NONE
        ? new Grant.LeftToIdentity()
        : new Grant.WithoutIdentity(sparing.caps());
  }

  private StatementNote note(StatementCoverage reach) {
    return new StatementNote(
        reach.id(),
        reach.statement().sid(),
        reach.statement().effect(),
        reach.coverage(),
        finding(reach),
        remarks.of(reach));
  }

  private StatementFinding finding(StatementCoverage reach) {
    Statement statement = reach.statement();
    return switch (reach.coverage()) {
      case ALL -> new StatementFinding.All(statement.effect());
      case SOME -> new StatementFinding.Some(statement.effect(), scopes.of(statement));
      case UNDECIDED ->
          statement.evaluableIn(reach.id().kind())
              ? new StatementFinding.Perhaps(statement.effect(), scopes.of(statement))
              : new StatementFinding.NotEvaluable();
      case NONE -> new StatementFinding.Never();
    };
  }
}
