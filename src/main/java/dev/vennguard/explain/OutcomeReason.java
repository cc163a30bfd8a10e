package dev.vennguard.explain;

import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.OutcomeFinding.Denial;
import dev.vennguard.explain.content.OutcomeFinding.Grant;
import dev.vennguard.explain.content.OutcomeFinding.Identity;
import dev.vennguard.explain.content.Remark;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.Remarks;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** To which layers an outcome is due. */
final class OutcomeReason {
  private final Verdict verdict;
  private final List<LayerReach> layers;
  private final ResourceGrant sparing;
  private final Supplier<List<LayerReach>> denying;
  private final StatementCoverages reaches;
  private final Remarks remarks;

  /**
   * @param sparing what the resource policy grants by itself
   * @param denying the layers whose Deny statements take something away; asked where it matters
   */
  OutcomeReason(
      Verdict verdict,
      List<LayerReach> layers,
      ResourceGrant sparing,
      Supplier<List<LayerReach>> denying,
      StatementCoverages reaches,
      Remarks remarks) {
    this.verdict = verdict;
    this.layers = layers;
    this.sparing = sparing;
    this.denying = denying;
    this.reaches = reaches;
    this.remarks = remarks;
  }

  /** The outcome with its layers. */
  OutcomeFinding finding() {
    return switch (verdict.outcome()) {
      case ALLOWED ->
          new OutcomeFinding.Allowed(
              only(LayerKind.IDENTITY).allows() != Coverage.ALL
                  && sparing.identity() != Coverage.NONE);
      case CONDITIONAL -> conditional();
      case EXPLICIT_DENY -> denied();
      case DISJOINT -> never(false, layers.stream().filter(this::takesPart).toList());
      case IDENTITY_ONLY -> cutOff();
      case BOUNDARY_ONLY ->
          new OutcomeFinding.NotGranted(
              identity(), layers.stream().anyMatch(layer -> layer.kind() == LayerKind.BOUNDARY));
      case NEITHER -> neither();
      case UNDECIDED -> new OutcomeFinding.Undecided(verdict.reason());
    };
  }

  private OutcomeFinding conditional() {
    if (only(LayerKind.IDENTITY).allows() == Coverage.NONE) {
      boolean capped = sparing.limits() == Coverage.NONE && capped();
      return new OutcomeFinding.GrantedOnly(capped ? sparing.caps() : List.of());
    }
    List<LayerId> allowing =
        layers.stream()
            .filter(layer -> layer.mustAllow() && layer.allows() != Coverage.ALL)
            .filter(layer -> layer.kind() != LayerKind.IDENTITY || identityCounts())
            .map(LayerReach::id)
            .toList();
    List<LayerId> further =
        denying.get().stream()
            .map(LayerReach::id)
            .filter(layer -> !allowing.contains(layer))
            .toList();
    return new OutcomeFinding.Limited(allowing, further, grant());
  }

  /** A key policy or a trust policy that leaves nothing to identity policies makes them idle. */
  private boolean identityCounts() {
    List<LayerReach> required = layers.stream().filter(LayerReach::required).toList();
    return required.isEmpty()
        || required.stream()
            .flatMap(layer -> layer.applying(Effect.ALLOW).stream())
            .anyMatch(one -> reaches.delegates(one.statement()));
  }

  private Grant grant() {
    if (identityCounts()
        && sparing.identity() != Coverage.NONE
        && only(LayerKind.IDENTITY).allows() != Coverage.ALL) {
      return new Grant.WithoutIdentity();
    }
    return sparing.limits() != Coverage.NONE && capped()
        ? new Grant.Past(sparing.caps())
        : new Grant.None();
  }

  /** Whether a boundary or a session policy leaves out some request. */
  private boolean capped() {
    return layers.stream()
        .filter(one -> one.kind() == LayerKind.BOUNDARY || one.kind() == LayerKind.SESSION)
        .anyMatch(one -> one.allows() != Coverage.ALL);
  }

  /** Whether a layer grants, or limits what is granted. */
  private boolean takesPart(LayerReach layer) {
    return layer.kind() == LayerKind.RESOURCE
        ? verdict.bypass() != ResourcePolicyReach.NOTHING
        : layer.mustAllow(verdict.bypass())
            || (layer.mustAllow() && layer.allows() == Coverage.SOME);
  }

  private OutcomeFinding denied() {
    List<LayerReach> blamed = denying.get();
    List<LayerReach> by =
        blamed.isEmpty()
            ? layers.stream().filter(one -> !one.applying(Effect.DENY).isEmpty()).toList()
            : blamed;
    List<StatementCoverage> denies =
        by.stream().flatMap(one -> one.applying(Effect.DENY).stream()).toList();
    List<StatementCoverage> whole =
        denies.stream().filter(one -> one.coverage() == Coverage.ALL).toList();
    Denial how =
        !whole.isEmpty()
            ? new Denial.OfEveryRequest(reason(whole))
            : reaches.union(denies) == Coverage.ALL
                ? new Denial.Together()
                : new Denial.OfWhatIsAllowed();
    return new OutcomeFinding.Denied(ids(by), how);
  }

  /** Why a Deny with conditions denies everything, if there is none that has no conditions. */
  private Optional<Remark> reason(List<StatementCoverage> whole) {
    boolean plain = whole.stream().anyMatch(one -> remarks.unconditional(one).isEmpty());
    return plain
        ? Optional.empty()
        : whole.stream().flatMap(one -> remarks.unconditional(one).stream()).findFirst();
  }

  private OutcomeFinding cutOff() {
    List<LayerReach> closed = closed();
    if (!closed.isEmpty()) {
      return new OutcomeFinding.CutOff(ids(closed));
    }
    List<LayerReach> caps =
        layers.stream()
            .filter(layer -> takesPart(layer) && layer.kind() != LayerKind.IDENTITY)
            .toList();
    return never(true, caps);
  }

  private static OutcomeFinding never(boolean cutOff, List<LayerReach> layers) {
    return new OutcomeFinding.NeverAgree(
        cutOff,
        ids(
            layers.stream()
                .filter(
                    layer -> layer.allows() != Coverage.ALL || layer.kind() == LayerKind.RESOURCE)
                .toList()));
  }

  private static List<LayerId> ids(List<LayerReach> layers) {
    return layers.stream().map(LayerReach::id).toList();
  }

  private Identity identity() {
    LayerReach identity = only(LayerKind.IDENTITY);
    if (identity.statements().isEmpty()) {
      return Identity.EMPTY;
    }
    boolean named =
        identity.statements().stream()
            .anyMatch(one ->
                one.statement().effect() == Effect.ALLOW
                    && one.failed() != StatementElement.ACTION);
    return named ? Identity.NEVER_APPLIES : Identity.DOES_NOT_GRANT;
  }

  private OutcomeFinding neither() {
    List<LayerReach> closed = new ArrayList<>(closed());
    closed.add(0, only(LayerKind.IDENTITY));
    return closed.size() == 1
        ? new OutcomeFinding.NotGranted(identity(), false)
        : new OutcomeFinding.NoneAllows(ids(closed));
  }

  /** The caps that allow no request. */
  private List<LayerReach> closed() {
    return layers.stream()
        .filter(layer -> layer.mustAllow(verdict.bypass()) && layer.kind() != LayerKind.IDENTITY)
        .filter(layer -> layer.allows() == Coverage.NONE)
        .toList();
  }

  private LayerReach only(LayerKind kind) {
    return layers.stream().filter(layer -> layer.kind() == kind).findFirst().orElseThrow();
  }
}
