package dev.vennguard.explain;

import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.Remarks;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The outcome in one plain sentence that names the layers to blame. */
final class OutcomeSentence {
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
  OutcomeSentence(
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

  String text() {
    return switch (verdict.outcome()) {
      case ALLOWED -> "allowed: every request" + granted();
      case CONDITIONAL -> conditional();
      case EXPLICIT_DENY -> denied();
      case DISJOINT -> never("", layers.stream().filter(this::takesPart).toList());
      case IDENTITY_ONLY -> cutOff();
      case BOUNDARY_ONLY -> "not allowed: " + identity() + room();
      case NEITHER -> neither();
      case UNDECIDED -> "not decided: " + verdict.reason();
    };
  }

  private String conditional() {
    if (only(LayerKind.IDENTITY).allows() == Coverage.NONE) {
      boolean capped = sparing.limits() == Coverage.NONE && capped();
      return "allowed for some requests only: those that the resource policy grants"
          + (capped ? sparing.asFarAs() : "");
    }
    String limited = "allowed for some requests only: limited by " + LayerWords.and(limits());
    if (sparing.identity() != Coverage.NONE && only(LayerKind.IDENTITY).allows() != Coverage.ALL) {
      return limited + "; the resource policy grants some without the identity policy";
    }
    return sparing.limits() != Coverage.NONE && capped()
        ? limited + "; the resource policy grants some past " + sparing.past()
        : limited;
  }

  /** Whether a boundary or a session policy leaves out some request. */
  private boolean capped() {
    return layers.stream()
        .filter(one -> one.kind() == LayerKind.BOUNDARY || one.kind() == LayerKind.SESSION)
        .anyMatch(one -> one.allows() != Coverage.ALL);
  }

  /** That the identity policies alone would not have done it. */
  private String granted() {
    return only(LayerKind.IDENTITY).allows() == Coverage.ALL || sparing.identity() == Coverage.NONE
        ? ""
        : ", granted by the resource policy";
  }

  /** Whether a layer grants, or limits what is granted. */
  private boolean takesPart(LayerReach layer) {
    return layer.kind() == LayerKind.RESOURCE
        ? verdict.bypass() != ResourcePolicyReach.NOTHING
        : layer.mustAllow(verdict.bypass())
            || (layer.mustAllow() && layer.allows() == Coverage.SOME);
  }

  private List<String> limits() {
    List<String> found = new ArrayList<>();
    for (LayerReach layer : layers) {
      if (layer.mustAllow() && layer.allows() != Coverage.ALL) {
        found.add(layer.the());
      }
    }
    for (LayerReach layer : denying.get()) {
      if (!found.contains(layer.the())) {
        found.add("a Deny in " + layer.the());
      }
    }
    return found.isEmpty() ? List.of("the policies in force") : found;
  }

  private String denied() {
    List<LayerReach> blamed = denying.get();
    List<LayerReach> by =
        blamed.isEmpty()
            ? layers.stream().filter(one -> !one.applying(Effect.DENY).isEmpty()).toList()
            : blamed;
    List<StatementCoverage> denies =
        by.stream().flatMap(one -> one.applying(Effect.DENY).stream()).toList();
    List<StatementCoverage> whole =
        denies.stream().filter(one -> one.coverage() == Coverage.ALL).toList();
    boolean together = whole.isEmpty() && reaches.union(denies) == Coverage.ALL;
    return "not allowed: "
        + (whole.isEmpty() && !together ? "whatever is allowed is " : "")
        + "explicitly denied by "
        + LayerWords.and(by.stream().map(LayerReach::the).toList())
        + (together ? ", whose Deny statements together deny every request" : reason(whole));
  }

  /** Why a Deny with conditions denies everything, if there is none that has no conditions. */
  private String reason(List<StatementCoverage> whole) {
    List<String> reasons =
        whole.stream().flatMap(one -> remarks.unconditional(one).stream()).distinct().toList();
    boolean plain = whole.stream().anyMatch(one -> remarks.unconditional(one).isEmpty());
    return reasons.isEmpty() || plain ? "" : "; " + reasons.getFirst();
  }

  private String cutOff() {
    List<LayerReach> closed = closed();
    if (!closed.isEmpty()) {
      return "not allowed: cut off by "
          + LayerWords.and(closed.stream().map(LayerReach::the).toList());
    }
    List<LayerReach> caps =
        layers.stream()
            .filter(layer -> takesPart(layer) && layer.kind() != LayerKind.IDENTITY)
            .toList();
    return never("cut off, since ", caps);
  }

  private static String never(String before, List<LayerReach> layers) {
    List<String> limiting =
        layers.stream()
            .filter(layer -> layer.allows() != Coverage.ALL || layer.kind() == LayerKind.RESOURCE)
            .map(LayerReach::the)
            .toList();
    return "not allowed: "
        + before
        + LayerWords.and(limiting)
        + " each allow some requests, but never the same one";
  }

  private String identity() {
    LayerReach identity = only(LayerKind.IDENTITY);
    if (identity.statements().isEmpty()) {
      return "there is no identity policy, and no other policy grants anything";
    }
    boolean speaks =
        identity.statements().stream()
            .anyMatch(one ->
                one.statement().effect() == Effect.ALLOW
                    && one.failed() != StatementElement.ACTION);
    return speaks
        ? "the identity policy names it, but its statement never applies"
        : "the identity policy does not grant it";
  }

  private String room() {
    return layers.stream().anyMatch(layer -> layer.kind() == LayerKind.BOUNDARY)
        ? "; the boundary has room for it"
        : "";
  }

  private String neither() {
    List<LayerReach> closed = new ArrayList<>(closed());
    closed.add(0, only(LayerKind.IDENTITY));
    List<String> names = closed.stream().map(LayerReach::the).toList();
    return switch (names.size()) {
      case 1 -> "not allowed: " + identity();
      case 2 -> "not allowed: neither " + names.get(0) + " nor " + names.get(1) + " allows it";
      default -> "not allowed: none of " + LayerWords.and(names) + " allows it";
    };
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
