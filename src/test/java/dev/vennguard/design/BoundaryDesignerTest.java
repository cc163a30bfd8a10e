package dev.vennguard.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.design.DesignResult.Boundary;
import dev.vennguard.design.DesignResult.Impossible;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryDesignerTest {
  private static final String BUCKETS =
      """
      {"Effect":"Allow","Action":["s3:GetObject","s3:GetObjectTagging","s3:GetObjectVersion"],
       "Resource":["arn:aws:s3:::team-alpha/*","arn:aws:s3:::team-beta/*"]},
      {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app-x",
       "Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}}\
      """;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final BoundaryDesigner designer =
      new BoundaryDesigner(catalogue, new Prover(ProofSettings.standard()), () -> false);

  private static Policy policy(String statements) {
    return PolicyJson.policy(
        "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(statements));
  }

  private DesignResult design(int most, String statements) {
    return designer.of(Layers.identity(List.of(policy(statements))), most);
  }

  private Boundary found(int most, String statements) {
    return (Boundary) design(most, statements);
  }

  private List<String> names(List<Entry> entries) {
    return entries.stream()
        .map(one -> catalogue.actions().get(one.action()).qualifiedName())
        .toList();
  }

  private static String text(Boundary boundary) {
    return PolicyPrinter.print(boundary.policy(), Indent.NONE);
  }

  @Test
  void whatFits_isSaidExactly() {
    Boundary boundary = found(6_144, BUCKETS);

    assertThat(boundary.exact()).isTrue();
    assertThat(boundary.wildcards()).isEmpty();
    assertThat(boundary.policy()).isEqualTo(policy(BUCKETS));
  }

  @Test
  void whatIsTooLong_growsWhereLeastIsAdded_andLeavesRolesAlone() {
    int whole = found(6_144, BUCKETS).size();

    Boundary boundary = found(whole - 20, BUCKETS);

    assertThat(boundary.size()).isLessThanOrEqualTo(whole - 20);
    assertThat(boundary.exact()).isFalse();
    assertThat(names(boundary.beyond()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).startsWith("s3:GetObject"));
    assertThat(text(boundary)).contains("iam:PassedToService", "role/app-x");
  }

  @Test
  void theShorterItHasToBe_theMoreRoomItHas() {
    int room = 0;
    for (int most = found(6_144, BUCKETS).size(); most > 100; most -= 60) {
      Boundary boundary = found(most, BUCKETS);
      assertThat(boundary.size()).isLessThanOrEqualTo(most);
      assertThat(boundary.beyond()).hasSizeGreaterThanOrEqualTo(room);
      room = boundary.beyond().size() / 2;
    }
    assertThat(room).isPositive();
  }

  @Test
  void noPolicyIsShorterThanOneStatement() {
    assertThat(design(60, BUCKETS))
        .isEqualTo(new Impossible(List.of("no boundary of 60 characters allows all of it")));
  }

  @Test
  void wildcardsOfThePolicies_areNotNew_othersAreNamed() {
    String reads =
        """
        {"Effect":"Allow","Action":["sqs:Get*","sqs:ListQueues","sqs:ListQueueTags",
         "sqs:ListDeadLetterSourceQueues"],"Resource":"*"}\
        """;

    assertThat(found(6_144, reads).wildcards()).isEmpty();
    assertThat(found(150, reads).wildcards()).contains("sqs:List*").doesNotContain("sqs:Get*");
  }

  @Test
  void aVariable_isNeverCutInTwo() {
    String homes =
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::b/${aws:username}/*",
         "arn:aws:s3:::b/${aws:userid}/*"]}\
        """;

    Boundary boundary = found(found(6_144, homes).size() - 10, homes);

    assertThat(text(boundary)).contains("arn:aws:s3:::b/*/*").doesNotContain("${aws:u*");
  }

  @Test
  void aDeny_staysWhereItFits_andGoesBeforeAGrantGrows() {
    String guarded =
        """
        {"Effect":"Allow","Action":"s3:*","Resource":"*"},
        {"Effect":"Deny","Action":"s3:DeleteBucket","Resource":"*"}\
        """;

    assertThat(found(6_144, guarded).exact()).isTrue();
    assertThat(names(found(110, guarded).beyond())).containsExactly("s3:DeleteBucket");
  }

  @Test
  void anOlderBoundary_isNarrowedToWhatIsUsed_andWhatAWiderOneAddsIsNamed() {
    Layers layers =
        Layers.identity(List.of(policy(BUCKETS)))
            .withBoundary(
                policy("{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}"));

    Boundary exact = (Boundary) designer.of(layers, 6_144);
    Boundary wide = (Boundary) designer.of(layers, exact.size() - 20);

    assertThat(exact.exact()).isTrue();
    assertThat(exact.gained()).isEmpty();
    assertThat(text(exact)).contains("\"s3:GetObject\"").doesNotContain("iam:PassRole");
    assertThat(wide.beyond()).isNotEmpty();
  }

  @Test
  void whatNobodyKnows_isRefusedWithItsName() {
    String open =
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::%s/*"}\
        """
            .formatted(UnknownText.written("Bucket"));

    assertThat(design(6_144, open))
        .isInstanceOfSatisfying(
            Impossible.class,
            refused -> assertThat(refused.reasons().getFirst()).contains("Bucket"));
  }
}
