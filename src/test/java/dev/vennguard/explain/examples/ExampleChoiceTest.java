package dev.vennguard.explain.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.explain.examples.ChangePart.Element;
import dev.vennguard.explain.examples.ChangePart.Side;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleChoiceTest {
  private static final String ADMIN = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.thorough());
  private final ExampleChoice choice = new ExampleChoice(catalogue, prover);
  private final Evaluator evaluator = new Evaluator();

  private static Policy policy(String statements) {
    Reading reading =
        PolicyReader.read(
            "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.replace('\'', '"') + "]}",
            PolicyKind.from(LayerKind.BOUNDARY));
    assertThat(reading.sound()).as(statements).isTrue();
    return reading.policy();
  }

  private static Layers bounded(String boundary) {
    return Layers.identity(List.of(policy(ADMIN))).withBoundary(policy(boundary));
  }

  private boolean allowed(Layers layers, Request request) {
    return evaluator.decide(layers, request.alone()).allowed()
        && request.alongside().stream().allMatch(one -> evaluator.decide(layers, one).allowed());
  }

  /** What is said of every example, decided anew. */
  private void replayed(Layers before, Layers after, TellingExamples told) {
    Set<ChangePart> covered = new HashSet<>();
    for (TellingExample one : told.examples()) {
      assertThat(allowed(before, one.request())).isNotEqualTo(one.allowedAfter());
      assertThat(allowed(after, one.request())).isEqualTo(one.allowedAfter());
      for (ChangePart part : one.parts()) {
        boolean whole = allowed(part.side() == Side.BEFORE ? before : after, one.request());
        assertThat(allowed(part.without(), one.request())).isNotEqualTo(whole);
      }
      covered.addAll(one.parts());
    }
    assertThat(told.untold()).noneMatch(covered::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Effect':'Allow','Action':'s3:*','Resource':'*'} |"
            + " {'Effect':'Allow','Action':['s3:Get*','s3:List*'],'Resource':'*'} |"
            + " s3:Get*,s3:List*",
        "{'Effect':'Allow','Action':'s3:Get*','Resource':'arn:aws:s3:::a/*'} |"
            + " {'Effect':'Allow','Action':'s3:Get*','Resource':['arn:aws:s3:::a/*','arn:aws:s3:::b/*']}"
            + " | ",
        "{'Effect':'Allow','Action':'iam:PassRole','Resource':'*'} |"
            + " {'Effect':'Allow','Action':'iam:PassRole','Resource':'*','Condition':"
            + "{'StringEquals':{'iam:PassedToService':'lambda.amazonaws.com'}}} | ",
        "{'Effect':'Allow','Action':'ec2:*','Resource':'*'} |"
            + " {'Effect':'Allow','Action':'ec2:*','Resource':'*'},"
            + "{'Effect':'Deny','Action':['ec2:Run*','ec2:Stop*'],'Resource':'*','Condition':{'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'},'Bool':{'aws:ViaAWSService':'false'}}}"
            + " | ",
        "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'} |"
            + " {'Effect':'Allow','NotAction':['iam:*','sts:*','organizations:*'],'Resource':'*'} |"
            + " "
      })
  void everyPartThatChangesSomething_isToldByAFewRequests(String one, String other, String same) {
    Layers before = bounded(one);
    Layers after = bounded(other);

    TellingExamples told = choice.choose(before, after, 10);

    replayed(before, after, told);
    assertThat(told.examples()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    assertThat(texts(told)).isEqualTo(same == null ? "" : same);
    assertThat(told.undecided()).isZero();
    TellingExamples back = choice.choose(after, before, 10);
    replayed(after, before, back);
    assertThat(texts(back)).isEqualTo(same == null ? "" : same);
  }

  private static String texts(TellingExamples told) {
    return told.untold().stream().map(ChangePart::name).collect(Collectors.joining(","));
  }

  @Test
  void partsAreThoseThatOnlyOneFormHas() {
    Layers before =
        bounded("{'Sid':'A','Effect':'Allow','Action':['s3:Get*','s3:Put*'],'Resource':'*'}");
    Layers after =
        bounded("{'Sid':'A','Effect':'Allow','Action':['s3:Get*','s3:List*'],'Resource':'*'}");

    assertThat(ChangeParts.of(before, after))
        .extracting(ChangePart::side, ChangePart::element, ChangePart::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Side.BEFORE, Element.ACTION, "s3:Put*"),
            org.assertj.core.groups.Tuple.tuple(Side.AFTER, Element.ACTION, "s3:List*"));
  }

  @Test
  void whatChangesNothing_hasNoExample_andIsNotTold() {
    Layers before = bounded("{'Effect':'Allow','Action':'s3:*','Resource':'*'}");
    Layers after = bounded("{'Effect':'Allow','Action':['s3:*','s3:Get*'],'Resource':'*'}");

    TellingExamples told = choice.choose(before, after, 10);

    assertThat(told.examples()).isEmpty();
    assertThat(told.untold()).extracting(ChangePart::name).containsExactly("s3:Get*");
  }

  @Test
  void verdicts_becomeAssertions_thatHoldExactlyWhereNothingContradicts() {
    Layers before = bounded("{'Effect':'Allow','Action':'iam:PassRole','Resource':'*'}");
    Layers after =
        bounded(
            "{'Effect':'Allow','Action':'iam:PassRole','Resource':'arn:aws:iam::*:role/app-*','Condition':"
                + "{'StringEquals':{'iam:PassedToService':'lambda.amazonaws.com'}}},"
                + "{'Effect':'Allow','Action':'s3:GetObject','Resource':'*'}");
    SmallestChange change =
        new SmallestChange(
            SharedModel.get(), new ProverSource(catalogue, ActionShapes.of(catalogue), prover));
    ExampleJudge judge = new ExampleJudge(catalogue, change, before, after);
    AssertionCheck check = new AssertionCheck(catalogue, prover);
    TellingExamples told = choice.choose(before, after, 10);
    assertThat(told.examples()).hasSizeGreaterThanOrEqualTo(2);

    for (TellingExample one : told.examples()) {
      for (boolean should : List.of(true, false)) {
        ExampleVerdict verdict = judge.verdict(one, should);
        Assertion assertion = verdict.assertion();
        assertThat(verdict.contradicts()).isEqualTo(should != one.allowedAfter());
        assertThat(check.check(after, assertion).truth())
            .as("%s", assertion)
            .isEqualTo(verdict.contradicts() ? Truth.FAILS : Truth.HOLDS);
        assertThat(verdict.changes().isEmpty() && verdict.deny().isEmpty())
            .isEqualTo(!verdict.contradicts());
        verdict
            .deny()
            .ifPresent(deny ->
                assertThat(
                        allowed(
                            Layers.identity(
                                List.of(
                                    policy(ADMIN),
                                    Policy.empty(),
                                    new Policy(deny.version(), List.of(deny)))),
                            one.request()))
                    .isFalse());
      }
    }
  }
}
