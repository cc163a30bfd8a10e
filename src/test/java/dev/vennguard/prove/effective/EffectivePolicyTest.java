package dev.vennguard.prove.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.text.Indent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectivePolicyTest {
  private static final Path SAMPLES = Path.of("sample-policies");

  private final Catalogue catalogue = SharedCatalogue.get();
  private final EffectivePolicy effective =
      new EffectivePolicy(catalogue, new Prover(ProofSettings.thorough()));
  private final PolicyDiff diff = new PolicyDiff(catalogue, new Prover(ProofSettings.thorough()));
  private final Evaluator evaluator = new Evaluator();

  private static Policy policy(String text) {
    return PolicyReader.read(text.replace('\'', '"'), PolicyKind.IDENTITY).policy();
  }

  private static Policy statements(String statements) {
    return policy("{'Version':'2012-10-17','Statement':[" + statements + "]}");
  }

  private Policy document(Layers layers) {
    return switch (effective.of(layers)) {
      case EffectiveResult.Document(Policy found) -> found;
      case EffectiveResult.Impossible(List<String> reasons) ->
          throw new AssertionError(reasons.toString());
    };
  }

  private static Policy read(String sample, String file) throws IOException {
    return policy(Files.readString(SAMPLES.resolve(sample).resolve(file)));
  }

  @Test
  void actionsThatIamRefuses_areNeverWritten() {
    Policy odd =
        statements(
            "{'Effect':'Allow','Action':['s3:GetObject','arn:aws:s3:GetObject','s3:Get:Object',"
                + "'s3: GetObject','s3'],'Resource':'*'}");
    Policy everything = statements("{'Effect':'Allow','Action':'*:*','Resource':'*'}");
    Policy wanted = statements("{'Effect':'Allow','Action':'s3:GetObject','Resource':'*'}");
    assertThat(document(Layers.identity(List.of(odd)).withBoundary(everything))).isEqualTo(wanted);
    assertThat(document(Layers.identity(List.of(everything)).withBoundary(odd))).isEqualTo(wanted);
    assertThat(document(Layers.identity(List.of(odd)))).isEqualTo(wanted);
    assertThat(document(Layers.identity(List.of(everything))))
        .isEqualTo(statements("{'Effect':'Allow','Action':'*','Resource':'*'}"));
    Policy refused = statements("{'Effect':'Allow','Action':'s*:Get*','Resource':'*'}");
    assertThat(effective.of(Layers.identity(List.of(refused))))
        .isInstanceOf(EffectiveResult.Impossible.class);
  }

  @Test
  void samples_haveOneDocumentEach_thatFitsAManagedPolicy() throws IOException {
    List<String> samples = Files.readAllLines(SAMPLES.resolve("index.txt"));
    int seen = 0;
    for (String line : samples) {
      String sample = line.strip().split("\\s+")[0];
      if (!Files.isDirectory(SAMPLES.resolve(sample))) {
        continue;
      }
      seen++;
      Policy identity = read(sample, "identity.json");
      Policy boundary = read(sample, "boundary.json");
      Layers layers = Layers.identity(List.of(identity)).withBoundary(boundary);
      Policy found = document(layers);

      String text = PolicyPrinter.print(found, Indent.TWO_SPACES);
      Reading again = PolicyReader.read(text, PolicyKind.IDENTITY);
      assertThat(again.problems()).as(sample).isEmpty();
      assertThat(again.policy()).as(sample).isEqualTo(found);
      assertThat(DocumentSize.of(text).minified()).isLessThan(DocumentSize.MANAGED_POLICY);
      Layers alone = Layers.identity(List.of(found));
      assertThat(diff.entries(layers, alone)).as(sample).isEmpty();
      assertThat(document(alone)).as(sample).isEqualTo(found);
      assertThat(document(alone.withBoundary(identity))).as(sample).isEqualTo(found);
    }
    assertThat(seen).isEqualTo(5);
  }

  @Test
  void boundaryEqualToIdentity_changesNothing() {
    Policy identity =
        statements(
            "{'Effect':'Allow','Action':['s3:Get*','ec2:*'],'Resource':'*'},"
                + "{'Effect':'Allow','Action':'kms:Decrypt','Resource':"
                + "'arn:aws:kms:*:*:key/${aws:PrincipalTag/key}'},"
                + "{'Effect':'Allow','Action':'kms:Decrypt','Resource':"
                + "'arn:aws:kms:*:*:key/${aws:PrincipalTag/other}'}");
    Layers alone = Layers.identity(List.of(identity));

    assertThat(document(alone.withBoundary(identity))).isEqualTo(document(alone));
  }

  @Test
  void unknownActions_areNeverAllowedMoreThanTheLayersAllowThem() {
    Layers layers =
        Layers.identity(
                List.of(
                    statements(
                        "{'Effect':'Allow','Action':'sqs:*','Resource':'*'},"
                            + "{'Effect':'Deny','Action':'sqs:Delete*','Resource':'*'},"
                            + "{'Effect':'Deny','Action':'sqs:Zap*','Resource':'*'}")))
            .withBoundary(
                statements("{'Effect':'Allow','NotAction':['sqs:Send*','iam:*'],'Resource':'*'}"));
    Layers alone = Layers.identity(List.of(document(layers)));

    for (String action :
        List.of("sqs:DeleteFuture", "sqs:SendFuture", "sqs:ZapFuture", "sqs:Future", "iam:X")) {
      Request request =
          new Request(
              "arn:aws:iam::111122223333:role/r",
              action,
              "arn:aws:sqs:us-east-1:111122223333:q",
              "",
              Map.of());
      boolean allowed = evaluator.decide(layers, request).allowed();
      assertThat(evaluator.decide(alone, request).allowed() && !allowed).as(action).isFalse();
    }
  }

  @Test
  void patternsMadeToBlowUp_endWithADocumentOrAReason() {
    String many = "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/%s'}";
    Layers layers =
        Layers.identity(List.of(statements(many.formatted("*a".repeat(1000)))))
            .withBoundary(statements(many.formatted("?*b".repeat(600))));
    Layers shorter =
        Layers.identity(List.of(statements(many.formatted("*a*b".repeat(12)))))
            .withBoundary(statements(many.formatted("*b*a".repeat(12))));

    for (Layers each : List.of(layers, shorter)) {
      EffectiveResult result =
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> effective.of(each));
      assertThat(result).isNotNull();
    }
  }

  @Test
  void size_ofABroadBoundary_isNotMultiplied() {
    Layers layers =
        Layers.identity(
                List.of(
                    statements(
                        "{'Effect':'Allow','NotAction':['iam:*','organizations:*'],'Resource':'*'},"
                            + "{'Effect':'Allow','Action':'iam:GetRole','Resource':'*'}")))
            .withBoundary(
                statements(
                    "{'Effect':'Allow','Action':['s3:Get*','iam:Get*','ec2:Describe*'],"
                        + "'Resource':'*'}"));

    assertThat(PolicyPrinter.print(document(layers), Indent.NONE))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                + "[\"s3:Get*\",\"ec2:Describe*\",\"iam:GetRole\"],\"Resource\":\"*\"}]}");
  }

  @Test
  void whatTheResourcePolicyGrants_isSparedByWhatIsDenied() {
    Layers layers =
        Layers.identity(
                List.of(
                    statements(
                        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}")))
            .withBoundary(
                statements(
                    "{'Effect':'Allow','Action':'s3:GetObject',"
                        + "'NotResource':'arn:aws:s3:::b/secret/*'}"));
    Policy everyone =
        PolicyReader.read(
                ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*',"
                        + "'Action':'s3:GetObject','Resource':'*',"
                        + "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}]}")
                    .replace('\'', '"'),
                PolicyKind.RESOURCE)
            .policy();
    layers = layers.with(new Layer(LayerKind.RESOURCE, 0, List.of(everyone)));

    assertThat(PolicyPrinter.print(document(layers), Indent.NONE)).contains("\"Deny\"");
    assertThat(diff.entries(layers, Layers.identity(List.of(document(layers))))).isEmpty();
  }

  @Test
  void operatorWithoutAnOpposite_isNamed() {
    Layers layers =
        Layers.identity(
                List.of(
                    statements(
                        "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*',"
                            + "'Condition':{'ArnLike':{'aws:PrincipalTag/other':'arn:aws:iam::*:role/b'}}}")))
            .withBoundary(
                statements(
                    "{'Effect':'Allow','Action':'s3:GetObject',"
                        + "'NotResource':'arn:aws:s3:::b/secret/*',"
                        + "'Condition':{'ArnLike':{'aws:PrincipalTag/role':'arn:aws:iam::*:role/a'}}},"
                        + "{'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/a*'}"));

    assertThat(effective.of(layers))
        .isInstanceOfSatisfying(
            EffectiveResult.Impossible.class,
            why ->
                assertThat(why.reasons().toString())
                    .contains("opposite of `ArnLike` of `aws:PrincipalTag/"));
  }
}
