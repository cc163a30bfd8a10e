package dev.vennguard.decide.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import org.junit.jupiter.api.Test;

/** The services that are said to have no rule of their own have none. */
class ServiceRulesTest {
  @Test
  void services_withoutRules_areOrdinary() {
    for (Action action : SharedCatalogue.get().actions()) {
      String name = action.qualifiedName();
      if (!ServiceRules.about(action.service())) {
        assertThat(ServiceRules.required(name)).as(name).isEqualTo(RequiredPolicy.NONE);
        assertThat(ServiceRules.acrossAccounts(name)).as(name).isTrue();
        assertThat(ServiceRules.uncontrolled(name)).as(name).isFalse();
        assertThat(ServiceRules.unsigned(name)).as(name).isFalse();
        assertThat(ServiceRules.closedToRoot(name)).as(name).isFalse();
      }
    }
  }
}
