package dev.vennguard.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainerTest {
  private static final String ALL = "{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'}";

  private final WhyTestBase base = new WhyTestBase();
  private final Explainer explainer = new Explainer(base.catalogue(), base.proofs());

  private Explanation explain(String action, String identity) {
    return explainer.explain(Layers.identity(List.of(WhyTestBase.policy(identity))), action);
  }

  private Explanation explain(String action, String identity, String boundary) {
    return explainer.explain(WhyTestBase.pair(identity, boundary), action);
  }

  private static String get(String sid, String effect, String resource, String more) {
    return "{'Sid':'%s','Effect':'%s','Action':'s3:GetObject','Resource':'%s'%s}"
        .formatted(sid, effect, resource, more);
  }

  private static String objects(String sid, String effect, String objects) {
    return get(sid, effect, "arn:aws:s3:::" + objects, "");
  }

  private static String when(String conditions) {
    return ",'Condition':{" + conditions + "}";
  }

  @Test
  void conditionThatCanHold_isNotBlamedAlone() {
    String home =
        get(
            "Home",
            "Allow",
            "arn:aws:s3:::b/${aws:username}/*",
            when("'Null':{'aws:username':true}"));

    Explanation found = explain("s3:GetObject", home);

    assertThat(found.sides().getFirst().nearest().getFirst().words().text())
        .isEqualTo(
            "this never holds together with the resource `arn:aws:s3:::b/${aws:username}/*`,"
                + " which needs `aws:username`: `aws:username` is missing");
    String never = get("X", "Allow", "*", when("'Null':{'aws:SecureTransport':true}"));
    assertThat(
            explain("s3:GetObject", never).sides().getFirst().nearest().getFirst().words().text())
        .isEqualTo("no request makes this true: `aws:SecureTransport` is missing");
  }

  @Test
  void conditionsThatContradictEachOther_areBlamedTogether() {
    String both =
        get(
            "X",
            "Allow",
            "*",
            when("'StringEquals':{'aws:username':'a'},'Null':{'aws:username':true}"));

    assertThat(explain("s3:GetObject", both).sides().getFirst().nearest().getFirst().words().text())
        .startsWith("its conditions never hold together: ");
  }

  @Test
  void resourceAgainstCondition_isWordedWithoutGaps() {
    Explanation found =
        explain(
            "s3:GetObject",
            get("Home", "Allow", "arn:aws:s3:::b/${aws:username}/*", ""),
            get(
                "Alice",
                "Allow",
                "arn:aws:s3:::b/alice/*",
                when("'StringEquals':{'aws:username':'bob'}")));

    assertThat(found.remains())
        .extracting(Sentence::text)
        .containsExactly(
            "`Home` of the identity policy allows it on `arn:aws:s3:::b/${aws:username}/*`;"
                + " `Alice` of the boundary on `arn:aws:s3:::b/alice/*` when `aws:username` is"
                + " `bob`: no request fits both");
  }

  @Test
  void conditionAgainstCondition_saysWhatEachAsks() {
    Explanation found =
        explain(
            "s3:GetObject",
            get("A", "Allow", "*", when("'StringEquals':{'aws:username':'a'}")),
            get("B", "Allow", "*", when("'StringEquals':{'aws:username':'b'}")));

    assertThat(found.remains())
        .extracting(Sentence::text)
        .containsExactly(
            "`A` of the identity policy asks that `aws:username` is `a`; `B` of the boundary that"
                + " `aws:username` is `b`: no request does both");
  }

  private static String list(String sid, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> objects(sid + i, "Allow", sid.toLowerCase(java.util.Locale.ROOT) + i + "/*"))
        .collect(Collectors.joining(","));
  }

  @Test
  void wayBeyondTheFirstCombinations_isShown() {
    Explanation found =
        explain(
            "s3:GetObject",
            list("I", 12) + "," + objects("Last", "Allow", "last/*"),
            list("B", 12) + "," + objects("Least", "Allow", "last/a/*"));

    assertThat(found.remains())
        .extracting(Sentence::text)
        .containsExactly("allowed on `arn:aws:s3:::last/a/*`");
  }

  @Test
  void manyStatementsThatBeginOtherwise_areAllLookedAt() {
    Explanation found =
        explain(
            "s3:GetObject",
            list("I", 40) + "," + objects("Last", "Allow", "last/*"),
            list("B", 40) + "," + objects("Least", "Allow", "last/a/*"));

    assertThat(found.remains())
        .extracting(Sentence::text)
        .containsExactly("allowed on `arn:aws:s3:::last/a/*`");
  }

  /** Statements that differ in the end of their resources. */
  private static String ends(String sid, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> objects(sid + i, "Allow", "*/" + sid + i))
        .collect(Collectors.joining(","));
  }

  @Test
  void moreWaysThanAreTried_areNeverPassedOver() {
    Explanation hidden =
        explain(
            "s3:GetObject",
            ends("I", 22) + "," + objects("Last", "Allow", "last/*"),
            ends("B", 22) + "," + objects("Least", "Allow", "last/a/I*"));
    Explanation some =
        explain(
            "s3:GetObject",
            objects("Last", "Allow", "last/*") + "," + ends("I", 22),
            objects("Least", "Allow", "last/a/I*") + "," + ends("B", 22));

    assertThat(hidden.remains())
        .extracting(Sentence::text)
        .contains("and in more ways: see the statements");
    assertThat(some.remains())
        .extracting(Sentence::text)
        .contains("allowed on `arn:aws:s3:::last/a/I*`", "and in more ways: see the statements");
    assertThat(
            explain(
                    "s3:GetObject",
                    ends("I", 25),
                    ends("B", 25) + "," + objects("E", "Allow", "x/I24"))
                .remains())
        .extracting(Sentence::text)
        .containsExactly("allowed in ways too many to list: see the statements");
  }

  @Test
  void setOfValues_underAPlainOperator_fitsOnlyRequestsWithoutIt() {
    String tags = when("'StringNotEquals':{'aws:TagKeys':['a']}");
    String statement = "{'Sid':'X','Effect':'%s','Action':'iam:TagRole','Resource':'*'%s}";

    assertThat(explain("iam:TagRole", statement.formatted("Allow", tags)).remains())
        .extracting(Sentence::text)
        .containsExactly("allowed when `aws:TagKeys` is missing");
    assertThat(explain("iam:TagRole", ALL + "," + statement.formatted("Deny", tags)).remains())
        .extracting(Sentence::text)
        .contains("denied when `aws:TagKeys` is missing, by `X` of the identity policy");
  }

  @Test
  void regionAndOtherKeysOfEveryRequest_areNotSaidToBeMissing() {
    String region =
        get(
            "X",
            "Allow",
            "*",
            when(
                "'StringNotEquals':{'aws:RequestedRegion':'eu-west-1','aws:PrincipalTag/team':'red'},"
                    + "'Bool':{'aws:SecureTransport':'true'}"));

    assertThat(explain("s3:GetObject", region).remains())
        .extracting(Sentence::text)
        .containsExactly(
            "allowed when `aws:RequestedRegion` is not `eu-west-1`, and `aws:PrincipalTag/team` is"
                + " missing or is not `red`, and `aws:SecureTransport` is `true`");
  }

  @Test
  void denyThatTakesNothingAway_isNotBlamed() {
    assertThat(
            explain(
                    "s3:GetObject",
                    objects("App", "Allow", "app/*"),
                    ALL + "," + objects("Secret", "Deny", "secret/*"))
                .sentence()
                .text())
        .isEqualTo("allowed for some requests only: limited by the identity policy");
    assertThat(
            explain(
                    "s3:GetObject",
                    objects("App", "Allow", "app/*"),
                    ALL + "," + objects("Some", "Deny", "app/secret/*"))
                .sentence()
                .text())
        .isEqualTo(
            "allowed for some requests only: limited by the identity policy and a Deny in the"
                + " boundary");
  }

  @Test
  void explicitDeny_namesOnlyWhoDenies() {
    String app = objects("App", "Allow", "app/*");

    assertThat(
            explain(
                    "s3:GetObject",
                    app + "," + objects("X", "Deny", "x/*"),
                    ALL + "," + get("Y", "Deny", "*", ""))
                .sentence()
                .text())
        .isEqualTo("not allowed: explicitly denied by the boundary");
    assertThat(
            explain(
                    "s3:GetObject",
                    app + "," + objects("X", "Deny", "app/*"),
                    ALL + "," + objects("Z", "Deny", "z/*"))
                .sentence()
                .text())
        .isEqualTo("not allowed: whatever is allowed is explicitly denied by the identity policy");
  }

  @Test
  void deniedTwiceOver_bothAreBlamed() {
    String twice = ALL + "," + get("X", "Deny", "*", "");

    assertThat(explain("s3:GetObject", twice, twice).sentence().text())
        .isEqualTo("not allowed: explicitly denied by the identity policy and the boundary");
    String half = get("X", "Deny", "*", when("'Bool':{'aws:SecureTransport':'%s'}"));
    assertThat(
            explain(
                    "s3:GetObject",
                    ALL + "," + half.formatted("true"),
                    ALL + "," + half.formatted("false"))
                .sentence()
                .text())
        .isEqualTo(
            "not allowed: explicitly denied by the identity policy and the boundary, whose Deny"
                + " statements together deny every request");
  }

  private Explanation granted(String principal, Layer... more) {
    String grant =
        "{'Sid':'P','Effect':'Allow','Principal':%s,'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}"
            .formatted(principal);
    String other = "{'Sid':'N','Effect':'Allow','Action':'iam:ListRoles','Resource':'*'}";
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(LayerKind.IDENTITY, 0, List.of(WhyTestBase.policy(other))));
    layers.addAll(List.of(more));
    layers.add(new Layer(LayerKind.RESOURCE, 0, List.of(resource(grant))));
    return explainer.explain(new Layers(layers), "s3:GetObject");
  }

  private static Policy resource(String statement) {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement.replace('\'', '"') + "]}";
    return PolicyReader.read(text, PolicyKind.RESOURCE).policy();
  }

  private static Layer limit(LayerKind kind) {
    return new Layer(kind, 0, List.of(WhyTestBase.policy(objects("L", "Allow", "b/x/*"))));
  }

  @Test
  void grants_areLimitedByLayersInForceOnly() {
    String role = "{'AWS':'arn:aws:iam::111122223333:role/app'}";

    assertThat(granted(role).toString()).doesNotContain("boundary allow", "session policy allow");
    assertThat(granted(role, limit(LayerKind.SESSION)).remains().getFirst().text())
        .contains(", as far as the session policy allows, by ");
    assertThat(granted(role, limit(LayerKind.SESSION)).sentence().text())
        .isEqualTo(
            "allowed for some requests only: those that the resource policy grants, as far as the"
                + " session policy allows");
    assertThat(granted(role, limit(LayerKind.BOUNDARY), limit(LayerKind.SESSION)).remains())
        .extracting(Sentence::text)
        .first()
        .asString()
        .contains(", as far as the boundary and the session policy allow, by ");
    assertThat(granted("'*'", limit(LayerKind.BOUNDARY)).sides())
        .extracting(side -> side.words().text())
        .anyMatch(
            words -> words.contains("by itself: without the identity policy and the boundary"))
        .noneMatch(words -> words.contains("session"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:ListKeys", "kms:CreateKey", "iam:PassRole"})
  void policyOfAResource_isNotBlamedForWhatItIsNotAskedAbout(String action) {
    Explanation found = deniedByResource(action);

    assertThat(found.verdict().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(found.gates())
        .extracting(gate -> gate.chip().text())
        .contains("no explicit deny", "resource policy: not asked");
    assertThat(found.sides().getFirst().words().text())
        .isEqualTo(
            "the resource policy counts for nothing here: AWS does not ask it about this action");
    assertThat(found.sides().getFirst().deciding()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:DescribeKey", "iam:GetRole"})
  void policyOfAResource_isBlamedForWhatItIsAskedAbout(String action) {
    Explanation found = deniedByResource(action);

    assertThat(found.verdict().outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(found.gates())
        .extracting(gate -> gate.chip().text())
        .contains("explicit deny")
        .doesNotContain("resource policy: not asked");
  }

  @Test
  void keyPolicy_thatLeavesNothingToIdentity_isToldByThoseItNames() {
    assertThat(key("'arn:aws:iam::111122223333:role/app'", "*"))
        .containsExactly(
            "allowed for some requests only: limited by the resource policy",
            "granted to `role/app` on every resource, by `K` of the resource policy");
    assertThat(key("'arn:aws:iam::111122223333:role/app'", "arn:aws:kms:*:*:key/1"))
        .containsExactly(
            "allowed for some requests only: limited by the resource policy",
            "granted to `role/app` on every resource, by `K` of the resource policy");
  }

  @Test
  void keyPolicy_grantsNothingToAnAccount() {
    assertThat(
            key("['arn:aws:iam::111122223333:role/app','111122223333']", "arn:aws:kms:*:*:key/1"))
        .containsExactly(
            "allowed for some requests only: limited by the resource policy and the identity"
                + " policy; the resource policy grants some without the identity policy",
            "granted to `role/app` on every resource, by `K` of the resource policy",
            "allowed on `arn:aws:kms:*:*:key/1`");
  }

  private List<String> key(String principal, String resource) {
    String grant =
        "{'Sid':'K','Effect':'Allow','Principal':{'AWS':%s},'Action':'kms:Decrypt','Resource':'*'}"
            .formatted(principal);
    String identity = "{'Effect':'Allow','Action':'kms:*','Resource':'%s'}".formatted(resource);
    Layers layers =
        new Layers(
            List.of(
                new Layer(LayerKind.RESOURCE, 0, List.of(resource(grant))),
                new Layer(LayerKind.IDENTITY, 0, List.of(WhyTestBase.policy(identity)))));
    Explanation found = explainer.explain(layers, "kms:Decrypt");
    List<String> told = new ArrayList<>(List.of(found.sentence().text()));
    found.remains().forEach(line -> told.add(line.text()));
    return told;
  }

  private Explanation deniedByResource(String action) {
    return explainer.explain(WhyTestBase.everythingBeside(denying(action)), action);
  }

  private static String denying(String action) {
    return "{'Effect':'Deny','Principal':'*','Action':'%s','Resource':'*'}".formatted(action);
  }
}
