package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What paths are graded by: callers, targets, what is known of the boundary, what is remembered.
 */
class EscapeChecksTest {
  private static final String ADMIN = policy(allow("*", "*"));

  private final EscapeBench bench = new EscapeBench();

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }

  private static String allow(String action, String resource, String... condition) {
    return statement("Allow", action, resource, condition);
  }

  private static String statement(
      String effect, String action, String resource, String... condition) {
    String when = condition.length == 0 ? "" : ", \"Condition\": " + condition[0];
    return "{\"Effect\": \"%s\", \"Action\": [\"%s\"], \"Resource\": \"%s\"%s}"
        .formatted(effect, action.replace(" ", "\", \""), resource, when);
  }

  private PathResult result(String path, String boundary) {
    return result(path, EscapeBench.layers(ADMIN, boundary), EscapeBench.DELEGATED);
  }

  private PathResult result(String path, Layers layers, Delegation known) {
    return bench.checks().report(layers, known).of(path).orElseThrow();
  }

  @Test
  void aDenyOnOneUser_leavesTheDoorOpen() {
    String boundary =
        policy(
            allow("iam:CreateAccessKey", "*"),
            statement("Deny", "iam:CreateAccessKey", "arn:aws:iam::111122223333:user/admin"));

    assertThat(result("PB-13", boundary).grade()).isEqualTo(PathGrade.OPEN);
  }

  @Test
  void aCondition_makesItConditional_andIsNamed() {
    String boundary =
        policy(
            allow(
                "iam:CreateAccessKey",
                "*",
                "{\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}"));

    PathResult result = result("PB-13", boundary);
    assertThat(result.grade()).isEqualTo(PathGrade.CONDITIONAL);
    assertThat(result.reason()).contains("aws:MultiFactorAuthPresent");
  }

  /**
   * A boundary that lets another region through closes only what cannot be asked there: a call to a
   * service with endpoints of its own (EVALUATION §6.8).
   */
  @Test
  void anotherRegion_closesOnlyCallsToGlobalServices() {
    String boundary =
        policy(allow("*", "*", "{\"StringEquals\": {\"aws:RequestedRegion\": \"eu-central-1\"}}"));
    Partitions partitions = Partitions.bundled();
    for (PathResult one :
        bench
            .checks()
            .report(EscapeBench.layers(ADMIN, boundary), EscapeBench.DELEGATED)
            .results()) {
      boolean tied =
          one.path().steps().stream()
              .anyMatch(step ->
                  step.actions().stream()
                      .map(action -> action.toLowerCase(Locale.ROOT))
                      .allMatch(name ->
                          partitions.calledAtItsService(name)
                              && partitions.all().getFirst().global(name.split(":", 2)[0])));
      if (one.path().of().isEmpty() && one.grade() == PathGrade.CLOSED) {
        assertThat(tied).as(one.path().id() + ": " + one.reason()).isTrue();
      }
    }
    assertThat(result("lambda-001", boundary).grade()).isEqualTo(PathGrade.CONDITIONAL);
    assertThat(result("PB-01", boundary).grade()).isEqualTo(PathGrade.CLOSED);
  }

  @Test
  void requestsOfDifferentCallers_areNoWalk() {
    String boundary =
        policy(
            allow("iam:AttachUserPolicy", "*", "{\"Null\": {\"aws:username\": \"false\"}}"),
            allow("iam:CreateAccessKey", "*", "{\"Null\": {\"aws:username\": \"true\"}}"));

    PathResult result = result("iam-015", boundary);
    assertThat(result.grade()).as(result.reason()).isEqualTo(PathGrade.CLOSED);
    assertThat(result.reason()).contains("no caller");
    assertThat(result("iam-008", boundary).grade()).isEqualTo(PathGrade.CONDITIONAL);
  }

  @Test
  void tagsOfDifferentCallers_areNeverTakenForOne() {
    String boundary =
        policy(
            allow(
                "iam:AttachUserPolicy",
                "*",
                "{\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}}"),
            allow(
                "iam:CreateAccessKey",
                "*",
                "{\"StringEquals\": {\"aws:PrincipalTag/team\": \"blue\"}}"));

    PathResult result = result("iam-015", boundary);
    assertThat(result.walk()).isEmpty();
    assertThat(result.grade()).isIn(PathGrade.CLOSED, PathGrade.UNDECIDED);
  }

  @Test
  void requestsOnDifferentResources_areNoWalk() {
    String identity =
        policy(
            allow("iam:AttachUserPolicy", "arn:aws:iam::111122223333:user/dev/*"),
            allow("iam:CreateAccessKey", "arn:aws:iam::111122223333:user/qa/*"));

    PathResult result =
        result("iam-015", EscapeBench.layers(identity, ADMIN), EscapeBench.DELEGATED);
    assertThat(result.grade()).as(result.reason()).isEqualTo(PathGrade.CLOSED);
    assertThat(result.reason()).contains("different resources");
  }

  /** The first request has the tag, the second has none: that does not keep them apart. */
  @Test
  void aVariableOfTheRequest_doesNotTellResourcesApart() {
    String identity =
        policy(
            allow("iam:CreateRole", "arn:aws:iam::111122223333:role/${aws:RequestTag/team}-*"),
            allow("iam:PutRolePolicy sts:AssumeRole", "arn:aws:iam::111122223333:role/red-*"));

    PathResult result = result("PB-09", EscapeBench.layers(identity, ADMIN), EscapeBench.DELEGATED);
    assertThat(result.grade()).as(result.reason()).isNotEqualTo(PathGrade.CLOSED);
  }

  @Test
  void overlappingResources_areWalkedOnOneThatBothReach() {
    String identity =
        policy(
            allow("iam:AttachUserPolicy", "arn:aws:iam::111122223333:user/dev/*"),
            allow("iam:CreateAccessKey", "arn:aws:iam::111122223333:user/*"));

    PathResult result =
        result("iam-015", EscapeBench.layers(identity, ADMIN), EscapeBench.DELEGATED);
    assertThat(result.grade()).as(result.reason()).isEqualTo(PathGrade.CONDITIONAL);
    assertThat(result.walk())
        .extracting(WalkedStep::request)
        .extracting(Request::resource)
        .allMatch(one -> one.startsWith("arn:aws:iam::111122223333:user/dev/"));
  }

  @Test
  void whatCannotBeDecided_isNotClosed() {
    String boundary =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\":"
            + " \"iam:*\", \"Resource\": \"*\", \"Condition\": {\"StringLikes\": {\"aws:username\":"
            + " \"x\"}}},"
            + allow("*", "*")
            + "]}";
    Layers layers =
        Layers.identity(List.of(EscapeBench.policy(ADMIN)))
            .withBoundary(
                dev.vennguard.syntax.PolicyReader.read(
                        boundary, dev.vennguard.syntax.PolicyKind.IDENTITY)
                    .policy())
            .in(EscapeBench.SITUATION);

    PathResult result = result("PB-01", layers, EscapeBench.DELEGATED);
    assertThat(result.grade()).isEqualTo(PathGrade.UNDECIDED);
    assertThat(result.reason()).isNotBlank();
  }

  @Test
  void unknownBoundary_isConditional_neverClosed() {
    String boundary =
        policy(
            allow("*", "*"),
            statement("Deny", "iam:CreatePolicyVersion", "arn:aws:iam::*:policy/dev-*"));
    PathResult result = result("PB-05", EscapeBench.layers(ADMIN, boundary), Delegation.UNKNOWN);

    assertThat(result.grade()).isEqualTo(PathGrade.CONDITIONAL);
    assertThat(result.reason()).contains("not known");
    assertThat(result.gap()).isEmpty();
  }

  @Test
  void boundary_isReadOffConditions_notOffPatternsOrPoliciesOfAws() {
    String asks = "{\"StringEquals\": {\"iam:PermissionsBoundary\": \"%s\"}}";
    for (String odd : List.of("arn:aws:iam::aws:policy/AdministratorAccess", "*", "x")) {
      Layers layers =
          EscapeBench.layers(ADMIN, policy(allow("iam:CreateRole", "*", asks.formatted(odd))));
      assertThat(DelegationReading.of(Delegation.UNKNOWN, layers)).isEqualTo(Delegation.UNKNOWN);
    }
    Layers layers =
        EscapeBench.layers(
            ADMIN,
            policy(allow("iam:CreateRole", "*", asks.formatted("arn:aws:iam::*:policy/Dev"))));
    assertThat(DelegationReading.of(Delegation.UNKNOWN, layers).boundaries())
        .containsExactly("arn:aws:iam::111122223333:policy/Dev");
    assertThat(DelegationReading.of(EscapeBench.DELEGATED, layers))
        .isEqualTo(EscapeBench.DELEGATED);
  }

  /** Proofs speak of one account; a role of another is a way out as well. */
  @Test
  void rolesOfOtherAccounts_areNeverClosed_unlessPoliciesHoldThemBack() {
    String foreign = "arn:aws:iam::999999999999:role/admin";
    String own = "arn:aws:iam::111122223333:role/*";

    PathResult named = result("sts-001", policy(allow("sts:AssumeRole", foreign)));
    assertThat(named.grade()).isEqualTo(PathGrade.UNDECIDED);
    assertThat(named.reason()).contains(foreign);
    String allButOwn =
        policy(allow("sts:AssumeRole", "*"), statement("Deny", "sts:AssumeRole", own));
    assertThat(result("PB-21", allButOwn).grade()).isEqualTo(PathGrade.UNDECIDED);
    assertThat(result("PB-25", policy(allow("sts:AssumeRoot", "arn:aws:iam::999999999999:root"))))
        .extracting(PathResult::grade)
        .isEqualTo(PathGrade.UNDECIDED);

    String where = "{\"StringEquals\": {\"%s\": \"%s\"}}";
    for (String conditional :
        List.of(
            allow("sts:AssumeRole", "*", where.formatted("aws:ResourceAccount", "999999999999")),
            allow("sts:AssumeRole", "*", where.formatted("aws:ResourceOrgID", "o-other")),
            allow("sts:AssumeRole", "arn:aws:iam::*:role/deploy-*"),
            allow("sts:AssumeRole", "arn:aws:iam::*"))) {
      String outside = policy(conditional, statement("Deny", "sts:AssumeRole", own));
      assertThat(result("PB-21", outside).grade()).as(conditional).isEqualTo(PathGrade.UNDECIDED);
    }
    String perimeter =
        policy(
            allow("sts:AssumeRole", "*"),
            statement("Deny", "sts:AssumeRole", own),
            statement(
                "Deny",
                "sts:AssumeRole",
                "*",
                "{\"StringNotEquals\": {\"aws:ResourceOrgID\": \"${aws:PrincipalOrgID}\"}}"));
    assertThat(result("PB-21", perimeter).grade())
        .as("an account of the same organisation may let it in")
        .isEqualTo(PathGrade.UNDECIDED);

    String ownAlone =
        policy(
            allow("sts:AssumeRole", "*", where.formatted("aws:ResourceAccount", "111122223333")),
            statement("Deny", "sts:AssumeRole", own));
    String guarded =
        policy(
            allow("sts:AssumeRole", "*"),
            statement("Deny", "sts:AssumeRole", own),
            statement(
                "Deny",
                "sts:AssumeRole",
                "*",
                "{\"StringNotEquals\": {\"aws:ResourceAccount\": \"${aws:PrincipalAccount}\"}}"));
    for (String inside :
        List.of(
            guarded, ownAlone, policy(allow("sts:AssumeRole", own.replace("*", "delegated/*"))))) {
      assertThat(result("PB-21", inside).grade()).as(inside).isEqualTo(PathGrade.CLOSED);
    }
  }

  /** There the name of the service differs: `ec2.amazonaws.com.cn`. */
  @Test
  void rolesPassedInChina_arePassedToServicesOfChina() {
    String boundary =
        policy(
            allow(
                "iam:PassRole",
                "*",
                "{\"StringEquals\": {\"iam:PassedToService\": \"ec2.amazonaws.com.cn\"}}"),
            allow("ec2:RunInstances", "*"));
    Layers layers = EscapeBench.layers(ADMIN, boundary).in(EscapeBench.SITUATION.in("aws-cn"));

    assertThat(result("ec2-001", layers, Delegation.UNKNOWN).grade())
        .isEqualTo(PathGrade.CONDITIONAL);
    assertThat(result("ec2-001", boundary).grade()).isEqualTo(PathGrade.CLOSED);
  }

  /** What a path takes may be limited to a service that no path here creates anything of. */
  @Test
  void aRolePassedToAnyService_isNeverClosed() {
    String boundary =
        policy(
            allow(
                "iam:PassRole",
                "*",
                "{\"StringEquals\": {\"iam:PassedToService\": \"sagemaker.amazonaws.com\"}}"),
            allow("sagemaker:CreateDomain", "*"));

    assertThat(result("PB-31", boundary).grade()).isEqualTo(PathGrade.CONDITIONAL);
  }

  @Test
  void anyBoundaryWillDo_isNotClosed() {
    String boundary =
        policy(
            allow(
                "iam:CreateRole iam:AttachRolePolicy sts:AssumeRole",
                "*",
                "{\"StringLike\": {\"iam:PermissionsBoundary\": \"*\"}}"),
            allow("sts:AssumeRole", "*"));

    assertThat(result("PB-09", boundary).grade()).isEqualTo(PathGrade.CONDITIONAL);
  }

  @Test
  void statedPatterns_areReadAsPeopleWriteThem() {
    Situation any = Situation.ANY;
    assertThat(Delegation.pattern("/delegated/", any)).isEqualTo("arn:aws:iam::*:role/delegated/*");
    assertThat(Delegation.pattern("app-*", any)).isEqualTo("arn:aws:iam::*:role/app-*");
    assertThat(Delegation.pattern("user/dev/*", any)).isEqualTo("arn:aws:iam::*:user/dev/*");
    assertThat(Delegation.pattern("arn:aws:s3:::b", any)).isEqualTo("arn:aws:s3:::b");
    assertThat(Delegation.policy("Dev", any)).isEqualTo("arn:aws:iam::*:policy/Dev");
  }

  @Test
  void aKeyElsewhere_provesNothingAgain() {
    String[] keys = {"s3:G", "s3:Ge", "s3:Get", "s3:Get*"};
    long before = 0;
    for (int i = 0; i < keys.length; i++) {
      String boundary =
          policy(
              allow("iam:* lambda:*", "*"),
              allow(keys[i], "*"),
              statement("Deny", "iam:Delete*", "*"));
      bench.checks().report(EscapeBench.layers(ADMIN, boundary), EscapeBench.DELEGATED);
      if (i > 0) {
        assertThat(bench.checks().proofs()).as(keys[i]).isEqualTo(before);
      }
      before = bench.checks().proofs();
    }
    assertThat(before).isPositive();
  }

  /** What people asked about in public: the boundary's text is safe, and there are ways out. */
  @Test
  void fieldCase_createRoleWithTheBoundary_andTheWaysOut() throws IOException {
    Layers layers = EscapeBench.folder(Path.of("src/test/resources/field/09-crossplane-escape"));
    EscapeReport report = bench.checks().report(layers, Delegation.UNKNOWN);

    assertThat(report.delegation().boundaries())
        .containsExactly("arn:aws:iam::111122223333:policy/xpBoundary");
    for (String closed : List.of("PB-03", "PB-04", "PB-05", "PB-06", "PB-07", "PB-08", "PB-09")) {
      assertThat(report.of(closed).orElseThrow().grade()).as(closed).isEqualTo(PathGrade.CLOSED);
    }
    for (String open : List.of("iam-005", "iam-009", "iam-012", "PB-10", "PB-21")) {
      assertThat(report.of(open).orElseThrow().grade()).as(open).isEqualTo(PathGrade.OPEN);
    }
  }

  @Test
  void commands_areQuotedForShells() {
    assertThat(ShellWord.quote("a b")).isEqualTo("'a b'");
    assertThat(ShellWord.quote("it's")).isEqualTo("'it'\\''s'");
    assertThat(ShellWord.quote("$(x)")).isEqualTo("'$(x)'");
    assertThat(ShellWord.quote("")).isEqualTo("''");
    assertThat(ShellWord.split("aws x --y 'a b' z")).containsExactly("aws", "x", "--y", "a b", "z");
  }
}
