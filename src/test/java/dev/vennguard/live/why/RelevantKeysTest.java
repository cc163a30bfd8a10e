package dev.vennguard.live.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Request;
import dev.vennguard.policy.Layers;
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
  private final RelevantKeys relevant = new RelevantKeys(base.catalogue());

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
  void keysThatTheActionNeverCarries_doNotMatter() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            ALL
                + ",{'Effect':'Deny','Action':'iam:*','Resource':'*','Condition':"
                + "{'StringEquals':{'s3:prefix':'x'}}}");

    assertThat(keys(layers, "iam:GetRole", "arn:aws:iam::111122223333:role/x")).isEmpty();
  }
}
