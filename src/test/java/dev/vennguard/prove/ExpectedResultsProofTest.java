package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rows of EVALUATION §6.5 for all requests of the caller at once. Rows 12 to 14 are requests
 * into another account, which are not among the requests of an action: they are decided only.
 */
class ExpectedResultsProofTest {
  private static final String IAM = "arn:aws:iam::123456789012:";
  private static final String ROLE = "'aws:PrincipalArn':'" + IAM + "role/r'";
  private static final String SESSION = ROLE + ",'aws:userid':'*:s'";
  private static final String USER = "'aws:PrincipalArn':'" + IAM + "user/Bob'";
  private static final String ROLE_ARN = IAM + "role/r";
  private static final String USER_ARN = IAM + "user/Bob";
  private static final String SESSION_ARN = "arn:aws:sts::123456789012:assumed-role/r/s";

  private static final Policy NONE = Policy.empty();
  private static final Policy ALLOW = Pair.allow("*");
  private static final Policy DENY =
      Pair.policy("{'Effect':'Deny','Action':'s3:GetObject','Resource':'*'}");
  private static final Policy NO_MATCH =
      Pair.policy("{'Effect':'Allow','Action':'cloudwatch:*','Resource':'*'}");

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());

  private static Layers both(Policy identity, Policy boundary) {
    return Layers.identity(List.of(identity)).withBoundary(boundary);
  }

  private static Layers with(Policy boundary, String effect, String principal, String element) {
    Policy resource =
        Pair.policy(
            "{'Effect':'%s','%s':{'AWS':'%s'},'Action':'s3:*','Resource':'*'}"
                .formatted(effect, element, principal));
    return both(effect.equals("Deny") ? ALLOW : NONE, boundary)
        .with(new Layer(LayerKind.RESOURCE, 0, List.of(resource)));
  }

  private static Layers named(Policy boundary, String principal) {
    return with(boundary, "Allow", principal, "Principal");
  }

  private RegionVerdict ask(Layers layers, String action, String caller) {
    Policy region =
        Pair.policy(
            "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringLike':{%s}}}"
                .formatted(caller));
    Question question =
        Question.of(
            ActionShapes.of(catalogue, catalogue.action(action).orElseThrow()),
            layers,
            catalogue.action(action).orElseThrow());
    return prover.region(question, region.statements().getFirst());
  }

  private void allowed(Layers layers, String caller) {
    RegionVerdict verdict = ask(layers, "s3:GetObject", caller);
    assertThat(verdict.refused()).isInstanceOf(Answer.None.class);
    assertThat(verdict.allowed()).isInstanceOf(Answer.Found.class);
  }

  private void denied(Layers layers, String caller, Outcome outcome) {
    RegionVerdict verdict = ask(layers, "s3:GetObject", caller);
    assertThat(verdict.allowed()).isInstanceOf(Answer.None.class);
    assertThat(verdict.refused()).isInstanceOf(Answer.Found.class);
    Verdict all = prover.prove(layers, catalogue, catalogue.action("s3:GetObject").orElseThrow());
    assertThat(all.outcome()).isEqualTo(outcome);
  }

  @Test
  void rows01To05_boundaryAndIdentity() {
    allowed(both(ALLOW, ALLOW), ROLE);
    denied(both(ALLOW, NO_MATCH), ROLE, Outcome.IDENTITY_ONLY);
    denied(both(NO_MATCH, ALLOW), ROLE, Outcome.BOUNDARY_ONLY);
    Policy both =
        new Policy(
            ALLOW.version(), List.of(ALLOW.statements().getFirst(), DENY.statements().getFirst()));
    denied(both(both, ALLOW), ROLE, Outcome.EXPLICIT_DENY);
    denied(both(ALLOW, DENY), ROLE, Outcome.EXPLICIT_DENY);
  }

  @Test
  void rows06And07_roleIsNamed_boundaryLimits() {
    denied(named(NO_MATCH, ROLE_ARN), ROLE, Outcome.IDENTITY_ONLY);
    allowed(named(ALLOW, ROLE_ARN), SESSION);
    denied(named(NO_MATCH, ROLE_ARN), USER, Outcome.IDENTITY_ONLY);
  }

  @Test
  void rows08To10_callerOrEveryoneIsNamed_boundaryDoesNotLimit() {
    allowed(named(NO_MATCH, SESSION_ARN), SESSION);
    allowed(named(NO_MATCH, USER_ARN), USER);
    for (String caller : List.of(ROLE, SESSION, USER)) {
      allowed(named(NO_MATCH, "*"), caller);
    }
    Verdict everyone =
        prover.prove(
            named(NO_MATCH, "*"), catalogue, catalogue.action("s3:GetObject").orElseThrow());
    assertThat(everyone.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void row11_denyInTheBoundary_winsOverEveryGrant() {
    for (String principal : List.of(SESSION_ARN, USER_ARN, "*")) {
      for (String caller : List.of(SESSION, USER)) {
        denied(named(DENY, principal), caller, Outcome.EXPLICIT_DENY);
      }
    }
  }

  @Test
  void row15_notPrincipalListsTheCaller_sparesNobodyWithABoundary() {
    Layers bounded = with(ALLOW, "Deny", USER_ARN, "NotPrincipal");
    denied(bounded, USER, Outcome.EXPLICIT_DENY);
    denied(bounded, SESSION, Outcome.EXPLICIT_DENY);
    Layers unbounded =
        new Layers(
            bounded.inForce().stream().filter(one -> one.kind() != LayerKind.BOUNDARY).toList());
    allowed(unbounded, USER);
    assertThat(ask(unbounded, "s3:GetObject", SESSION).allowed()).isInstanceOf(Answer.None.class);
  }

  @Test
  void rows16And17_wildcardOnlyAction_andNoBoundary() {
    Policy bucket =
        Pair.policy(
            "{'Effect':'Allow','Action':'s3:ListAllMyBuckets','Resource':'arn:aws:s3:::bucket'}");
    RegionVerdict verdict = ask(both(ALLOW, bucket), "s3:ListAllMyBuckets", USER);
    assertThat(verdict.allowed()).isInstanceOf(Answer.None.class);
    allowed(Layers.identity(List.of(ALLOW)), ROLE);
  }
}
