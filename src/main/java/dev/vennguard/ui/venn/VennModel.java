package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.venn.geometry.RegionCounts;
import dev.vennguard.ui.venn.geometry.VennCounts;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Review;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the picture says of one evaluation: the counts of its regions, the sets behind them and the
 * words beside them. Immutable; knows nothing of how it is drawn.
 */
public final class VennModel {
  private final Map<VennPart, ActionSet> sets = new EnumMap<>(VennPart.class);
  private final VennCounts counts;
  private final Side identity;
  private final Side boundary;
  private final Ceiling ceiling;
  private final ActionSet granted;
  private final ActionSet universe;
  private final int namedServices;
  private final Map<VennPart, String> changes;
  private final boolean working;
  private final boolean resourcePolicy;
  private final String deniedBy;
  private final Map<VennPart, String> premises = new EnumMap<>(VennPart.class);

  /**
   * What one side grants.
   *
   * @param grants actions of which it allows, or may allow, some request, its Deny statements
   *     counted
   * @param some those of which it allows some requests only
   * @param undecided those of which it is not known
   */
  record Side(int grants, ActionSet some, int undecided) {
    int conditional() {
      return some.count();
    }
  }

  /** What an evaluation says of all known actions. */
  public VennModel(Evaluation evaluation) {
    this(evaluation, VennScope.ALL_ACTIONS, new Review.None());
  }

  /**
   * What an evaluation says.
   *
   * @param scope which actions are counted
   * @param review what its counts are compared with
   */
  public VennModel(Evaluation evaluation, VennScope scope, Review review) {
    Counts all = new Counts(evaluation);
    ceiling = Ceiling.of(evaluation);
    NamedServices named = NamedServices.of(evaluation, scope);
    universe = named.actions();
    namedServices = named.count();
    for (VennPart part : VennPart.values()) {
      sets.put(part, VennSelections.set(part, all).and(universe));
    }
    granted = evaluation.grantedBy(LayerKind.IDENTITY).and(universe);
    counts = countRegions();
    identity = side(evaluation, LayerKind.IDENTITY);
    boundary = ceilingSide(evaluation);
    deniedBy = deniedBy(evaluation, set(VennPart.DENIED));
    for (VennPart part : List.of(VennPart.EFFECTIVE, VennPart.CONDITIONAL)) {
      premises.put(part, PremiseWords.of(evaluation, set(part)));
    }
    resourcePolicy = evaluation.layers().first(LayerKind.RESOURCE).isPresent();
    working = !evaluation.pending().isEmpty();
    changes = PartChanges.of(sets, universe, review);
  }

  /** Right of it is all that the boundary and the further layers let through together. */
  private VennCounts countRegions() {
    ActionSet left = granted;
    ActionSet right = ceiling.limited() ? ceiling.passing().and(universe) : left;
    ActionSet denied = set(VennPart.DENIED);
    ActionSet undecided = set(VennPart.UNDECIDED);
    return new VennCounts(
        region(count(VennPart.CUT_OFF), 0, denied, undecided, left.andNot(right)),
        region(
            count(VennPart.EFFECTIVE),
            count(VennPart.DISJOINT),
            denied,
            undecided,
            left.and(right)),
        region(
            set(VennPart.UNUSED).or(set(VennPart.NEVER_APPLIES).and(right)).count(),
            0,
            denied,
            undecided,
            right.andNot(left)));
  }

  private static RegionCounts region(
      int main, int disjoint, ActionSet denied, ActionSet undecided, ActionSet zone) {
    return new RegionCounts(main, disjoint, denied.and(zone).count(), undecided.and(zone).count());
  }

  private Side side(Evaluation evaluation, LayerKind kind) {
    int[] found = new int[Coverage.values().length];
    // What is asked of a trust policy alone is allowed by no side, however wide that is.
    ActionSet allowing =
        evaluation.grantedBy(kind).and(universe).andNot(evaluation.with(Outcome.NEITHER));
    ActionSet.Builder partly = ActionSet.builder(universe.universe());
    allowing.forEach(action -> {
      Coverage coverage = evaluation.coverage(kind, action);
      found[coverage.ordinal()]++;
      if (coverage == Coverage.SOME) {
        partly.add(action);
      }
    });
    int some = found[Coverage.SOME.ordinal()];
    int undecided = found[Coverage.UNDECIDED.ordinal()];
    int grants = found[Coverage.ALL.ordinal()] + some + undecided;
    int unknown = evaluation.unknownIn(kind).and(universe).andNot(allowing).count();
    return new Side(grants, partly.build(), undecided + unknown);
  }

  /** Of several layers together only their common room is counted. */
  private Side ceilingSide(Evaluation evaluation) {
    if (ceiling.layers().equals(List.of(LayerKind.BOUNDARY))) {
      return side(evaluation, LayerKind.BOUNDARY);
    }
    // Nothing is known of what a text that cannot be read lets through.
    ActionSet unknown = evaluation.catalogue().none();
    for (LayerKind kind : ceiling.layers()) {
      unknown = unknown.or(evaluation.unknownIn(kind));
    }
    ActionSet asked = universe.andNot(evaluation.with(Outcome.NEITHER));
    return new Side(
        ceiling.passing().and(asked).andNot(unknown).count(),
        evaluation.catalogue().none(),
        unknown.and(asked).count());
  }

  private static String deniedBy(Evaluation evaluation, ActionSet denied) {
    List<String> parts = new ArrayList<>();
    for (Layer layer : evaluation.layers().inForce()) {
      int count = DenyStatements.of(evaluation, layer).and(denied).count();
      if (count > 0) {
        parts.add(number(count) + " by the " + layer.kind().title());
      }
    }
    return String.join(", ", parts);
  }

  /** The actions behind a part. */
  public ActionSet set(VennPart part) {
    return sets.getOrDefault(part, ActionSet.none(universe.universe()));
  }

  /** How many actions are behind a part. */
  public int count(VennPart part) {
    return set(part).count();
  }

  VennCounts counts() {
    return counts;
  }

  Side identity() {
    return identity;
  }

  Side boundary() {
    return boundary;
  }

  /** Whether a boundary or a further layer limits what the identity policies grant. */
  boolean limited() {
    return ceiling.limited();
  }

  /** The actions of which a side allows some requests only. */
  ActionSet conditional(LayerKind kind) {
    return kind == LayerKind.IDENTITY ? identity.some : boundary.some;
  }

  /** {@code Identity can: 276}. */
  String identityHeading() {
    return "Identity can: " + number(identity.grants);
  }

  /** {@code Boundary may: 1,078}. */
  String boundaryHeading() {
    return ceiling.limited()
        ? ceiling.title() + " may: " + number(boundary.grants)
        : "No boundary attached";
  }

  /** What stands under it; where more is effective than it grants, also how that can be. */
  String identityDetail() {
    return detail(identity, granted);
  }

  /** Likewise under the other heading, where there is room for one thing. */
  String boundaryDetail() {
    String detail = subHeading(boundary);
    return detail.isEmpty() ? detail(boundary, ceiling.passing()) : detail;
  }

  private String detail(Side side, ActionSet passing) {
    String detail = subHeading(side);
    if (count(VennPart.EFFECTIVE) <= side.grants) {
      return detail;
    }
    String more = elsewhere(passing);
    return Stream.of(detail, more)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** How many are effective that a side does not let pass; empty if none is. */
  private String elsewhere(ActionSet passing) {
    int count = set(VennPart.EFFECTIVE).andNot(passing).count();
    if (count == 0) {
      return "";
    }
    return number(count)
        + (resourcePolicy
            ? " granted elsewhere"
            : count == 1 ? " needs no policy" : " need no policy");
  }

  /** What stands under a heading; empty if everything is granted without condition. */
  static String subHeading(Side side) {
    List<String> parts = new ArrayList<>();
    if (side.conditional() > 0) {
      parts.add(number(side.conditional()) + " conditional");
    }
    if (side.undecided > 0) {
      parts.add(number(side.undecided) + " undecided");
    }
    return String.join(", ", parts);
  }

  /** The unit: {@code 22,091 actions}, or {@code 259 actions of 3 named services}. */
  String totalText() {
    String actions = Figures.counted(universe.count(), "action");
    return namedServices == 0
        ? actions
        : actions + " of " + namedServices + (namedServices == 1 ? " service" : " services");
  }

  /** {@code +3 −12} since the baseline; empty if there is none, or nothing changed. */
  String change(VennPart part) {
    return changes.getOrDefault(part, "");
  }

  /** The part's share of everything that one side or the other grants: {@code 1.6%}. */
  public String percent(VennPart part) {
    int union = counts.union();
    if (union == 0) {
      return "0%";
    }
    double share = 100.0 * count(part) / union;
    if (share > 0 && share < 0.1) {
      return "<0.1%";
    }
    if (share > 99.9 && share < 100) {
      return ">99.9%";
    }
    boolean whole = (share >= 10 && share < 99.5) || share == Math.rint(share);
    long tenths = Math.round(share * 10);
    return whole ? Math.round(share) + "%" : tenths / 10 + "." + tenths % 10 + "%";
  }

  /** What the picture is. */
  String title() {
    return "How the identity policy and the permissions boundary overlap";
  }

  /** The words under a part's number: proofs that are still at work are not undecided. */
  String title(VennPart part) {
    return part == VennPart.UNDECIDED && working ? "being worked out" : part.title(count(part));
  }

  /** All numbers in words. */
  String description() {
    List<String> parts = new ArrayList<>();
    parts.add(identityHeading());
    parts.add(boundaryHeading());
    for (VennPart part : VennPart.values()) {
      if (count(part) > 0 || part == VennPart.EFFECTIVE) {
        parts.add(number(count(part)) + " " + title(part) + " (" + percent(part) + ")");
      }
    }
    parts.add("counted of " + totalText());
    return String.join("; ", parts);
  }

  /** For the tooltip. */
  public String explanation(VennPart part) {
    String text =
        number(count(part)) + " " + title(part) + " (" + percent(part) + ")\n" + part.definition();
    String since = change(part).isEmpty() ? "" : "\nsince the baseline: " + change(part);
    String detail = part == VennPart.DENIED ? deniedBy : premises.getOrDefault(part, "");
    String more = elsewhere(granted.and(ceiling.passing()));
    if (part == VennPart.EFFECTIVE && !more.isEmpty()) {
      detail = detail.isEmpty() ? more : detail + "\n" + more;
    }
    return (detail.isEmpty() ? text : text + "\n" + detail) + since;
  }

  /** For screen readers. */
  public String accessibleText(VennPart part) {
    return explanation(part).replace("\n", ": ");
  }

  static String number(int count) {
    return Figures.grouped(count);
  }
}
