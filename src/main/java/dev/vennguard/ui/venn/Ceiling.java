package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers that only limit, taken together: the boundary, and SCPs, RCPs and the session policy
 * where there are some. It is the right circle.
 *
 * @param layers which kinds there are
 * @param passing the actions of which each of them lets through some request, or may
 */
record Ceiling(List<LayerKind> layers, ActionSet passing) {
  private static final int MOST_NAMED = 2;

  Ceiling {
    layers = List.copyOf(layers);
  }

  static Ceiling of(Evaluation evaluation) {
    List<LayerKind> kinds = new ArrayList<>();
    ActionSet passing = evaluation.catalogue().all();
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      LayerKind kind = layers.get(i).kind();
      if (kind == LayerKind.BOUNDARY) {
        passing = passing.and(evaluation.grantedBy(kind));
        kinds.addFirst(kind);
      } else if (kind != LayerKind.IDENTITY && kind != LayerKind.RESOURCE) {
        passing = passing.and(evaluation.passing(i));
        kinds.add(kind);
      }
    }
    return new Ceiling(kinds.stream().distinct().toList(), passing);
  }

  /** Whether there is any. */
  boolean limited() {
    return !layers.isEmpty();
  }

  /** {@code Boundary}, {@code Boundary and SCPs} or {@code Boundary and 3 more}. */
  String title() {
    List<String> names = layers.stream().map(Ceiling::name).toList();
    // It stands beside the circles, where there is no room for a list.
    String all =
        names.size() > MOST_NAMED
            ? names.getFirst() + " and " + (names.size() - 1) + " more"
            : LayerWords.and(names);
    return Capitals.first(all);
  }

  private static String name(LayerKind kind) {
    return switch (kind) {
      case IDENTITY -> "identity";
      case BOUNDARY -> "boundary";
      case SCP -> "SCPs";
      case RCP -> "RCPs";
      case SESSION -> "session policy";
      case RESOURCE -> "resource policy";
    };
  }
}
