package dev.vennguard.explain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.Explainer;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.NearMiss;
import dev.vennguard.explain.Shown;
import dev.vennguard.explain.WhyTestBase;
import dev.vennguard.explain.words.AccessKeys;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not be overlooked in a statement, sentence by sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemarksTest {
  private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private final WhyTestBase base = new WhyTestBase();
  private final Explainer explainer = new Explainer(base.catalogue(), base.proofs());

  private Explanation boundary(String action, String statements) {
    return explainer.explain(WhyTestBase.pair(ALL, statements), action);
  }

  private static String statement(String effect, String condition) {
    return "{'Sid':'X','Effect':'"
        + effect
        + "','Action':'*','Resource':'*','Condition':{"
        + condition
        + "}}";
  }

  private static List<String> remarks(Explanation found) {
    return found.sides().getLast().deciding().stream()
        .flatMap(one -> one.remarks().stream().map(Sentence::text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'StringNotEquals':{'iam:PermissionsBoundary':'x'}              | so `StringNotEquals` is always true
          'StringNotEqualsIfExists':{'iam:PermissionsBoundary':'x'}      | so `StringNotEqualsIfExists` is always true
          'StringEqualsIfExists':{'iam:PermissionsBoundary':'x'}         | so `StringEqualsIfExists` is always true
          'ArnNotLike':{'iam:PermissionsBoundary':'arn:aws:iam::*:policy/x'} | so `ArnNotLike` is always true
          'ForAllValues:StringEquals':{'iam:PermissionsBoundary':'x'}    | so `ForAllValues:StringEquals` is always true
          'ForAnyValue:StringEqualsIfExists':{'iam:PermissionsBoundary':'x'} | so `ForAnyValue:StringEqualsIfExists` is always true
          'Null':{'iam:PermissionsBoundary':'true'}                      | which is what `Null` asks for
          """)
  void keyThatIsNeverCarried_makesADenyUnconditional(String condition, String reason) {
    Explanation found = boundary("iam:PassRole", ALL + "," + statement("Deny", condition));
    String remark =
        "`iam:PassRole` never carries `iam:PermissionsBoundary`, "
            + reason
            + ": this Deny meets every request";

    assertThat(found.sentence().text())
        .isEqualTo("not allowed: explicitly denied by the boundary; " + remark);
    assertThat(remarks(found)).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'StringEquals':{'iam:PermissionsBoundary':'x'}             | so `StringEquals` is never true
          'ForAnyValue:StringEquals':{'iam:PermissionsBoundary':'x'} | so `ForAnyValue:StringEquals` is never true
          'ForAnyValue:StringNotEquals':{'iam:PermissionsBoundary':'x'} | so `ForAnyValue:StringNotEquals` is never true
          'Null':{'iam:PermissionsBoundary':'false'}                 | which is what `Null` forbids
          """)
  void keyThatIsNeverCarried_letsAnAllowGrantNothing_andADenyNeverApply(
      String condition, String reason) {
    String words = "`iam:PassRole` never carries `iam:PermissionsBoundary`, " + reason;

    assertThat(boundary("iam:PassRole", statement("Allow", condition)).sides().getLast().nearest())
        .extracting(one -> one.words().text())
        .containsExactly(words);
    Explanation denied = boundary("iam:PassRole", ALL + "," + statement("Deny", condition));
    assertThat(denied.verdict().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(denied.sides().getLast().idle())
        .extracting(one -> one.words().text())
        .containsExactly(words);
    assertThat(denied.sides().getLast().idle()).extracting(NearMiss::sid).containsExactly("X");
  }

  @Test
  void anAllow_isUnconditionalLikewise() {
    assertThat(
            remarks(
                boundary(
                    "iam:PassRole",
                    statement("Allow", "'StringNotEquals':{'iam:PermissionsBoundary':'x'}"))))
        .containsExactly(
            "`iam:PassRole` never carries `iam:PermissionsBoundary`, so `StringNotEquals` is"
                + " always true: this Allow meets every request");
  }

  @Test
  void keyThatIsCarried_isNotSaidToBeMissing() {
    Explanation found =
        boundary(
            "iam:CreateRole",
            ALL
                + ","
                + statement(
                    "Deny",
                    "'StringNotEquals':{'iam:PermissionsBoundary':'arn:aws:iam::111122223333:policy/x'}"));

    assertThat(found.verdict().outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(remarks(found)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          iam:CreateUser | 'iam*','s3:*'               | `iam*` in its `NotAction` matches no action, so it excludes nothing
          s3:GetObject   | 'iam*','ec2:*'              | -
          iam:CreateUser | 'iam:CreateUsr','iam','iamx:*' | `iam:CreateUsr` and `iam` in its `NotAction` match no action, so they exclude nothing
          iam:CreateUser | 'iam:CreateRole','iam-x*'   | -
          """)
  void entriesOfNotActionThatMatchNothing_areNamed_whereTheActionIsTheirs(
      String action, String entries, @Nullable String remark) {
    String statement = "{'Sid':'X','Effect':'Allow','NotAction':[" + entries + "],'Resource':'*'}";

    assertThat(remarks(boundary(action, statement)))
        .isEqualTo(remark == null ? List.of() : List.of(remark));
    assertThat(remarks(boundary(action, statement.replace("Not", ""))))
        .as("an Action excludes nothing")
        .isEmpty();
  }

  @Test
  void plainDeny_needsNoReason() {
    String both =
        ALL
            + ",{'Effect':'Deny','Action':'iam:*','Resource':'*'},"
            + statement("Deny", "'StringNotEquals':{'iam:PermissionsBoundary':'x'}");

    assertThat(boundary("iam:PassRole", both).sentence().text())
        .isEqualTo("not allowed: explicitly denied by the boundary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          'ForAnyValue:StringNotLike':{'aws:CalledVia':['cloudformation.amazonaws.com']} | a direct call carries no `aws:CalledVia`, so this Deny never meets one
          'StringEquals':{'aws:CalledViaFirst':'athena.amazonaws.com'} | a direct call carries no `aws:CalledViaFirst`, so this Deny never meets one
          'Bool':{'aws:ViaAWSService':'true'} | a direct call has `aws:ViaAWSService` = `false`, so this Deny never meets one
          'Bool':{'aws:MultiFactorAuthPresent':'false'} | a call with long-term access keys carries no `aws:MultiFactorAuthPresent`, so this Deny never meets one
          'NumericGreaterThan':{'aws:MultiFactorAuthAge':'3600'} | a call with long-term access keys carries no `aws:MultiFactorAuthAge`, so this Deny never meets one
          """)
  void callsThatADenyNeverMeets_areNamed(String condition, String remark) {
    assertThat(remarks(boundary("s3:GetObject", ALL + "," + statement("Deny", condition))))
        .containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'ForAllValues:StringNotLike':{'aws:CalledVia':['cloudformation.amazonaws.com']}
          'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}
          'Bool':{'aws:ViaAWSService':'false'}
          """)
  void denyThatMeetsThem_hasNoSuchRemark(String condition) {
    assertThat(remarks(boundary("s3:GetObject", ALL + "," + statement("Deny", condition))))
        .isEmpty();
  }

  @Test
  void denyOnTheArnOfAnActionWithoutResource_leavesATrace() {
    String deny =
        ",{'Sid':'NoLists','Effect':'Deny','Action':'s3:List*','Resource':'arn:aws:s3:::b'}";
    Explanation found = boundary("s3:ListAllMyBuckets", ALL + deny);

    assertThat(found.sides().getLast().idle())
        .extracting(one -> one.words().text())
        .containsExactly(
            "`s3:ListAllMyBuckets` takes no resource, so only `\"Resource\": \"*\"` reaches it; it"
                + " lists `arn:aws:s3:::b`");
    assertThat(found.sides().getLast().words().text()).isEqualTo("the boundary allows it");
  }

  @Test
  void denyAboutOtherServices_leavesNone() {
    String deny = ",{'Effect':'Deny','Action':'*','Resource':'arn:aws:iam::111122223333:role/x'}";

    assertThat(boundary("s3:GetObject", ALL + deny).sides().getLast().idle()).isEmpty();
  }

  @Test
  void deniesThatTogetherDenyEverything_areSaidToDoSo() {
    String half = statement("Deny", "'Bool':{'aws:SecureTransport':'%s'}");
    Explanation found =
        boundary(
            "s3:GetObject", ALL + "," + half.formatted("true") + "," + half.formatted("false"));

    assertThat(found.sides().getLast().words().text())
        .isEqualTo("the boundary allows it, but its Deny statements together deny every request");
    assertThat(found.sentence().text())
        .isEqualTo(
            "not allowed: explicitly denied by the boundary, whose Deny statements together deny"
                + " every request");
    String app = "{'Effect':'%s','Action':'s3:GetObject','Resource':'arn:aws:s3:::app/*'}";
    assertThat(
            boundary("s3:GetObject", app.formatted("Allow") + "," + app.formatted("Deny"))
                .sides()
                .getLast()
                .words()
                .text())
        .isEqualTo("the boundary allows it for some requests, and denies all of them");
  }

  @ParameterizedTest
  @CsvSource({"ec2:CreateRole", "s3:FrobnicateObject", "nosuch:Thing", "x"})
  void unknownAction_isNeverSaidToBeAllowed(String action) {
    Explanation found = explainer.explain(WhyTestBase.pair(ALL, ALL), action);

    assertThat(found.sentence().text())
        .isEqualTo("not decided: the catalogue knows no such action");
    assertThat(found.verdict().outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(Stream.of(found.examples().allowed(), found.examples().denied()))
        .allMatch(Shown.Nothing.class::isInstance);
  }

  private static Request request(Shown shown) {
    return shown instanceof Shown.Replayed(Request request, var _, var _)
        ? request
        : throwing(shown);
  }

  private static Request throwing(Shown shown) {
    throw new AssertionError(shown.toString());
  }

  @Test
  void example_isOfTheResourceThatTheActionIsNamedAfter() {
    Layers tagged =
        WhyTestBase.pair(
            ALL, statement("Allow", "'StringEquals':{'aws:RequestedRegion':'eu-west-1'}"));
    Explanation found = explainer.explain(tagged, "ec2:RunInstances");

    assertThat(request(found.examples().allowed()).resource()).contains(":instance/");
    assertThat(request(found.examples().denied()).resource()).contains(":instance/");
  }

  @Test
  void exampleWithoutASecondFactor_isByAUserWithAccessKeys() {
    Explanation found =
        boundary(
            "s3:GetObject",
            ALL + "," + statement("Deny", "'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}"));

    assertThat(found.examples().denied())
        .isInstanceOfSatisfying(
            Shown.Replayed.class,
            shown -> {
              if (!AccessKeys.secondFactorTold(shown.request())) {
                assertThat(shown.request().principal()).contains(":user/");
                assertThat(shown.words().text())
                    .startsWith("by `user/")
                    .contains(" with access keys on ");
              }
            });
  }

  @Test
  void example_isOfTheAccountOfTheSituation() {
    Layers layers = WhyTestBase.pair(ALL, ALL);
    Layers stated = layers.in(layers.situation().ofAccount("210987654321"));
    Request allowed = request(explainer.explain(stated, "iam:GetRole").examples().allowed());

    assertThat(allowed.principal()).contains("210987654321");
    assertThat(allowed.resource()).contains("210987654321");
  }
}
