package dev.vennguard.live;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.ServiceRules;
import dev.vennguard.decide.ServiceRules.RequiredPolicy;
import java.util.function.Predicate;

/**
 * The actions whose requests are decided by rules of their service (EVALUATION §6.7).
 *
 * @param uncontrolled no policy controls them
 * @param unsigned no user or role session sends such requests
 * @param ruled bit sets cannot tell what a resource policy means for them
 */
record ServiceSets(ActionSet uncontrolled, ActionSet unsigned, ActionSet ruled) {
  static ServiceSets of(Catalogue catalogue) {
    return new ServiceSets(
        set(catalogue, ServiceRules::uncontrolled),
        set(catalogue, ServiceRules::unsigned),
        set(
            catalogue,
            name ->
                ServiceRules.required(name) != RequiredPolicy.NONE || name.equals("iam:PassRole")));
  }

  private static ActionSet set(Catalogue catalogue, Predicate<String> which) {
    ActionSet.Builder set = ActionSet.builder(catalogue.size());
    for (Action action : catalogue.actions()) {
      if (which.test(action.qualifiedName())) {
        set.add(action.index());
      }
    }
    return set.build();
  }
}
