package dev.vennguard.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevantKeysTest {
  private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";
  private static final String ROLE = "arn:aws:iam::111122223333:role/dev";

  private final WhyTestBase base = new WhyTestBase();
  private final RelevantKeys relevant =
      new RelevantKeys(base.catalogue(), new Prover(ProofSettings.standard()));

  private List<String> keys(Layers layers, String action, String resource) {
    var found = relevant.of(layers, new Request(ROLE, action, resource, "", Map.of()));
    var evaluator = new Evaluator();
    assertThat(found)
        .allMatch(one ->
            evaluator.decide(layers, one.one()).allowed()
                != evaluator.decide(layers, one.other()).allowed());
    return found.stream().map(RelevantKeys.Relevant::key).toList();
  }

  @Test
  void onlyKeysThatChangeTheAnswer_areListed() throws IOException {
    Layers sandbox = WhyTestBase.sample("sandbox-isolation");
    String instance = "arn:aws:ec2:eu-west-1:111122223333:instance/i";

    assertThat(keys(sandbox, "ec2:RunInstances", instance))
        .containsExactly("aws:requestedregion", "ec2:instancetype");
    assertThat(keys(sandbox, "ec2:RunInstances", "arn:aws:ec2:eu-west-1:111122223333:subnet/s"))
        .containsExactly("aws:requestedregion");
    assertThat(keys(sandbox, "iam:GetRole", "arn:aws:iam::111122223333:role/x")).isEmpty();
    assertThat(keys(sandbox, "iam:CreateRole", "arn:aws:iam::111122223333:role/x")).isEmpty();
  }

  @Test
  void keysOfAStatementForOtherResources_doNotMatter() throws IOException {
    Layers delegation = WhyTestBase.sample("cicd-pipeline-roles");

    assertThat(keys(delegation, "iam:PassRole", "arn:aws:iam::111122223333:role/deploy/app-x"))
        .containsExactly("iam:passedtoservice");
    assertThat(keys(delegation, "iam:PassRole", "arn:aws:iam::111122223333:role/other")).isEmpty();
  }

  @Test
  void variablesAndTagsTogether_matter() throws IOException {
    Layers tenants = WhyTestBase.sample("multi-tenant-workloads");

    assertThat(keys(tenants, "s3:GetObject", "arn:aws:s3:::saas-data-eu/example/report.csv"))
        .containsExactly("aws:principaltag/tenant");
    assertThat(keys(tenants, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:q"))
        .containsExactly("aws:principaltag/tenant", "aws:resourcetag/tenant");
  }

  @Test
  void keysThatOnlyMatterTogether_areListed_howeverManyThereAre() {
    String identity =
        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::prod-*/*','Condition':{"
            + "'DateLessThan':{'aws:CurrentTime':'2026-12-31T00:00:00Z'},"
            + "'IpAddress':{'aws:SourceIp':['10.0.0.0/8','2001:db8::/32']},"
            + "'Bool':{'aws:SecureTransport':'true'},"
            + "'NumericLessThan':{'aws:MultiFactorAuthAge':'3600'},"
            + "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':['o-a1b2c3d4e5/*']}}}";
    String boundary =
        "{'Effect':'Allow','Action':'s3:*','Resource':'*',"
            + "'Condition':{'StringEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1']}}},"
            + "{'Effect':'Deny','Action':'*','Resource':'*',"
            + "'Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}}";

    assertThat(keys(WhyTestBase.pair(identity, boundary), "s3:GetObject", "arn:aws:s3:::prod-x/y"))
        .containsExactly(
            "aws:currenttime",
            "aws:multifactorauthage",
            "aws:multifactorauthpresent",
            "aws:principalorgpaths",
            "aws:requestedregion",
            "aws:securetransport",
            "aws:sourceip");
  }

  @Test
  void keysOfADenyWithSeveralConditions_matter() {
    String deny =
        "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{"
            + "'StringNotEquals':{'aws:RequestedRegion':'eu-west-1','aws:PrincipalTag/team':'core'},"
            + "'Bool':{'aws:ViaAWSService':'false'}}}";

    assertThat(keys(WhyTestBase.pair(ALL, ALL + "," + deny), "s3:GetObject", "arn:aws:s3:::b/k"))
        .containsExactly("aws:principaltag/team", "aws:requestedregion", "aws:viaawsservice");
  }

  @Test
  void keysThatTheActionNeverCarries_doNotMatter() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            ALL
                + ",{'Effect':'Deny','Action':'iam:*','Resource':'*','Condition':"
                + "{'StringEquals':{'s3:prefix':'x'}}}");

    assertThat(keys(layers, "iam:GetRole", "arn:aws:iam::111122223333:role/x")).isEmpty();
  }

  @Test
  void halfTypedResource_isNoDefect() {
    Layers conditional =
        WhyTestBase.pair(
            ALL,
            "{'Effect':'Allow','Action':'*','Resource':'*','Condition':"
                + "{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}}");

    for (String half :
        List.of("a", "arn", "arn:", "arn:aws:s3", "arn:aws:s3:::", "s3", "**", "$")) {
      for (String action :
          List.of("s3:GetObject", "s3:ListAllMyBuckets", "s3:Get", "iam:GetRole")) {
        assertThat(keys(conditional, action, half)).as(half).isNotNull();
      }
    }
  }
}
