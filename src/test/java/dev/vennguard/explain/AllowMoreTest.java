package dev.vennguard.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.compare.EffectChange;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Changes that open a conditional outcome, and those that allow one request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowMoreTest {
  private static final String ALL = "{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'}";
  private static final String ROLE = "arn:aws:iam::111122223333:role/dev";
  private static final String OBJECT = "arn:aws:s3:::b/k";

  private final WhyTestBase base = new WhyTestBase();
  private final SmallestChange smallest = new SmallestChange(SharedModel.get(), base.proofs());
  private final Evaluator evaluator = new Evaluator();

  private static Request get(String region) {
    return new Request(
        ROLE,
        "s3:GetObject",
        OBJECT,
        "",
        Map.of("aws:requestedregion", new ContextValue.Single(region)));
  }

  private List<String> more(Layers layers, String action) {
    return smallest.toAllowMore(layers, action).stream().map(one -> one.words().text()).toList();
  }

  private List<String> allowing(Layers layers, Request request) {
    return smallest.toAllow(layers, request).stream().map(one -> one.words().text()).toList();
  }

  @Test
  void conditionAndResource_areWidened_orAStatementIsAdded() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            "{'Sid':'X','Effect':'Allow','Action':['iam:GetRole','iam:GetUser'],"
                + "'Resource':'arn:aws:iam::*:role/app-*','Condition':"
                + "{'StringEquals':{'aws:PrincipalTag/team':'red'}}}");

    List<Candidate> found = smallest.toAllowMore(layers, "iam:GetRole");

    assertThat(found)
        .extracting(one -> one.words().text())
        .containsExactlyInAnyOrder(
            "add a statement to the boundary that allows `iam:GetRole` on every resource",
            "add the resource `arn:aws:iam::*:role/*` to `X` of the boundary and drop the"
                + " condition on `aws:PrincipalTag/team` from `X` of the boundary",
            "add the resource `*` to `X` of the boundary and drop the condition on"
                + " `aws:PrincipalTag/team` from `X` of the boundary");
    assertThat(found).allMatch(one -> one.verdict().effective() == Coverage.ALL);
    assertThat(found.getLast().others().count(EffectChange.Kind.GAINED)).isEqualTo(1);
  }

  @Test
  void denies_areLifted_andNothingIsOfferedWhereNothingIsConditional() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            ALL
                + ",{'Sid':'Home','Effect':'Deny','Action':['s3:GetObject','s3:PutObject'],"
                + "'Resource':'*','Condition':{'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}}}");

    assertThat(more(layers, "s3:GetObject"))
        .containsExactly("take `s3:GetObject` out of `Home` of the boundary");
    assertThat(more(layers, "iam:GetRole")).isEmpty();
    assertThat(more(layers, "no:Such")).isEmpty();
    assertThat(
            more(
                WhyTestBase.pair(ALL, "{'Effect':'Deny','Action':'*','Resource':'*'}"),
                "s3:GetObject"))
        .isEmpty();
  }

  @Test
  void request_getsItsValueIntoTheList_orTheActionOut() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            ALL
                + ",{'Sid':'Home','Effect':'Deny','Action':['s3:GetObject'],'Resource':'*','Condition':"
                + "{'StringNotEquals':{'aws:RequestedRegion':['eu-west-1']}}}");

    assertThat(allowing(layers, get("eu-north-1")))
        .containsExactly(
            "add `eu-north-1` to the values of `aws:RequestedRegion` in `Home` of the boundary",
            "remove `Home` of the boundary");
    assertThat(allowing(layers, get("eu-west-1"))).isEmpty();
  }

  @Test
  void allow_isMadeToFitTheRequest() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            "{'Sid':'X','Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::c/*',"
                + "'Condition':{'StringEquals':{'aws:RequestedRegion':['eu-west-1']}}}");

    assertThat(allowing(layers, get("eu-north-1")))
        .contains(
            "add the resource `arn:aws:s3:::b/k` to `X` of the boundary and add `eu-north-1` to the"
                + " values of `aws:RequestedRegion` in `X` of the boundary",
            "add a statement to the boundary that allows `s3:GetObject` on `arn:aws:s3:::b/k`");
  }

  @Test
  void missingKey_isForgiven() {
    Layers layers =
        WhyTestBase.pair(
            ALL,
            "{'Sid':'X','Effect':'Allow','Action':'s3:GetObject','Resource':'*',"
                + "'Condition':{'StringEquals':{'aws:PrincipalTag/team':['red']}}}");

    assertThat(allowing(layers, get("eu-west-1")))
        .contains(
            "write `StringEqualsIfExists` instead of `StringEquals` for `aws:PrincipalTag/team` in"
                + " `X` of the boundary");
  }

  @Test
  void resourcePolicy_isOfferedToo_butNeverForAnotherResource() {
    Policy bucket =
        PolicyReader.read(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"P\",\"Effect\":\"Allow\","
                    + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/ann\"},"
                    + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}",
                PolicyKind.RESOURCE)
            .policy();
    Layers layers =
        new Layers(
            List.of(
                new Layer(
                    LayerKind.IDENTITY,
                    0,
                    List.of(
                        WhyTestBase.policy(
                            "{'Effect':'Allow','Action':'iam:ListRoles','Resource':'*'}"))),
                new Layer(LayerKind.RESOURCE, 0, List.of(bucket))));

    assertThat(allowing(layers, get("eu-west-1")))
        .contains(
            "add `arn:aws:iam::111122223333:role/dev` to the principals of `P` of the resource"
                + " policy",
            "add a statement to the resource policy that allows `s3:GetObject` on"
                + " `arn:aws:s3:::b/k` to `arn:aws:iam::111122223333:role/dev`",
            "add a statement to the identity policy that allows `s3:GetObject` on"
                + " `arn:aws:s3:::b/k`");
    Request other = new Request(ROLE, "s3:GetObject", "arn:aws:s3:::other/k", "", Map.of());
    assertThat(allowing(layers, other))
        .isNotEmpty()
        .noneMatch(one -> one.contains("resource policy"));
  }

  private static <T> T pick(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String statement(Random random) {
    String condition =
        pick(
            random,
            List.of(
                "",
                "",
                "'StringEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1']}",
                "'StringNotEquals':{'aws:RequestedRegion':['eu-west-1']}",
                "'StringEquals':{'aws:PrincipalTag/team':'red'}",
                "'Bool':{'aws:SecureTransport':'true'}",
                "'Null':{'aws:PrincipalTag/team':'true'}",
                "'ForAnyValue:StringNotLike':{'aws:CalledVia':['athena.amazonaws.com']}",
                "'StringNotLikeIfExists':{'aws:PrincipalTag/team':['r*']}"));
    return "{'Effect':'%s','Action':%s,'%s':%s%s}"
        .formatted(
            pick(random, List.of("Allow", "Allow", "Deny")),
            pick(random, List.of("'s3:*'", "['s3:GetObject','s3:PutObject']", "'*'", "'s3:Get*'")),
            pick(random, List.of("Resource", "Resource", "Resource", "NotResource")),
            pick(
                random,
                List.of(
                    "['arn:aws:s3:::b/*']",
                    "['arn:aws:s3:::b/*','arn:aws:s3:::c/*']",
                    "['arn:aws:s3:::d/x']")),
            condition.isEmpty() ? "" : ",'Condition':{" + condition + "}");
  }

  private static String document(Random random) {
    List<String> statements = new ArrayList<>(random.nextInt(4) == 0 ? List.of() : List.of(ALL));
    for (int i = random.nextInt(3) + (statements.isEmpty() ? 1 : 0); i > 0; i--) {
      statements.add(statement(random));
    }
    return String.join(",", statements);
  }

  /** Applied to the text, read again, decided by a prover that remembers nothing. */
  private static Layers applied(Layers layers, Candidate candidate) {
    Layers after = layers;
    for (PolicyChange change : candidate.changes()) {
      String text = PolicyPrinter.print(change.before(), Indent.TWO_SPACES);
      PolicyKind kind = PolicyKind.from(change.layer().kind());
      List<TextChange> edits = PolicyEditor.edit(text, kind, change.after());
      Policy read = PolicyReader.read(TextChange.apply(text, edits), kind).policy();
      after =
          new Layers(
              after.inForce().stream()
                  .map(layer ->
                      layer.id().equals(change.layer())
                          ? new Layer(layer.id(), List.of(read))
                          : layer)
                  .toList(),
              after.situation());
    }
    return after;
  }

  @Test
  void everyOffer_doesWhatItPromises_onRandomPolicies() {
    long seed = 20261126;
    Random random = new Random(seed);
    ProofSource fresh =
        new ProverSource(
            base.catalogue(),
            ActionShapes.of(base.catalogue()),
            new Prover(ProofSettings.standard()));
    var action = base.catalogue().action("s3:GetObject").orElseThrow();
    int offers = 0;
    for (int round = 0; round < Rounds.of(8); round++) {
      Layers layers = WhyTestBase.pair(document(random), document(random));
      String as = "seed " + seed + ", round " + round;
      for (Candidate candidate : smallest.toAllowMore(layers, "s3:GetObject")) {
        offers++;
        assertThat(fresh.verdict(applied(layers, candidate), action).effective())
            .as(as + ": " + candidate.words().text())
            .isEqualTo(Coverage.ALL);
      }
      Request request = get(pick(random, List.of("eu-west-1", "us-east-1")));
      for (Candidate candidate : smallest.toAllow(layers, request)) {
        offers++;
        assertThat(evaluator.decide(applied(layers, candidate), request).allowed())
            .as(as + ": " + candidate.words().text())
            .isTrue();
        assertThat(fresh.verdict(applied(layers, candidate), action).effective())
            .isEqualTo(candidate.verdict().effective());
      }
    }
    assertThat(offers).as("offers looked at").isGreaterThan(7);
  }
}
