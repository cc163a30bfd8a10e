package dev.vennguard.decide.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Service;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RCPs count for some services, and for nobody's service-linked roles. */
class RcpServicesTest {
  private static final Policy ALLOW = policy("'Effect':'Allow'");
  private static final Policy DENY = policy("'Effect':'Deny','Principal':'*'");

  private static Policy policy(String start) {
    return PolicyJson.policy(
        ("{'Version':'2012-10-17','Statement':{" + start + ",'Action':'*','Resource':'*'}}")
            .replace('\'', '"'));
  }

  private static Decision decide(LayerKind kind, Policy policy, String principal, String action) {
    Layers layers = Layers.identity(List.of(ALLOW)).with(new Layer(kind, 0, List.of(policy)));
    return decide(layers, principal, action, Map.of());
  }

  private static Decision decide(
      Layers layers, String principal, String action, Map<String, ContextValue> context) {
    return new Evaluator().decide(layers, new Request(principal, action, "*", "", context));
  }

  @Test
  void services_areThoseOfTheCatalogue() {
    assertThat(RcpServices.prefixes())
        .isEqualTo(
            SharedCatalogue.get().services().stream()
                .filter(Service::supportsRcp)
                .map(Service::prefix)
                .collect(Collectors.toSet()))
        .contains("s3", "sts", "kms", "sqs", "secretsmanager")
        .doesNotContain("ec2", "iam");
  }

  @Test
  void rcp_deniesNothing_ofOtherServices() {
    String role = "arn:aws:iam::111122223333:role/r";
    assertThat(decide(LayerKind.RCP, DENY, role, "S3:ListAllMyBuckets").result())
        .isEqualTo(Result.EXPLICIT_DENY);
    assertThat(decide(LayerKind.RCP, DENY, role, "ec2:DescribeInstances").allowed()).isTrue();
  }

  @Test
  void serviceLinkedRoles_areLeftAlone_byOrganisationAndBoundary() {
    String linked = "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/X";
    Policy scp = policy("'Effect':'Deny'");
    for (String action : List.of("s3:ListAllMyBuckets", "ec2:DescribeInstances")) {
      assertThat(decide(LayerKind.SCP, scp, linked, action).allowed()).isTrue();
      assertThat(decide(LayerKind.RCP, DENY, linked, action).allowed()).isTrue();
      assertThat(decide(LayerKind.BOUNDARY, scp, linked, action).allowed()).isTrue();
      assertThat(decide(LayerKind.IDENTITY, scp, linked, action).allowed()).isFalse();
    }
  }

  @Test
  void sessionOfAServiceLinkedRole_isKnownByItsPrincipalArn() {
    String session = "arn:aws:sts::111122223333:assumed-role/X/s";
    String linked = "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/X";
    Layers layers =
        Layers.identity(List.of(ALLOW))
            .with(new Layer(LayerKind.SCP, 0, List.of(policy("'Effect':'Deny'"))));
    Map<String, ContextValue> context = Map.of("aws:PrincipalArn", new ContextValue.Single(linked));
    assertThat(decide(layers, session, "s3:ListAllMyBuckets", context).allowed()).isTrue();
    assertThat(decide(layers, session, "s3:ListAllMyBuckets", Map.of()).allowed()).isFalse();
  }
}
