package dev.vennguard.prove;

import dev.vennguard.decide.Grant;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What it takes for a request of the principal's own account to pass layers (EVALUATION §6.2,
 * §6.3). No Deny statement may apply, and every SCP has to allow. Beyond that there are three ways:
 *
 * <ol>
 *   <li>the identity policies allow, and so do boundary and session policy;
 *   <li>the resource policy names the caller's role, and boundary and session policy allow;
 *   <li>the resource policy names the caller itself, or everyone.
 * </ol>
 *
 * A resource policy that names the account alone grants nothing by itself. An RCP need not allow:
 * the one that allows everything cannot be detached.
 */
final class Passage {
  private final List<Part> parts = new ArrayList<>();
  private final List<Statement> toRole = new ArrayList<>();
  private final List<Statement> toCaller = new ArrayList<>();

  /** What a layer says, without principals. */
  private record Part(LayerKind kind, List<Statement> allows, List<Statement> denies) {}

  /** Reads layers. */
  Passage(Question question, String partition) {
    List<LayerQuestion> layers = question.layers();
    Principals.Boundary boundary =
        layers.stream().anyMatch(layer -> layer.kind() == LayerKind.BOUNDARY)
            ? Principals.Boundary.ATTACHED
            : Principals.Boundary.NONE;
    for (LayerQuestion layer : layers) {
      Part part = new Part(layer.kind(), new ArrayList<>(), new ArrayList<>());
      for (Statement one : layer.statements()) {
        List<Statement> side = one.effect() == Effect.ALLOW ? part.allows : part.denies;
        side.addAll(Principals.plain(one, Grant.TO_ACCOUNT, boundary, partition));
        if (layer.kind() == LayerKind.RESOURCE && one.effect() == Effect.ALLOW) {
          toRole.addAll(Principals.plain(one, Grant.TO_ROLE, boundary, partition));
          toCaller.addAll(Principals.plain(one, Grant.TO_CALLER, boundary, partition));
        }
      }
      parts.add(part);
    }
  }

  /** Every statement that is asked about, once. */
  Set<Statement> statements() {
    Set<Statement> all = new LinkedHashSet<>();
    for (Part part : parts) {
      all.addAll(part.allows);
      all.addAll(part.denies);
    }
    all.addAll(toRole);
    all.addAll(toCaller);
    return all;
  }

  /** Requests that all layers let through: one of these sorts each. */
  List<Sought> allowed() {
    List<Sought> ways = new ArrayList<>();
    List<List<Statement>> everywhere = allows(LayerKind.SCP);
    List<List<Statement>> limits = new ArrayList<>(everywhere);
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    List<Statement> denies = denies();
    ways.add(new Sought(and(limits, allows(LayerKind.IDENTITY)), denies));
    if (!toRole.isEmpty() && !toRole.equals(toCaller)) {
      ways.add(new Sought(and(limits, List.of(toRole)), denies));
    }
    if (!toCaller.isEmpty()) {
      ways.add(new Sought(and(everywhere, List.of(toCaller)), denies));
    }
    return ways;
  }

  /** Requests that do not pass: one of these sorts each. */
  List<Sought> refused() {
    List<Sought> sorts = new ArrayList<>();
    if (!denies().isEmpty()) {
      sorts.add(new Sought(List.of(denies()), List.of()));
    }
    for (Part part : parts) {
      switch (part.kind) {
        case RCP, RESOURCE -> {}
        case SCP -> sorts.add(without(part.allows, List.of()));
        case IDENTITY -> sorts.add(without(part.allows, toRole));
        case BOUNDARY, SESSION -> sorts.add(without(part.allows, toCaller));
      }
    }
    return sorts;
  }

  /** Requests that would pass if there were no Deny statements. */
  List<Sought> granted() {
    return allowed().stream().map(way -> new Sought(way.groups(), List.of())).toList();
  }

  /** Requests that pass all that limits a grant by the identity policies or to a role. */
  Sought limits() {
    List<List<Statement>> limits = new ArrayList<>(allows(LayerKind.SCP));
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    return new Sought(limits, deniesBeside(LayerKind.IDENTITY));
  }

  /** Requests that pass all that limits a grant to the caller itself. */
  Sought widestLimits() {
    return new Sought(allows(LayerKind.SCP), deniesBeside(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants without the identity policies. */
  Sought toRole() {
    return new Sought(List.of(toRole), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants past boundary and session policy, too. */
  Sought toCaller() {
    return new Sought(List.of(toCaller), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that one layer allows, looked at by itself. */
  Sought allowed(int layer) {
    Part part = parts.get(layer);
    boolean must = part.kind != LayerKind.RCP;
    return new Sought(must ? List.of(part.allows) : List.of(), part.denies);
  }

  /** Requests that one layer does not allow, looked at by itself: one of these sorts each. */
  List<Sought> refused(int layer) {
    Part part = parts.get(layer);
    List<Sought> sorts = new ArrayList<>();
    if (!part.denies.isEmpty()) {
      sorts.add(new Sought(List.of(part.denies), List.of()));
    }
    if (part.kind != LayerKind.RCP) {
      sorts.add(new Sought(List.of(), part.allows));
    }
    return sorts;
  }

  /** The Deny statements of all layers. */
  List<Statement> denies() {
    return parts.stream().flatMap(part -> part.denies.stream()).distinct().toList();
  }

  private List<Statement> deniesOf(LayerKind kind) {
    return parts.stream()
        .filter(part -> part.kind == kind)
        .flatMap(part -> part.denies.stream())
        .distinct()
        .toList();
  }

  private List<Statement> deniesBeside(LayerKind kind) {
    return parts.stream()
        .filter(part -> part.kind != kind)
        .flatMap(part -> part.denies.stream())
        .distinct()
        .toList();
  }

  private List<List<Statement>> allows(LayerKind kind) {
    return parts.stream().filter(part -> part.kind == kind).map(Part::allows).toList();
  }

  private static List<List<Statement>> and(
      List<List<Statement>> some, List<List<Statement>> others) {
    List<List<Statement>> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  private static Sought without(List<Statement> allows, List<Statement> sparing) {
    List<Statement> none = new ArrayList<>(allows);
    none.addAll(sparing);
    return new Sought(List.of(), none.stream().distinct().toList());
  }
}
