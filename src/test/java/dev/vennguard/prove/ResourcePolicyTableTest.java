package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table of EVALUATION §6.3 in full: who is named, who calls, and which of the other layers
 * allow, deny or are not there. What is proved of all requests of the caller is what one request is
 * decided.
 */
class ResourcePolicyTableTest {
  private static final String IAM = "arn:aws:iam::111122223333:";
  private static final String STS = "arn:aws:sts::111122223333:assumed-role/";
  private static final String EVERYTHING = "'Action':'*','Resource':'*'}";
  private static final Policy ALLOW = Pair.policy("{'Effect':'Allow'," + EVERYTHING);
  private static final Policy DENY = Pair.policy("{'Effect':'Deny'," + EVERYTHING);
  private static final List<List<Policy>> ANY =
      List.of(List.of(), List.of(ALLOW), List.of(Policy.empty()), List.of(DENY));
  private static final List<List<Policy>> NONE_OR_SOME = List.of(List.of(), List.of(ALLOW));
  private static final List<List<Policy>> CLOSED_OR_NONE =
      List.of(List.of(), List.of(Policy.empty()));

  private static final List<String> PRINCIPALS =
      List.of(
          "'Principal':'*'",
          "'Principal':{'AWS':'111122223333'}",
          "'Principal':{'AWS':'arn:aws:iam::111122223333:root'}",
          "'Principal':{'AWS':'arn:aws:iam::111122223333:role/r'}",
          "'Principal':{'AWS':'arn:aws:iam::111122223333:role/elsewhere/r'}",
          "'Principal':{'AWS':'arn:aws:iam::999999999999:role/r'}",
          "'Principal':{'AWS':'arn:aws:iam::111122223333:user/u'}",
          "'Principal':{'AWS':'arn:aws:sts::111122223333:assumed-role/r/s'}",
          "'Principal':{'AWS':['111122223333','arn:aws:sts::111122223333:assumed-role/r/t']}",
          "'Principal':{'AWS':'arn:aws:sts::111122223333:federated-user/u'}",
          "'Principal':{'Service':'ec2.amazonaws.com'}",
          "'NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/r'}",
          "'NotPrincipal':{'AWS':'arn:aws:sts::111122223333:assumed-role/r/s'}",
          "'NotPrincipal':{'AWS':['arn:aws:iam::111122223333:user/u',"
              + "'arn:aws:sts::111122223333:assumed-role/p/r/s']}");

  /** A caller, and the region in which all requests are its. */
  private record Caller(String principal, String arn, String id) {}

  private static final List<Caller> CALLERS =
      List.of(
          new Caller(STS + "r/s", IAM + "role/r", "AROAX:s"),
          new Caller(STS + "r/t", IAM + "role/p/r", "AROAX:t"),
          new Caller(STS + "q/s", IAM + "role/q", "AROAX:s"),
          new Caller(IAM + "user/u", IAM + "user/u", "AIDAX"),
          new Caller(IAM + "user/p/u", IAM + "user/p/u", "AIDAX"));

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Evaluator evaluator = new Evaluator();
  private final ActionShape shape =
      ActionShapes.of(catalogue, catalogue.action("s3:GetObject").orElseThrow());
  private int checks;

  @Test
  void everyRow_isProvedAsItIsDecided() {
    for (String principal : PRINCIPALS) {
      for (String effect : List.of("Allow", "Deny")) {
        Policy resource = Pair.policy("{'Effect':'" + effect + "'," + principal + "," + EVERYTHING);
        boolean deny = effect.equals("Deny");
        for (List<Policy> identity : deny ? NONE_OR_SOME : ANY) {
          for (List<Policy> boundary : deny ? NONE_OR_SOME : ANY) {
            for (List<Policy> session : deny ? NONE_OR_SOME : CLOSED_OR_NONE) {
              for (List<Policy> scp : deny ? List.of(List.<Policy>of()) : CLOSED_OR_NONE) {
                check(principal, resource, identity, boundary, session, scp);
              }
            }
          }
        }
      }
    }
    System.out.println(checks + " checks");
    assertThat(checks).isGreaterThan(4_500);
  }

  private void check(
      String principal,
      Policy resource,
      List<Policy> identity,
      List<Policy> boundary,
      List<Policy> session,
      List<Policy> scp) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(LayerKind.RESOURCE, 0, List.of(resource)));
    layers.add(new Layer(LayerKind.IDENTITY, 0, identity));
    add(layers, LayerKind.BOUNDARY, boundary);
    add(layers, LayerKind.SESSION, session);
    add(layers, LayerKind.SCP, scp);
    Layers all = new Layers(layers);
    Question question =
        new Question(
            shape,
            all.inForce().stream()
                .map(one -> new LayerQuestion(one.id(), statements(one)))
                .toList(),
            all.situation());
    for (Caller caller : CALLERS) {
      check(principal, all, question, caller);
    }
  }

  private void check(String principal, Layers layers, Question question, Caller caller) {
    Policy region =
        Pair.policy(
            ("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringLike':"
                    + "{'aws:PrincipalArn':'%s','aws:userid':'%s'}}}")
                .formatted(caller.arn, caller.id.replace("AROAX", "*").replace("AIDAX", "*")));
    RegionVerdict verdict = prover.region(question, region.statements().getFirst());
    Request request =
        new Request(
            caller.principal,
            "s3:GetObject",
            "arn:aws:s3:::b/k",
            "",
            Map.of(
                "aws:principalarn",
                new ContextValue.Single(caller.arn),
                "aws:userid",
                new ContextValue.Single(caller.id)));
    boolean allowed = evaluator.decide(layers, request).allowed();
    assertThat(allowed ? verdict.refused() : verdict.allowed())
        .as("%s, %s, allowed %s by %s", principal, caller, allowed, layers)
        .isInstanceOf(Answer.None.class);
    assertThat(allowed ? verdict.allowed() : verdict.refused())
        .as("%s, %s, allowed %s by %s", principal, caller, allowed, layers)
        .isInstanceOf(Answer.Found.class);
    checks++;
  }

  private static void add(List<Layer> layers, LayerKind kind, List<Policy> policies) {
    if (!policies.isEmpty()) {
      layers.add(new Layer(kind, 0, policies));
    }
  }

  private static List<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
  }
}
