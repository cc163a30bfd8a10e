package dev.vennguard.prove;

import static dev.vennguard.prove.Pair.allow;
import static dev.vennguard.prove.Pair.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The pairs that tools without proofs get wrong, each by name. */
class NamedPairsTest {
  private static final Pair PAIR = new Pair(SharedCatalogue.get());
  private static final Policy ALL = allow("*");

  private static String deny(String rest) {
    return "{'Effect':'Deny','Action':'*'," + rest + "}";
  }

  private static String allowing(String rest) {
    return "{'Effect':'Allow','Action':'*'," + rest + "}";
  }

  private static void some(Verdict verdict) {
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.allowed()).isInstanceOf(Example.Found.class);
    assertThat(verdict.denied()).isInstanceOf(Example.Found.class);
  }

  private static void outcome(Verdict verdict, Outcome expected) {
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.outcome()).isEqualTo(expected);
  }

  @Test
  void everything_isAllowed() {
    outcome(PAIR.both("s3:GetObject", ALL, ALL), Outcome.ALLOWED);
    outcome(PAIR.both("s3:ListAllMyBuckets", ALL, ALL), Outcome.ALLOWED);
  }

  @Test
  void nothing_isNeither() {
    outcome(PAIR.both("s3:GetObject", policy(), policy()), Outcome.NEITHER);
    outcome(PAIR.both("s3:GetObject", ALL, policy()), Outcome.IDENTITY_ONLY);
    outcome(PAIR.both("s3:GetObject", policy(), ALL), Outcome.BOUNDARY_ONLY);
  }

  @Test
  void allowStartDenyEnd_leavesWhatEndsOtherwise() {
    Policy identity =
        policy(
            allowing("'Resource':'arn:aws:s3:::bucket/a*'"),
            deny("'Resource':'arn:aws:s3:::bucket/*b'"));
    some(PAIR.alone("s3:GetObject", identity));
  }

  /** The catalogue leaves the region of these open: the ARN names one, none, or `global`. */
  @Test
  void openRegion_isPublished_noneOrGlobal() {
    for (String region : new String[] {"eu-west-1", "", "global"}) {
      Policy one = allow("arn:aws:health:" + region + "::event/*");
      some(PAIR.alone("health:DescribeAffectedEntities", one));
    }
    Policy elsewhere =
        policy(
            allowing(
                "'Resource':'arn:aws:health:eu-west-1::event/*','Condition':"
                    + "{'StringEquals':{'aws:RequestedRegion':'us-east-1'}}"));
    some(PAIR.alone("health:DescribeAffectedEntities", elsewhere));
    outcome(
        PAIR.alone(
            "braket:GetDevice",
            policy(
                allowing("'Resource':'*'"),
                deny("'Resource':['arn:aws:braket:*-*-*:*:*','arn:aws:braket::*:*']"),
                deny("'Resource':'arn:aws:braket:global:*:*'"))),
        Outcome.EXPLICIT_DENY);
  }

  @Test
  void identityStartBoundaryEnd_meet() {
    some(
        PAIR.both(
            "s3:GetObject", allow("arn:aws:s3:::bucket/a*"), allow("arn:aws:s3:::bucket/*b")));
  }

  @Test
  void notResource_leavesTheRest() {
    Policy boundary = policy(allowing("'NotResource':'arn:aws:s3:::b/secret/*'"));
    some(PAIR.both("s3:GetObject", allow("arn:aws:s3:::b/*"), boundary));
    outcome(
        PAIR.both("s3:GetObject", allow("arn:aws:s3:::b/secret/*"), boundary), Outcome.DISJOINT);
  }

  @Test
  void denyWithQuestionMark_leavesOtherLengths() {
    Policy identity =
        policy(allowing("'Resource':'arn:aws:s3:::b/k*'"), deny("'Resource':'arn:aws:s3:::b/k??'"));
    some(PAIR.alone("s3:GetObject", identity));
    Policy exact =
        policy(
            allowing("'Resource':'arn:aws:s3:::b/k12'"), deny("'Resource':'arn:aws:s3:::b/k??'"));
    outcome(PAIR.alone("s3:GetObject", exact), Outcome.EXPLICIT_DENY);
  }

  @Test
  void twoDenies_coverTogether() {
    Policy identity =
        policy(
            allowing("'Resource':'arn:aws:s3:::b/x*'"),
            deny("'Resource':'arn:aws:s3:::b/x'"),
            deny("'Resource':'arn:aws:s3:::b/x?*'"));
    outcome(PAIR.alone("s3:GetObject", identity), Outcome.EXPLICIT_DENY);
    Policy less =
        policy(
            allowing("'Resource':'arn:aws:s3:::b/x*'"),
            deny("'Resource':'arn:aws:s3:::b/x'"),
            deny("'Resource':'arn:aws:s3:::b/xy*'"));
    some(PAIR.alone("s3:GetObject", less));
  }

  @Test
  void denyIfExists_deniesWithoutTheKey() {
    Policy identity =
        policy(
            allowing("'Resource':'*'"),
            deny(
                "'Resource':'*','Condition':{'StringNotEqualsIfExists':{'aws:SourceVpc':'vpc-1'}}"));
    some(PAIR.alone("s3:GetObject", identity));
    Policy covered =
        policy(
            allowing("'Resource':'*','Condition':{'Null':{'aws:SourceVpc':'true'}}"),
            deny(
                "'Resource':'*','Condition':{'StringNotEqualsIfExists':{'aws:SourceVpc':'vpc-1'}}"));
    outcome(PAIR.alone("s3:GetObject", covered), Outcome.EXPLICIT_DENY);
  }

  @Test
  void denyNumbers_leavesTheNumbersBetween() {
    Policy identity =
        policy(
            allowing(
                "'Resource':'*','Condition':{'NumericGreaterThan':{'s3:max-keys':'3'},"
                    + "'NumericLessThan':{'s3:max-keys':'6'}}"),
            deny("'Resource':'*','Condition':{'NumericEquals':{'s3:max-keys':['4','5']}}"));
    some(PAIR.alone("s3:ListBucket", identity));
    Policy closed =
        policy(
            allowing("'Resource':'*','Condition':{'NumericEquals':{'s3:max-keys':['4.0','5e0']}}"),
            deny("'Resource':'*','Condition':{'NumericEquals':{'s3:max-keys':['4','5']}}"));
    outcome(PAIR.alone("s3:ListBucket", closed), Outcome.EXPLICIT_DENY);
  }

  @Test
  void denyTwoKeys_needsBoth() {
    Policy identity =
        policy(
            allowing("'Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}"),
            deny(
                "'Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'},"
                    + "'StringEquals':{'aws:RequestedRegion':'us-east-1'}}"));
    some(PAIR.alone("s3:GetObject", identity));
  }

  @Test
  void addressRanges_meetInTheSmaller() {
    Policy wide =
        policy(allowing("'Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}"));
    Policy narrow =
        policy(allowing("'Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.1.0.0/16'}}"));
    some(PAIR.both("s3:GetObject", wide, narrow));
    Policy other =
        policy(allowing("'Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'11.0.0.0/8'}}"));
    outcome(PAIR.both("s3:GetObject", other, narrow), Outcome.DISJOINT);
    Policy denied =
        policy(
            allowing("'Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.1.0.0/16'}}"),
            deny("'Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}"));
    outcome(PAIR.alone("s3:GetObject", denied), Outcome.EXPLICIT_DENY);
  }

  @Test
  void bucketAction_onObjects_grantsNothing() {
    Verdict verdict = PAIR.both("s3:ListBucket", allow("arn:aws:s3:::b/*"), ALL);
    outcome(verdict, Outcome.BOUNDARY_ONLY);
    assertThat(verdict.coverage()).containsExactly(Coverage.NONE, Coverage.ALL);
  }

  @Test
  void wildcardOnlyAction_onAnArn_grantsNothing() {
    outcome(PAIR.both("s3:ListAllMyBuckets", ALL, allow("arn:aws:s3:::*")), Outcome.IDENTITY_ONLY);
  }

  @Test
  void resourceAccount_equalsPrincipalAccount() {
    Policy own =
        policy(
            allowing(
                "'Resource':'*','Condition':{'StringEquals':"
                    + "{'aws:ResourceAccount':'${aws:PrincipalAccount}'}}"));
    outcome(PAIR.alone("s3:GetObject", own), Outcome.ALLOWED);
    Policy foreign =
        policy(
            allowing("'Resource':'*'"),
            deny(
                "'Resource':'*','Condition':{'StringNotEquals':"
                    + "{'aws:ResourceAccount':'${aws:PrincipalAccount}'}}"));
    outcome(PAIR.alone("s3:GetObject", foreign), Outcome.ALLOWED);
  }

  @Test
  void ownHome_isConditional() {
    Policy own = allow("arn:aws:s3:::home/${aws:username}/*");
    some(PAIR.alone("s3:GetObject", own));
    outcome(PAIR.both("s3:GetObject", own, allow("arn:aws:s3:::work/*")), Outcome.DISJOINT);
    some(PAIR.both("s3:GetObject", own, allow("arn:aws:s3:::home/alice/*")));
    Policy denied =
        policy(
            allowing("'Resource':'arn:aws:s3:::home/${aws:username}/*'"),
            deny("'Resource':'arn:aws:s3:::home/*'"));
    outcome(PAIR.alone("s3:GetObject", denied), Outcome.EXPLICIT_DENY);
  }

  @Test
  void equalTags_tieTwoKeys() {
    String same = "'StringEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}";
    Policy tied = policy(allowing("'Resource':'*','Condition':{" + same + "}"));
    some(PAIR.alone("ec2:StartInstances", tied));
    Policy apart =
        policy(
            allowing(
                "'Resource':'*','Condition':{'StringEquals':{'aws:ResourceTag/team':"
                    + "'${aws:PrincipalTag/team}','aws:PrincipalTag/team':'red'},"
                    + "'StringLike':{'aws:ResourceTag/team':'b*'}}"));
    outcome(PAIR.both("ec2:StartInstances", apart, ALL), Outcome.BOUNDARY_ONLY);
  }

  @Test
  void sets_keepTheirQuantifiers() {
    Policy only =
        policy(
            allowing(
                "'Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']},"
                    + "'ForAnyValue:StringEquals':{'aws:TagKeys':'c'}}"));
    outcome(PAIR.both("ec2:CreateTags", only, ALL), Outcome.BOUNDARY_ONLY);
    Policy fits =
        policy(
            allowing(
                "'Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']},"
                    + "'ForAnyValue:StringEquals':{'aws:TagKeys':'b'}}"));
    some(PAIR.alone("ec2:CreateTags", fits));
    Policy plain =
        policy(allowing("'Resource':'*','Condition':{'StringEquals':{'aws:TagKeys':'a'}}"));
    outcome(PAIR.both("ec2:CreateTags", plain, ALL), Outcome.BOUNDARY_ONLY);
  }

  @Test
  void dateAndSeconds_areOneInstant() {
    Policy before =
        policy(
            allowing(
                "'Condition':{'DateLessThan':{'aws:CurrentTime':'2026-01-01'}},'Resource':'*'"));
    Policy after =
        policy(
            allowing(
                "'Condition':{'NumericGreaterThanEquals':{'aws:EpochTime':'1767225600'}},'Resource':'*'"));
    outcome(PAIR.both("s3:GetObject", before, after), Outcome.DISJOINT);
    Policy until =
        policy(
            allowing(
                "'Condition':{'DateLessThanEquals':{'aws:CurrentTime':'2026-01-01'}},'Resource':'*'"));
    Verdict both = PAIR.both("s3:GetObject", until, after);
    some(both);
    var context = ((Example.Found) both.allowed()).request().context();
    assertThat(context.get("aws:currenttime").all()).containsExactly("2026-01-01T00:00:00Z");
    assertThat(context.get("aws:epochtime").all()).containsExactly("1767225600");
  }

  @Test
  void secondsAlone_tellTheDateOfTheExample() {
    Policy after =
        policy(
            allowing(
                "'Condition':{'NumericLessThan':{'aws:EpochTime':'1767225600'}},'Resource':'*'"));
    var context = ((Example.Found) PAIR.alone("s3:GetObject", after).allowed()).request().context();
    assertThat(Instant.parse(context.get("aws:currenttime").all().getFirst()).getEpochSecond())
        .isEqualTo(Long.parseLong(context.get("aws:epochtime").all().getFirst()));
  }

  @Test
  void addressesOfEndpoints_excludeOthers() {
    Policy direct =
        policy(
            allowing("'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}},'Resource':'*'"));
    Policy endpoint =
        policy(
            allowing("'Condition':{'IpAddress':{'aws:VpcSourceIp':'10.0.0.0/8'}},'Resource':'*'"));
    outcome(PAIR.both("s3:GetObject", direct, endpoint), Outcome.DISJOINT);
    some(PAIR.alone("s3:GetObject", direct));
    some(PAIR.alone("s3:GetObject", endpoint));
  }
}
