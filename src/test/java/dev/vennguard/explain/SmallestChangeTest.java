package dev.vennguard.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.Changes;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.compare.EffectChange;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.StoppableProofs;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallestChangeTest {
  private final WhyTestBase base = new WhyTestBase();
  private final SmallestChange smallest = new SmallestChange(SharedModel.get(), base.proofs());

  private void verify(Layers layers, List<Candidate> candidates, String action, boolean allowed) {
    assertThat(candidates).as(action).isNotEmpty();
    for (Candidate candidate : candidates) {
      Layers after = layers;
      for (PolicyChange change : candidate.changes()) {
        after = Changes.with(after, change);
      }
      var known = base.catalogue().action(action).orElseThrow();
      Coverage effective = base.proofs().verdict(after, known).effective();
      assertThat(effective != Coverage.NONE).as(candidate.words().text()).isEqualTo(allowed);
      assertThat(candidate.others().changes()).noneMatch(one -> one.action() == known.index());
    }
  }

  @Test
  void brokenCondition_isRepairedFirst_withItsEffectOnOthers() throws IOException {
    Layers layers = WhyTestBase.sample("developer-delegation");

    List<Candidate> candidates = smallest.toAllow(layers, "iam:CreateRole");

    verify(layers, candidates, "iam:CreateRole", true);
    assertThat(candidates.getFirst().words().text())
        .startsWith("write `ArnLike` instead of `StringEquals`");
    assertThat(candidates.getFirst().verdict().outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(candidates.getFirst().others().count(EffectChange.Kind.GAINED)).isEqualTo(2);
  }

  @Test
  void levelOfScpsWithDeniesAlone_getsWhatAwsAttachesFirst() {
    String all = "{'Effect':'Allow','Action':'*','Resource':'*'}";
    Policy denies = WhyTestBase.policy("{'Effect':'Deny','Action':'iam:Create*','Resource':'*'}");
    Layers layers =
        new Layers(
            List.of(
                new Layer(LayerKind.SCP, 0, List.of(WhyTestBase.policy(all))),
                new Layer(LayerKind.SCP, 1, List.of(denies)),
                new Layer(LayerKind.IDENTITY, 0, List.of(WhyTestBase.policy(all)))));

    List<Candidate> candidates = smallest.toAllow(layers, "iam:AddUserToGroup");

    verify(layers, candidates, "iam:AddUserToGroup", true);
    Candidate first = candidates.getFirst();
    assertThat(first.words().text())
        .isEqualTo(
            "add the statement of `FullAWSAccess`, which AWS attaches to every level, to the SCP of"
                + " level 2");
    assertThat(first.button().text()).isEqualTo("Fix SCP of level 2: add FullAWSAccess");
    assertThat(first.changes().getFirst().after().statements().getLast())
        .isEqualTo(WhyTestBase.policy(all).statements().getFirst().withSid("FullAWSAccess"));
    assertThat(smallest.toAllow(layers, "iam:CreateUser").getFirst().words().text())
        .contains("`iam:CreateUser`")
        .contains("`FullAWSAccess`");
  }

  @Test
  void levelOfScpsThatAllowsSomething_isNotGivenAllOfIt() {
    Policy some = WhyTestBase.policy("{'Effect':'Allow','Action':'s3:*','Resource':'*'}");
    Layers layers =
        new Layers(
            List.of(
                new Layer(LayerKind.SCP, 0, List.of(some)),
                new Layer(LayerKind.IDENTITY, 0, List.of(some))));

    assertThat(smallest.toAllow(layers, "iam:CreateUser"))
        .extracting(one -> one.words().text())
        .isNotEmpty()
        .noneMatch(words -> words.contains("FullAWSAccess"));
  }

  @Test
  void bothSides_areChanged_whereBothAreClosed() throws IOException {
    Layers layers = WhyTestBase.sample("seed");

    List<Candidate> candidates = smallest.toAllow(layers, "iam:CreateRole");

    verify(layers, candidates, "iam:CreateRole", true);
    assertThat(candidates.getFirst().changes()).hasSize(2);
  }

  @Test
  void explicitDeny_isWithdrawn_andStepsInOneDocumentAreOneChange() throws IOException {
    Layers layers = WhyTestBase.sample("developer-delegation");

    verify(layers, smallest.toAllow(layers, "s3:DeleteBucket"), "s3:DeleteBucket", true);
    List<Candidate> candidates = smallest.toAllow(layers, "iam:DeleteRolePermissionsBoundary");
    verify(layers, candidates, "iam:DeleteRolePermissionsBoundary", true);
    assertThat(candidates.getFirst().changes()).hasSize(1);
    assertThat(candidates.getFirst().steps()).isEqualTo(2);
  }

  @Test
  void cuttingOff_isVerified() throws IOException {
    Layers layers = WhyTestBase.sample("developer-delegation");

    for (String action : List.of("s3:GetObject", "iam:GetRole", "logs:GetLogEvents")) {
      verify(layers, smallest.toCutOff(layers, action), action, false);
    }
  }

  @Test
  void wildcardOnlyAction_getsEveryResource_andBucketsTheirSlash() {
    String boundary = "{'Effect':'Allow','Action':'*','Resource':'*'}";
    Layers buckets =
        WhyTestBase.pair(
            "{'Sid':'B','Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b'}", boundary);

    List<Candidate> objects = smallest.toAllow(buckets, "s3:DeleteObject");
    verify(buckets, objects, "s3:DeleteObject", true);
    assertThat(objects).anyMatch(one -> one.words().text().contains("`arn:aws:s3:::b/*`"));
    List<Candidate> list = smallest.toAllow(buckets, "s3:ListAllMyBuckets");
    verify(buckets, list, "s3:ListAllMyBuckets", true);
    assertThat(list).anyMatch(one -> one.words().text().contains("add the resource `*`"));
  }

  @Test
  void wildcardDeny_isNarrowed_withoutAnyOtherAction() {
    String all = "{'Effect':'Allow','Action':'*','Resource':'*'}";
    Layers layers =
        WhyTestBase.pair(
            all,
            all + ",{'Sid':'NoDelete','Effect':'Deny','Action':['iam:Delete*'],'Resource':'*'}");

    List<Candidate> candidates = smallest.toAllow(layers, "iam:DeleteRole");

    verify(layers, candidates, "iam:DeleteRole", true);
    assertThat(candidates.getFirst().words().text())
        .isEqualTo("take `iam:DeleteRole` out of `iam:Delete*` in `NoDelete` of the boundary");
    assertThat(candidates.getFirst().others().changes()).isEmpty();
    assertThat(candidates)
        .anyMatch(one ->
            one.words().text().equals("remove `NoDelete` of the boundary")
                && one.others().changes().size() > 20);
  }

  @Test
  void denyOfEverything_isNarrowedByNotAction() {
    String all = "{'Effect':'Allow','Action':'*','Resource':'*'}";
    Layers layers = WhyTestBase.pair(all + ",{'Effect':'Deny','Action':'*','Resource':'*'}", all);

    List<Candidate> candidates = smallest.toAllow(layers, "s3:GetObject");

    verify(layers, candidates, "s3:GetObject", true);
    assertThat(candidates.getFirst().words().text())
        .startsWith("deny everything but `s3:GetObject` in ");
    assertThat(candidates.getFirst().others().changes()).isEmpty();
  }

  @Test
  void search_isStoppedBeforeAnyProof_andGoesOnWhereItWas() throws IOException {
    Layers layers = WhyTestBase.sample("developer-delegation");
    int[] left = {0};
    List<Integer> late = new ArrayList<>();
    ProofSource watched =
        new StoppableProofs(
            base.proofs(),
            () -> {
              late.addAll(left[0] < 0 ? List.of(left[0]) : List.of());
              return false;
            });
    SmallestChange fresh = new SmallestChange(new LiveModel(base.catalogue()), watched);
    List<Candidate> expected = smallest.toAllow(layers, "iam:DeleteRole");
    List<Candidate> found = List.of();
    int attempts = 0;
    for (int allowed = 1; found.isEmpty(); allowed *= 2) {
      attempts++;
      left[0] = allowed;
      try {
        found = fresh.until(() -> left[0]-- <= 0).toAllow(layers, "iam:DeleteRole");
      } catch (Stopped stopped) {
        assertThat(late).as("proved on after it was told to stop").isEmpty();
      }
    }
    assertThat(attempts).isGreaterThan(3);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void nothingToDo_givesNothing() throws IOException {
    Layers layers = WhyTestBase.sample("developer-delegation");

    assertThat(smallest.toAllow(layers, "s3:GetObject")).isEmpty();
    assertThat(smallest.toCutOff(layers, "s3:DeleteBucket")).isEmpty();
    assertThat(smallest.toAllow(layers, "no:Such")).isEmpty();
  }

  private List<String> words(Layers layers, String action) {
    List<Candidate> found = smallest.toAllow(layers, action);
    verify(layers, found, action, true);
    return found.stream().map(one -> one.words().text()).toList();
  }

  private static Layers alone(String identity) {
    return Layers.identity(List.of(WhyTestBase.policy(identity)));
  }

  @Test
  void stepThatIsNotNeeded_isLeftOut() {
    String deny =
        "{'Sid':'%s','Effect':'Deny','Action':'s3:GetObject','Resource':'arn:aws:s3:::%s/*'}";
    Layers layers =
        WhyTestBase.pair(
            "{'Sid':'X','Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}",
            "{'Effect':'Allow','Action':'*','Resource':'*'},"
                + deny.formatted("B", "b")
                + ","
                + deny.formatted("C", "c"));

    List<String> words = words(layers, "s3:GetObject");

    assertThat(words)
        .contains("remove `B` of the boundary")
        .contains("add the resource `*` to `X` of the identity policy")
        .noneMatch(one -> one.contains(" and "))
        .doesNotHaveDuplicates();
  }

  @Test
  void statementsOfTheSameName_areNumbered() {
    String put =
        "{'Sid':'X','Effect':'Allow','Action':'s3:PutObject','Resource':'arn:aws:s3:::%s/*'}";

    assertThat(words(alone(put.formatted("a") + "," + put.formatted("b")), "s3:GetObject"))
        .contains("add `s3:GetObject` to `X` (statement 1) of the identity policy")
        .contains("add `s3:GetObject` to `X` (statement 2) of the identity policy");
  }

  @Test
  void keyThatIsInTheWayTwice_isDroppedOnce() {
    Layers layers =
        alone(
            "{'Sid':'X','Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{"
                + "'StringEquals':{'foo:Bar':'x'},'StringLike':{'foo:Bar':'y*'}}}");

    assertThat(words(layers, "s3:GetObject"))
        .contains("drop the condition on `foo:Bar` from `X` of the identity policy");
  }

  @Test
  void operatorOfSeveralKeys_isReplacedForTheOneThatIsNamed() {
    Layers layers =
        alone(
            "{'Sid':'X','Effect':'Allow','Action':'iam:CreateRole','Resource':'*','Condition':{"
                + "'StringEquals':{'aws:RequestedRegion':'us-east-1',"
                + "'iam:PermissionsBoundary':'arn:aws:iam::*:policy/X'}}}");

    assertThat(words(layers, "iam:CreateRole"))
        .contains(
            "write `ArnLike` instead of `StringEquals` for `iam:PermissionsBoundary` in `X` of the"
                + " identity policy");
  }

  @Test
  void bucketOfListedObjects_isOffered() {
    Layers layers =
        alone(
            "{'Sid':'X','Effect':'Allow','Action':'s3:*','Resource':"
                + "['arn:aws:s3:::b/*','arn:aws:s3:::c/d/*']}");

    assertThat(words(layers, "s3:ListBucket"))
        .contains(
            "add the resources `arn:aws:s3:::b` and `arn:aws:s3:::c` to `X` of the identity"
                + " policy");
  }

  /** An ARN of the commercial partition would match nothing there. */
  @Test
  void offers_areOfThePartitionOfTheRequests() {
    Situation china = Situation.ANY.in("aws-cn");
    Layers layers =
        WhyTestBase.pair(
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws-cn:s3:::b'}",
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws-cn:s3:::b/*'}")
            .in(china);

    List<Candidate> candidates = smallest.toAllow(layers, "s3:GetObject");

    verify(layers, candidates, "s3:GetObject", true);
    assertThat(candidates).isNotEmpty();
    assertThat(candidates)
        .allSatisfy(one ->
            assertThat(one.words().text()).contains("arn:aws-cn:").doesNotContain("arn:aws:"));
    assertThat(smallest.toAllow(layers.in(Situation.ANY), "s3:GetObject"))
        .as("where those ARNs match nothing")
        .noneSatisfy(one -> assertThat(one.words().text()).contains("arn:aws-cn:s3:::b/*`"));
  }

  @Test
  void resourcesOfAStatementToAdd_areAllNamed() {
    String many =
        String.join(
            "','",
            "arn:aws:s3:::a/*",
            "arn:aws:s3:::b/*",
            "arn:aws:s3:::c/*",
            "arn:aws:s3:::d/*",
            "arn:aws:s3:::e/*",
            "arn:aws:s3:::f/*");
    Layers layers =
        WhyTestBase.pair(
            "{'Sid':'X','Effect':'Allow','Action':'s3:GetObject','Resource':['" + many + "']}",
            "{'Sid':'N','Effect':'Allow','Action':'iam:ListRoles','Resource':'*'}");

    assertThat(words(layers, "s3:GetObject"))
        .anyMatch(one -> one.startsWith("add a statement") && one.contains("`arn:aws:s3:::e/*` or"))
        .noneMatch(one -> one.endsWith(" more"));
  }

  @Test
  void keyPolicy_isNotEmptiedToAllow() {
    String deny = "{'Effect':'Deny','Principal':'*','Action':'kms:DescribeKey','Resource':'*'}";
    String allow = "{'Effect':'Allow','Principal':'*','Action':'kms:*','Resource':'*'}";
    Layers beside = WhyTestBase.everythingBeside(deny + "," + allow);

    assertThat(smallest.toAllow(WhyTestBase.everythingBeside(deny), "kms:DescribeKey")).isEmpty();
    verify(beside, smallest.toAllow(beside, "kms:DescribeKey"), "kms:DescribeKey", true);
  }
}
