package dev.vennguard.decide;

import static dev.vennguard.decide.Decision.Result.ALLOWED;
import static dev.vennguard.decide.Decision.Result.EXPLICIT_DENY;
import static dev.vennguard.decide.Decision.Result.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.StatementId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seventeen rows of EVALUATION §6.5, one test each. */
class ExpectedResultsTest {
  private static final String USER = "arn:aws:iam::123456789012:user/Bob";
  private static final String ROLE = "arn:aws:iam::123456789012:role/r";
  private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/r/s";
  private static final String FEDERATED = "arn:aws:sts::123456789012:federated-user/Bob";
  private static final String OWN = "123456789012";
  private static final String OTHER = "999999999999";

  private static final Policy NONE = Policy.empty();
  private static final Policy ALLOW = identity("Allow", "*");
  private static final Policy DENY = identity("Deny", "s3:GetObject");
  private static final Policy NO_MATCH = identity("Allow", "cloudwatch:*");

  private final Evaluator evaluator = new Evaluator();

  @Test
  void row01_bothAllow_allowed() {
    expect(ALLOWED, LayerKind.IDENTITY, Layers.identity(List.of(ALLOW)).withBoundary(ALLOW), ROLE);
  }

  @Test
  void row02_boundaryMatchesNothing_implicitDeny() {
    expect(
        IMPLICIT_DENY,
        LayerKind.BOUNDARY,
        Layers.identity(List.of(ALLOW)).withBoundary(NO_MATCH),
        ROLE);
  }

  @Test
  void row03_identityMatchesNothing_implicitDeny() {
    expect(
        IMPLICIT_DENY,
        LayerKind.IDENTITY,
        Layers.identity(List.of(NO_MATCH)).withBoundary(ALLOW),
        ROLE);
  }

  @Test
  void row04_identityDenies_explicitDeny() {
    expect(
        EXPLICIT_DENY,
        LayerKind.IDENTITY,
        Layers.identity(List.of(ALLOW, DENY)).withBoundary(ALLOW),
        ROLE);
  }

  @Test
  void row05_boundaryDenies_explicitDeny() {
    expect(
        EXPLICIT_DENY,
        LayerKind.BOUNDARY,
        Layers.identity(List.of(ALLOW)).withBoundary(DENY),
        ROLE);
  }

  @Test
  void row06_resourcePolicyNamesRole_boundaryMatchesNothing_implicitDeny() {
    Layers layers = with(NONE, NO_MATCH, named(ROLE));
    expect(IMPLICIT_DENY, LayerKind.BOUNDARY, layers, ROLE);
    expect(IMPLICIT_DENY, LayerKind.BOUNDARY, layers, SESSION);
  }

  @Test
  void row07_resourcePolicyNamesRole_boundaryAllows_allowed() {
    expect(ALLOWED, LayerKind.RESOURCE, with(NONE, ALLOW, named(ROLE)), SESSION);
  }

  @Test
  void row08_resourcePolicyNamesSession_boundaryMatchesNothing_allowed() {
    expect(ALLOWED, LayerKind.RESOURCE, with(NONE, NO_MATCH, named(SESSION)), SESSION);
  }

  @Test
  void row09_resourcePolicyNamesUser_boundaryMatchesNothing_allowed() {
    expect(ALLOWED, LayerKind.RESOURCE, with(NONE, NO_MATCH, named(USER)), USER);
  }

  @Test
  void row10_resourcePolicyNamesEveryone_boundaryMatchesNothing_allowed() {
    for (String caller : List.of(USER, ROLE, SESSION, FEDERATED)) {
      expect(ALLOWED, LayerKind.RESOURCE, with(NONE, NO_MATCH, named("*")), caller);
    }
  }

  @Test
  void row11_boundaryDenies_resourcePolicyNamesCaller_explicitDeny() {
    expect(EXPLICIT_DENY, LayerKind.BOUNDARY, with(NONE, DENY, named(SESSION)), SESSION);
    expect(EXPLICIT_DENY, LayerKind.BOUNDARY, with(NONE, DENY, named(USER)), USER);
    expect(EXPLICIT_DENY, LayerKind.BOUNDARY, with(NONE, DENY, named("*")), SESSION);
  }

  @Test
  void row12_crossAccount_boundaryMatchesNothing_implicitDeny() {
    expect(
        IMPLICIT_DENY, LayerKind.BOUNDARY, with(ALLOW, NO_MATCH, named(SESSION)), SESSION, OTHER);
  }

  @Test
  void row13_crossAccount_noIdentityAndBoundary_implicitDeny() {
    expect(IMPLICIT_DENY, LayerKind.IDENTITY, with(NONE, NO_MATCH, named(USER)), USER, OTHER);
  }

  @Test
  void row14_crossAccount_noResourceStatement_implicitDeny() {
    expect(IMPLICIT_DENY, LayerKind.RESOURCE, with(ALLOW, ALLOW, NONE), ROLE, OTHER);
    Layers without = Layers.identity(List.of(ALLOW)).withBoundary(ALLOW);
    expect(IMPLICIT_DENY, LayerKind.RESOURCE, without, ROLE, OTHER);
  }

  @Test
  void row15_notPrincipalListsCallerWithBoundary_explicitDeny() {
    Policy resource = resource("Deny", "NotPrincipal", USER);
    expect(EXPLICIT_DENY, LayerKind.RESOURCE, with(ALLOW, ALLOW, resource), USER);
    expect(EXPLICIT_DENY, LayerKind.RESOURCE, with(ALLOW, NO_MATCH, resource), USER);
    Layers unbounded =
        Layers.identity(List.of(ALLOW)).with(new Layer(LayerKind.RESOURCE, 0, List.of(resource)));
    expect(ALLOWED, LayerKind.IDENTITY, unbounded, USER);
  }

  @Test
  void row16_actionWithoutResource_specificArnInBoundary_implicitDeny() {
    Policy boundary =
        PolicyJson.policy(
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets",
             "Resource":"arn:aws:s3:::bucket"}}
            """);
    Request request = new Request(USER, "s3:ListAllMyBuckets", "*", OWN, Map.of());
    Decision decision =
        evaluator.decide(Layers.identity(List.of(ALLOW)).withBoundary(boundary), request);
    assertThat(decision.result()).isEqualTo(IMPLICIT_DENY);
    assertThat(decision.decidedBy().kind()).isEqualTo(LayerKind.BOUNDARY);
  }

  @Test
  void row17_noBoundaryAttached_stepIsSkipped() {
    expect(ALLOWED, LayerKind.IDENTITY, Layers.identity(List.of(ALLOW)), ROLE);
    expect(IMPLICIT_DENY, LayerKind.IDENTITY, Layers.identity(List.of(NONE)), ROLE);
  }

  @Test
  void statements_areAllApplyingDenies_explicitDeny() {
    Layers layers = Layers.identity(List.of(ALLOW, DENY, DENY)).withBoundary(DENY);
    assertThat(evaluator.decide(layers, request(USER, OWN)).statements())
        .containsExactly(
            new StatementId(LayerKind.IDENTITY, 0, 1, 0),
            new StatementId(LayerKind.IDENTITY, 0, 2, 0),
            new StatementId(LayerKind.BOUNDARY, 0, 0, 0));
  }

  @Test
  void statements_areTheAllowsOfEveryLayer_allowed() {
    Layers layers =
        with(ALLOW, ALLOW, named(OWN)).with(new Layer(LayerKind.SCP, 0, List.of(NO_MATCH, ALLOW)));
    assertThat(evaluator.decide(layers, request(USER, OWN)).statements())
        .containsExactly(
            new StatementId(LayerKind.SCP, 0, 1, 0),
            new StatementId(LayerKind.IDENTITY, 0, 0, 0),
            new StatementId(LayerKind.BOUNDARY, 0, 0, 0));
  }

  private void expect(Result result, LayerKind by, Layers layers, String caller) {
    expect(result, by, layers, caller, OWN);
  }

  private void expect(Result result, LayerKind by, Layers layers, String caller, String owner) {
    Decision decision = evaluator.decide(layers, request(caller, owner));
    assertThat(decision.result()).as("%s", decision).isEqualTo(result);
    assertThat(decision.decidedBy().kind()).as("%s", decision).isEqualTo(by);
  }

  private static Request request(String caller, String owner) {
    return new Request(caller, "s3:GetObject", "arn:aws:s3:::bucket/key", owner, Map.of());
  }

  private static Layers with(Policy identity, Policy boundary, Policy resource) {
    return Layers.identity(List.of(identity))
        .withBoundary(boundary)
        .with(new Layer(LayerKind.RESOURCE, 0, List.of(resource)));
  }

  private static Policy identity(String effect, String action) {
    return PolicyJson.policy(
        """
        {"Version":"2012-10-17","Statement":{"Effect":"%s","Action":"%s","Resource":"*"}}
        """
            .formatted(effect, action));
  }

  private static Policy named(String principal) {
    return resource("Allow", "Principal", principal);
  }

  private static Policy resource(String effect, String element, String principal) {
    return PolicyJson.policy(
        """
        {"Version":"2012-10-17","Statement":{"Effect":"%s","%s":{"AWS":"%s"},
         "Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}}
        """
            .formatted(effect, element, principal));
  }
}
