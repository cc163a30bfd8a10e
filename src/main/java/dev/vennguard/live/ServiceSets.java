package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.request.ActionClasses;
import java.util.function.Predicate;

/**
 * The actions whose requests are decided by rules of their service (EVALUATION §6.7).
 *
 * @param uncontrolled no policy controls them, whoever calls
 * @param uncontrolledForUsers no policy controls them where a user or the root user calls
 * @param unsigned no user or role session sends such requests
 * @param closedToRoot the root user is always refused
 * @param ruled bit sets cannot tell what a resource policy means for them
 * @param limitedByRcps of a service that resource control policies limit
 */
record ServiceSets(
    ActionSet uncontrolled,
    ActionSet uncontrolledForUsers,
    ActionSet unsigned,
    ActionSet closedToRoot,
    ActionSet ruled,
    ActionSet limitedByRcps) {
  private static final Caller SESSION =
      Caller.of("arn:aws:sts::111122223333:assumed-role/example/example");

  static ServiceSets of(Catalogue catalogue) {
    return catalogue.derived(ServiceSets.class, ServiceSets::read);
  }

  private static ServiceSets read(Catalogue catalogue) {
    return new ServiceSets(
        set(catalogue, name -> ServiceRules.uncontrolled(name, SESSION)),
        set(catalogue, ServiceRules::uncontrolled),
        set(catalogue, ServiceRules::unsigned),
        set(catalogue, ServiceRules::closedToRoot),
        set(
            catalogue,
            name ->
                ServiceRules.required(name) != RequiredPolicy.NONE || name.equals("iam:PassRole")),
        ActionClasses.limitedByRcps(catalogue));
  }

  /** The actions on which no policy has a say, for these callers. */
  ActionSet uncontrolled(CallerKind caller) {
    return caller == CallerKind.ROLE_SESSION ? uncontrolled : uncontrolledForUsers;
  }

  /** The actions that none of these callers can call, whatever the policies say. */
  ActionSet never(CallerKind caller) {
    return caller == CallerKind.ROOT ? unsigned.or(closedToRoot) : unsigned;
  }

  private static ActionSet set(Catalogue catalogue, Predicate<String> which) {
    ActionSet.Builder set = ActionSet.builder(catalogue.size());
    for (Service service : catalogue.services()) {
      if (ServiceRules.about(service.prefix())) {
        catalogue.actions().subList(service.firstAction(), service.endAction()).stream()
            .filter(action -> which.test(action.qualifiedName()))
            .forEach(action -> set.add(action.index()));
      }
    }
    return set.build();
  }
}
