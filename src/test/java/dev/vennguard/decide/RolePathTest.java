package dev.vennguard.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ARN of a session tells no path of its role; {@code aws:PrincipalArn} does. */
class RolePathTest {
  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/app/s";
  private static final String ROLE = "arn:aws:iam::111122223333:role/";

  private static boolean allowed(String named, Map<String, ContextValue> context) {
    Policy policy =
        PolicyJson.policy(
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"%s"},
             "Action":"*","Resource":"*"}}
            """
                .formatted(named));
    Layers layers = new Layers(List.of(new Layer(LayerKind.RESOURCE, 0, List.of(policy))));
    Request request = new Request(SESSION, "s3:GetObject", "arn:aws:s3:::b/k", "", context);
    return new Evaluator().decide(layers, request).allowed();
  }

  private static Map<String, ContextValue> of(String role) {
    return Map.of("aws:PrincipalArn", new ContextValue.Single(role));
  }

  @Test
  void withoutPrincipalArn_theNameTells() {
    assertThat(allowed(ROLE + "app", Map.of())).isTrue();
    assertThat(allowed(ROLE + "team/app", Map.of())).isTrue();
    assertThat(allowed(ROLE + "other", Map.of())).isFalse();
  }

  @Test
  void withPrincipalArn_thePathCounts() {
    assertThat(allowed(ROLE + "app", of(ROLE + "app"))).isTrue();
    assertThat(allowed(ROLE + "team/app", of(ROLE + "team/app"))).isTrue();
    assertThat(allowed(ROLE + "app", of(ROLE + "team/app"))).isFalse();
    assertThat(allowed(SESSION, of(ROLE + "team/app"))).isTrue();
  }
}
