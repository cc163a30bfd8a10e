package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Corpus;
import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No example is a request that cannot exist: over boundaries of the four sorts that people use
 * most, against identity policies whose conditions meet theirs. The judge is {@link
 * ImpossibleRequests}, the large run over real policies {@code CorpusTest}.
 */
class PossibleExamplesTest {
  private static final long SEED = 20261126;
  private static final int PAIRS = Rounds.of(12);
  private static final int ACTIONS = 40;
  private static final int REAL = 50;
  private static final Catalogue CATALOGUE = SharedCatalogue.get();
  private static final Pair PAIR = new Pair(CATALOGUE);

  static final Map<String, Policy> BOUNDARIES = boundaries();

  private static Map<String, Policy> boundaries() {
    Map<String, Policy> all = new LinkedHashMap<>();
    all.put(
        "region", deny("'StringNotEquals':{'aws:RequestedRegion':['eu-central-1','eu-west-1']}"));
    all.put(
        "endpoint",
        deny(
            "'StringNotEquals':{'aws:SourceVpce':'vpce-1'},"
                + "'NotIpAddressIfExists':{'aws:SourceIp':'203.0.113.0/24'},"
                + "'BoolIfExists':{'aws:ViaAWSService':'false'}"));
    all.put(
        "mfa",
        deny(
            "'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}",
            "'NumericGreaterThan':{'aws:MultiFactorAuthAge':'3600'}"));
    all.put(
        "tag",
        deny(
            "'Null':{'aws:RequestTag/team':'true'}",
            "'ForAnyValue:StringNotEquals':{'aws:TagKeys':['team','cost']}",
            "'StringNotEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}"));
    return all;
  }

  private static Policy deny(String... conditions) {
    List<String> all = new ArrayList<>();
    all.add("{'Effect':'Allow','Action':'*','Resource':'*'}");
    for (String one : conditions) {
      all.add("{'Effect':'Deny','Action':'*','Resource':'*','Condition':{" + one + "}}");
    }
    return Pair.policy(all.toArray(String[]::new));
  }

  private static final List<String> CONDITIONS =
      List.of(
          "",
          "'StringEquals':{'aws:username':'alice'}",
          "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/team/*'}",
          "'Bool':{'aws:MultiFactorAuthPresent':'true'}",
          "'NumericLessThan':{'aws:MultiFactorAuthAge':'900'}",
          "'DateGreaterThan':{'aws:TokenIssueTime':'2026-01-01T00:00:00Z'}",
          "'ForAnyValue:StringEquals':{'aws:CalledVia':'cloudformation.amazonaws.com'}",
          "'StringEquals':{'aws:CalledViaFirst':'athena.amazonaws.com'}",
          "'StringEquals':{'aws:PrincipalOrgID':'o-a1b2c3'}",
          "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-a1b2c3/r-1/*'}",
          "'StringEquals':{'aws:SourceVpc':'vpc-1'}",
          "'IpAddress':{'aws:VpcSourceIp':'10.0.0.0/8'}",
          "'StringEquals':{'aws:RequestTag/cost':'42'}",
          "'ForAllValues:StringEquals':{'aws:TagKeys':['team','cost']}",
          "'StringEquals':{'aws:ResourceTag/team':'blue'}",
          "'StringEquals':{'iam:ResourceTag/team':'blue'}",
          "'StringEquals':{'ec2:ResourceTag/team':'blue'}",
          "'StringEquals':{'aws:ResourceOrgID':'${aws:PrincipalOrgID}'}",
          "'StringLike':{'aws:UserAgent':'*cli*'}");

  @Test
  void examples_canExist() {
    System.err.println("PossibleExamplesTest seed " + SEED);
    Random random = new Random(SEED);
    SoftAssertions all = new SoftAssertions();
    int judged = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      String one = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
      String other = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
      Policy identity =
          Pair.policy(
              "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + one + "}}",
              "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{"
                  + (other.isEmpty() ? "'Null':{'aws:PrincipalArn':'true'}" : other)
                  + "}}");
      List<String> names = List.copyOf(BOUNDARIES.keySet());
      Policy boundary = BOUNDARIES.get(names.get(pair % names.size()));
      Layers layers = Layers.identity(List.of(identity)).withBoundary(boundary);
      for (int i = 0; i < ACTIONS; i++) {
        Action action = CATALOGUE.actions().get(random.nextInt(CATALOGUE.size()));
        judged += judge(all, action, PAIR.prove(action.qualifiedName(), layers), layers);
      }
      for (String name : List.of("iam:CreateUser", "ec2:RunInstances", "s3:PutObject")) {
        Action action = CATALOGUE.action(name).orElseThrow();
        judged += judge(all, action, PAIR.prove(name, layers), layers);
      }
    }
    all.assertAll();
    assertThat(judged).as("examples judged").isGreaterThan(PAIRS * ACTIONS / 2);
  }

  /**
   * Fifty real policies under each of the four boundaries: two hundred pairs, all their actions.
   */
  @Test
  @Tag("slow")
  void examples_ofRealPolicies_canExist() throws IOException {
    Corpus corpus = Corpus.read();
    Classes classes = new Classes(CATALOGUE);
    Prover prover = new Prover(ProofSettings.standard());
    SoftAssertions all = new SoftAssertions();
    int judged = 0;
    int undecided = 0;
    for (Corpus.Named real : corpus.some(REAL)) {
      Policy identity = PolicyJson.policy(real.document());
      for (Policy boundary : BOUNDARIES.values()) {
        Layers layers = Layers.identity(List.of(identity)).withBoundary(boundary);
        for (var each : classes.of(layers).entrySet()) {
          Action action = CATALOGUE.actions().get(each.getValue().getFirst());
          Verdict verdict = prover.answer(each.getKey()).forAction(action.qualifiedName());
          if (!verdict.reason().isEmpty()) {
            undecided++;
            System.out.println(
                real.name() + " " + action.qualifiedName() + ": " + verdict.reason());
          }
          judged += judge(all, action, verdict, layers);
        }
      }
    }
    System.out.println(judged + " examples judged, " + undecided + " classes undecided");
    all.assertAll();
    assertThat(judged).as("examples judged").isGreaterThan(1_000);
  }

  static int judge(SoftAssertions all, Action action, Verdict verdict, Layers layers) {
    int judged = 0;
    for (Example example : List.of(verdict.allowed(), verdict.denied())) {
      if (example instanceof Example.Found(var request)) {
        judged++;
        all.assertThat(ImpossibleRequests.in(action, request))
            .as("%s %s%n%s", action.qualifiedName(), request, layers)
            .isEmpty();
      }
    }
    return judged;
  }

  @Test
  void judge_knowsWhatCannotExist() {
    Action action = CATALOGUE.action("iam:CreateUser").orElseThrow();
    Verdict verdict = PAIR.alone("iam:CreateUser", Pair.allow("*"));
    assertThat(verdict.allowed()).isInstanceOf(Example.Found.class);
    if (verdict.allowed() instanceof Example.Found(var request)) {
      assertThat(ImpossibleRequests.in(action, request)).isEmpty();
      var bare =
          new dev.vennguard.decide.request.Request(
              request.principal(), "iam:CreateUser", request.resource(), "", Map.of());
      assertThat(ImpossibleRequests.in(action, bare)).hasSizeGreaterThan(3);
    }
  }
}
