package dev.vennguard.prove;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sort of request that is looked for.
 *
 * @param groups of each of them at least one statement applies to it
 * @param forbidden of these none applies to it
 */
record Sought(List<List<Statement>> groups, List<Statement> forbidden) {
  Sought {
    groups = List.copyOf(groups);
    forbidden = List.copyOf(forbidden);
  }

  /** Requests that all layers let through. */
  static Sought allowed(List<LayerQuestion> layers) {
    List<List<Statement>> groups = new ArrayList<>();
    for (LayerQuestion layer : layers) {
      if (mustGrant(layer)) {
        groups.add(of(Effect.ALLOW, layer));
      }
    }
    return new Sought(groups, denies(layers));
  }

  /** Requests that a Deny meets, or that some layer does not grant: one of these sorts each. */
  static List<Sought> refused(List<LayerQuestion> layers) {
    List<Sought> sorts = new ArrayList<>();
    List<Statement> denies = denies(layers);
    if (!denies.isEmpty()) {
      sorts.add(new Sought(List.of(denies), List.of()));
    }
    for (LayerQuestion layer : layers) {
      if (mustGrant(layer)) {
        sorts.add(new Sought(List.of(), of(Effect.ALLOW, layer)));
      }
    }
    return sorts;
  }

  /** Requests to which a statement applies. */
  static Sought within(Statement region) {
    return new Sought(List.of(List.of(region)), List.of());
  }

  /** Requests of both sorts. */
  Sought and(Sought other) {
    List<List<Statement>> both = new ArrayList<>(groups);
    both.addAll(other.groups);
    List<Statement> neither = new ArrayList<>(forbidden);
    neither.addAll(other.forbidden);
    return new Sought(both.stream().distinct().toList(), neither.stream().distinct().toList());
  }

  /**
   * Looks for a request of any of these sorts.
   *
   * @param worlds of all statements that are named
   */
  static Answer any(Worlds worlds, List<Sought> sorts) {
    Answer answer = new Answer.None();
    for (Sought sort : sorts) {
      Answer found =
          sort.impossible() ? new Answer.None() : worlds.find(sort.groups, sort.forbidden);
      switch (found) {
        case Answer.Found _ -> {
          return found;
        }
        case Answer.None _ -> {}
        case Answer.Unknown _ -> answer = found;
      }
    }
    return answer;
  }

  /** Spares a search: all that could be in a group is forbidden. */
  private boolean impossible() {
    Set<Statement> never = new HashSet<>(forbidden);
    return groups.stream().anyMatch(never::containsAll);
  }

  private static List<Statement> denies(List<LayerQuestion> layers) {
    return layers.stream().flatMap(layer -> of(Effect.DENY, layer).stream()).distinct().toList();
  }

  private static List<Statement> of(Effect effect, LayerQuestion layer) {
    return layer.statements().stream().filter(one -> one.effect() == effect).toList();
  }

  /** An RCP need not allow: the one that allows everything cannot be detached (EVALUATION §6.2). */
  private static boolean mustGrant(LayerQuestion layer) {
    return layer.kind() != LayerKind.RCP;
  }
}
