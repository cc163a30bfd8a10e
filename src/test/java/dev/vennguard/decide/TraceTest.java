package dev.vennguard.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.Gate.State;
import dev.vennguard.decide.Trace.Outcome;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.StatementId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a trace tells, and that it never disagrees with the decision. */
class TraceTest {
  private static final List<String> FILES =
      List.of("documented-cases", "expected-results", "service-rules", "service-rules-neighbours");
  private static final String BOB = "arn:aws:iam::123456789012:user/Bob";
  private final Evaluator evaluator = new Evaluator();

  @Test
  void mismatches_nameEveryElementThatFails_withWhatItMet() {
    Layers layers =
        identity(
            """
            {"Version":"2012-10-17","Statement":{"Sid":"One","Effect":"Allow","Action":"ec2:*",
             "Resource":"arn:aws:s3:::other/*","Condition":{
               "StringEquals":{"aws:RequestedRegion":"eu-west-1"},
               "Bool":{"aws:SecureTransport":"true"},
               "StringLike":{"aws:username":"Bo*"}}}}
            """);
    Request request =
        new Request(
            BOB,
            "s3:GetObject",
            "arn:aws:s3:::bucket/key",
            "",
            Map.of("aws:RequestedRegion", new ContextValue.Single("us-east-1")));
    StatementTrace one = evaluator.trace(layers, request).statements().getFirst();
    assertThat(one.sid()).isEqualTo("One");
    assertThat(one.outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
    assertThat(one.mismatches()).hasSize(4);
    assertThat(one.mismatches().get(0))
        .isInstanceOfSatisfying(
            Mismatch.Action.class, action -> assertThat(action.action()).isEqualTo("s3:GetObject"));
    assertThat(one.mismatches().get(1))
        .isInstanceOfSatisfying(
            Mismatch.Resource.class,
            resource -> assertThat(resource.resource()).isEqualTo("arn:aws:s3:::bucket/key"));
    assertThat(one.mismatches().get(2))
        .isInstanceOfSatisfying(
            Mismatch.ConditionEntry.class,
            entry -> {
              assertThat(entry.wanted().operator().text()).isEqualTo("StringEquals");
              assertThat(entry.wanted().key()).isEqualTo("aws:RequestedRegion");
              assertThat(entry.present()).isTrue();
              assertThat(entry.values()).containsExactly("us-east-1");
            });
    assertThat(one.mismatches().get(3))
        .isInstanceOfSatisfying(
            Mismatch.ConditionEntry.class,
            entry -> {
              assertThat(entry.wanted().key()).isEqualTo("aws:SecureTransport");
              assertThat(entry.present()).isFalse();
              assertThat(entry.values()).isEmpty();
            });
  }

  @Test
  void principal_isNamed_resourcePolicyForSomebodyElse() {
    Case one =
        Case.parse(
            """
            {"expected":"IMPLICIT_DENY","resourcePolicy":{"Statement":{"Effect":"Allow",
             "Principal":{"AWS":"arn:aws:iam::123456789012:user/Eve"},"Action":"*","Resource":"*"}},
             "request":{"principal":"%s","action":"s3:GetObject","resource":"*"}}
            """
                .formatted(BOB));
    List<StatementTrace> statements = evaluator.trace(one.layers(), one.request()).statements();
    assertThat(statements.getFirst().mismatches())
        .singleElement()
        .isInstanceOfSatisfying(
            Mismatch.Principal.class, who -> assertThat(who.principal()).isEqualTo(BOB));
  }

  @Test
  void gates_standInTheOrderOfAws_withTheirState() {
    Case one =
        Case.parse(
            """
            {"expected":"IMPLICIT_DENY",
             "identityPolicies":[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}],
             "permissionsBoundary":{"Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}},
             "serviceControlPolicies":[[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}]],
             "request":{"principal":"%s","action":"s3:GetObject","resource":"*",
               "resourceAccount":"999999999999"}}
            """
                .formatted(BOB));
    Trace trace = evaluator.trace(one.layers(), one.request());
    assertThat(trace.gates())
        .extracting(gate -> gate.layer().text() + " " + gate.state())
        .containsExactly(
            "scp ALLOWED", "resource IMPLICIT_DENY", "identity ALLOWED", "boundary IMPLICIT_DENY");
    assertThat(trace.decision().decidedBy()).isEqualTo(LayerId.of(LayerKind.RESOURCE));
  }

  @Test
  void rootUser_hasNeitherIdentityPolicyNorBoundary() {
    Layers layers = identity(ALLOW_EC2).withBoundary(PolicyJson.policy(ALLOW_EC2));
    Request request =
        new Request("arn:aws:iam::123456789012:root", "s3:GetObject", "*", "", Map.of());
    Trace trace = evaluator.trace(layers, request);
    assertThat(trace.decision().result()).isEqualTo(Result.ALLOWED);
    assertThat(trace.gates()).extracting(Gate::state).containsOnly(State.NOT_IN_FORCE);
    assertThat(trace.statements())
        .extracting(StatementTrace::outcome)
        .containsOnly(Outcome.NOT_IN_FORCE);
  }

  @Test
  void statementThatIamRefuses_isListed_neverDropped() {
    Layers layers =
        identity(
            """
            {"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
             {"Effect":"Deny","Action":"s3:*","Resource":"*",
              "Condition":{"StringMatches":{"aws:username":"x"}}},
             {"Effect":"Deny","Action":"s3:*","Resource":"*",
              "Condition":{"NumericEquals":{"s3:max-keys":"ten"}}},
             {"Effect":"Deny","Action":"s3:*","Resource":"*","Principal":"*"},
             {"Effect":"Deny","Action":"ec2:*","Resource":"*",
              "Condition":{"StringMatches":{"aws:username":"x"}}}]}
            """);
    Request request = new Request(BOB, "s3:GetObject", "*", "", Map.of());
    Trace trace = evaluator.trace(layers, request);
    assertThat(trace.decision().result()).isEqualTo(Result.ALLOWED);
    assertThat(trace.decision().notEvaluated()).containsExactly(id(1), id(2), id(3));
    assertThat(trace.statements().get(1).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
  }

  @Test
  void wildcardInTheServiceOfAnAction_isNotEvaluated_starColonStarIs() {
    Layers layers =
        identity(
            """
            {"Statement":[{"Effect":"Allow","Action":"*:*","Resource":"*"},
             {"Effect":"Deny","Action":["ec2:*","s*:Get*"],"Resource":"*"},
             {"Effect":"Deny","Action":"*:Get*","Resource":"*"},
             {"Effect":"Deny","NotAction":"s*:Put*","Resource":"*"},
             {"Effect":"Deny","Action":"*:Put*","Resource":"*"}]}
            """);
    Decision decision =
        evaluator.decide(layers, new Request(BOB, "s3:GetObject", "*", "", Map.of()));
    assertThat(decision.result()).isEqualTo(Result.ALLOWED);
    assertThat(decision.notEvaluated()).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void resourceStatementWithoutPrincipal_isNotEvaluated() {
    Case one =
        Case.parse(
            """
            {"expected":"IMPLICIT_DENY",
             "resourcePolicy":{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}},
             "request":{"principal":"%s","action":"s3:GetObject","resource":"*"}}
            """
                .formatted(BOB));
    Decision decision = evaluator.decide(one.layers(), one.request());
    assertThat(decision.result()).isEqualTo(Result.IMPLICIT_DENY);
    assertThat(decision.notEvaluated())
        .containsExactly(new StatementId(LayerKind.RESOURCE, 0, 0, 0));
  }

  @Test
  void trace_agreesWithTheDecision_everyCase() {
    for (String file : FILES) {
      for (Case one : Case.read("/decide/" + file + ".jsonl")) {
        Trace trace = evaluator.trace(one.layers(), one.request());
        assertThat(trace.decision())
            .as(one.id())
            .isEqualTo(evaluator.decide(one.layers(), one.request()));
        assertThat(trace.statements())
            .as(one.id())
            .allSatisfy(statement ->
                assertThat(statement.mismatches().isEmpty())
                    .isEqualTo(statement.outcome() != Outcome.DOES_NOT_APPLY));
        assertThat(applying(trace)).as(one.id()).containsAll(trace.decision().statements());
      }
    }
  }

  @Test
  void gate_saysWhichResourcePolicyHadToAllow() {
    String key = "arn:aws:kms:us-east-1:123456789012:key/k";
    assertThat(resourceGate("kms:Decrypt", key))
        .isEqualTo(RequiredPolicy.KEY_POLICY + " " + State.IMPLICIT_DENY);
    assertThat(resourceGate("sts:AssumeRole", "arn:aws:iam::123456789012:role/r"))
        .isEqualTo(RequiredPolicy.TRUST_POLICY + " " + State.IMPLICIT_DENY);
    assertThat(resourceGate("kms:ListKeys", "*"))
        .isEqualTo(RequiredPolicy.NONE + " " + State.NOT_IN_FORCE);
    assertThat(resourceGate("s3:GetObject", "arn:aws:s3:::b/k"))
        .isEqualTo(RequiredPolicy.NONE + " " + State.NOT_NEEDED);
  }

  private String resourceGate(String action, String resource) {
    Layers layers =
        identity(
                """
                {"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}
                """)
            .with(new Layer(LayerKind.RESOURCE, 0, List.of()));
    return evaluator
        .trace(layers, new Request(BOB, action, resource, "", Map.of()))
        .gates()
        .stream()
        .filter(gate -> gate.layer().kind() == LayerKind.RESOURCE)
        .map(gate -> gate.required() + " " + gate.state())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void actionThatNoPolicyControls_passesNoGate() {
    Case one =
        Case.parse(
            """
            {"expected":"ALLOWED",
             "identityPolicies":[{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}],
             "request":{"principal":"%s","action":"sts:GetCallerIdentity","resource":"*"}}
            """
                .formatted(BOB));
    Trace trace = evaluator.trace(one.layers(), one.request());
    assertThat(trace.decision().allowed()).isTrue();
    assertThat(trace.decision().statements()).isEmpty();
    assertThat(trace.gates()).extracting(Gate::state).containsOnly(State.NOT_IN_FORCE);
    assertThat(trace.statements())
        .extracting(StatementTrace::outcome)
        .containsOnly(Outcome.NOT_IN_FORCE);
  }

  private static final String ALLOW_EC2 =
      """
      {"Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}
      """;

  private static List<StatementId> applying(Trace trace) {
    return trace.statements().stream()
        .filter(StatementTrace::applies)
        .map(StatementTrace::id)
        .toList();
  }

  private static Layers identity(String json) {
    return Layers.identity(List.of(PolicyJson.policy(json)));
  }

  private static StatementId id(int statement) {
    return new StatementId(LayerKind.IDENTITY, 0, 0, statement);
  }
}
