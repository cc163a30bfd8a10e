package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Service;
import dev.vennguard.decide.Premise;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.live.Evaluation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many actions of a part are allowed on a condition that no document shows. */
final class PremiseWords {
  private PremiseWords() {}

  /** One line for each condition; empty if there is none. Looks at few services only. */
  static String of(Evaluation evaluation, ActionSet actions) {
    Map<Premise, Integer> counts = new EnumMap<>(Premise.class);
    for (Service service : evaluation.catalogue().services()) {
      if (ServiceRules.requirePolicies(service.prefix())) {
        for (int action = service.firstAction(); action < service.endAction(); action++) {
          if (actions.contains(action)) {
            evaluation.onCondition(action).forEach(one -> counts.merge(one, 1, Integer::sum));
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(entry ->
            String.format(
                Locale.ROOT,
                "%,d of them on the condition that %s",
                entry.getValue(),
                entry.getKey().text()))
        .collect(Collectors.joining("\n"));
  }
}
