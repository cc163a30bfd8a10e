package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Service;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The services that the identity policies or the boundary name. A pattern such as {@code *} names
 * none; a pattern in {@code NotAction} names its service, too.
 *
 * @param actions the actions that are counted
 * @param count how many services were named; 0 if all actions are counted
 */
record NamedServices(ActionSet actions, int count) {

  /** If no service is named at all, all actions are counted. */
  static NamedServices of(Evaluation evaluation, VennScope scope) {
    NamedServices all = new NamedServices(evaluation.catalogue().all(), 0);
    return switch (scope) {
      case ALL_ACTIONS -> all;
      case NAMED_SERVICES -> {
        NamedServices named = named(evaluation);
        yield named.count == 0 ? all : named;
      }
    };
  }

  private static NamedServices named(Evaluation evaluation) {
    Set<String> prefixes = new HashSet<>();
    for (Layer layer : evaluation.layers().inForce()) {
      if (layer.kind() == LayerKind.IDENTITY || layer.kind() == LayerKind.BOUNDARY) {
        layer.policies().stream()
            .flatMap(policy -> policy.statements().stream())
            .flatMap(statement -> statement.actions().patterns().stream())
            .map(ActionPattern::service)
            .filter(service -> !service.replace("*", "").isEmpty())
            .forEach(prefixes::add);
      }
    }
    ActionSet.Builder actions = ActionSet.builder(evaluation.catalogue().size());
    int count = 0;
    for (Service service : evaluation.catalogue().services()) {
      String prefix = service.prefix().toLowerCase(Locale.ROOT);
      if (prefixes.stream().anyMatch(named -> Glob.matches(named, prefix))) {
        actions.addRange(service.firstAction(), service.endAction());
        count++;
      }
    }
    return new NamedServices(actions.build(), count);
  }
}
