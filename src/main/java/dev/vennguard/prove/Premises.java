package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Premise;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.GivenResourcePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a verdict that allows rests on and no document in force shows (EVALUATION §6.7, KMS rule 6,
 * trust policies rule 6).
 */
public final class Premises {
  private static final Set<String> ASKED = Set.of("key", "role");

  private Premises() {}

  /** The premises of allowing requests of an action under these layers: mostly none. */
  public static List<Premise> of(Layers layers, Action action) {
    GivenResourcePolicy given = GivenResourcePolicy.of(layers);
    if (action.service().equals("kms") ? given.ofKey() : given.ofRole()) {
      return List.of();
    }
    boolean asked =
        action.resources().stream()
            .anyMatch(use -> ASKED.contains(use.type().name().toLowerCase(Locale.ROOT)));
    return asked && !ServiceRules.unsigned(action.qualifiedName())
        ? Premise.without(ServiceRules.required(action.qualifiedName())).stream().toList()
        : List.of();
  }
}
