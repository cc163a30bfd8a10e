package dev.vennguard.explain.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.explain.WhyTestBase;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.StatementId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparerTest {
  private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private final WhyTestBase base = new WhyTestBase();
  private final LiveModel model = SharedModel.get();
  private final Comparer comparer = new Comparer(base.proofs());

  private static String get(String resource) {
    return "{'Effect':'Allow','Action':'s3:GetObject','Resource':'" + resource + "'}";
  }

  private static Layers alone(String statements) {
    return Layers.identity(List.of(WhyTestBase.policy(statements)));
  }

  private List<EffectChange> changes(Layers before, Layers after) {
    return comparer.compare(model.evaluate(before), model.evaluate(after)).changes();
  }

  private Kind only(Layers before, Layers after) {
    List<EffectChange> changes = changes(before, after);
    assertThat(changes).hasSize(1);
    return changes.getFirst().kind();
  }

  @Test
  void kinds_areProvedBothWays() {
    Layers none = alone("{'Effect':'Allow','Action':'iam:GetUser','Resource':'*'}");
    Layers noneAndA =
        alone(
            "{'Effect':'Allow','Action':'iam:GetUser','Resource':'*'}," + get("arn:aws:s3:::a/*"));
    Layers a = alone(get("arn:aws:s3:::a/*"));
    Layers ab = alone(get("arn:aws:s3:::a/*") + "," + get("arn:aws:s3:::b/*"));
    Layers b = alone(get("arn:aws:s3:::b/*"));

    assertThat(only(none, noneAndA)).isEqualTo(Kind.GAINED);
    assertThat(only(noneAndA, none)).isEqualTo(Kind.LOST);
    assertThat(only(a, ab)).isEqualTo(Kind.WIDENED);
    assertThat(only(ab, a)).isEqualTo(Kind.NARROWED);
    assertThat(only(a, b)).isEqualTo(Kind.SHIFTED);
    assertThat(only(a, alone(get("*")))).isEqualTo(Kind.WIDENED);
    assertThat(only(alone(get("*")), a)).isEqualTo(Kind.NARROWED);
  }

  @Test
  void otherWords_sameMeaning_changeNothing() {
    Layers one = alone(get("arn:aws:s3:::a/*"));
    Layers split = alone(get("arn:aws:s3:::a/*") + "," + get("arn:aws:s3:::a/x*"));

    assertThat(changes(one, split)).isEmpty();
    assertThat(changes(one, one)).isEmpty();
  }

  @Test
  void examples_areAllowedByOneAndNotByTheOther() {
    Evaluation before = model.evaluate(alone(get("arn:aws:s3:::a/*")));
    Evaluation after = model.evaluate(alone(get("arn:aws:s3:::b/*")));
    int action = base.catalogue().action("s3:GetObject").orElseThrow().index();
    var evaluator = new Evaluator();

    var gained = (AllowedDifference.Found) comparer.gained(before, after, action);
    assertThat(evaluator.decide(after.layers(), gained.request()).allowed()).isTrue();
    assertThat(evaluator.decide(before.layers(), gained.request()).allowed()).isFalse();
    var lost = (AllowedDifference.Found) comparer.lost(before, after, action);
    assertThat(lost.request().resource()).startsWith("arn:aws:s3:::a/");
    assertThat(comparer.gained(before, before, action)).isEqualTo(new AllowedDifference.None());
  }

  @Test
  void denyInTheBoundary_narrows_andIsNamed() {
    Layers before = WhyTestBase.pair(ALL, ALL);
    Layers after =
        WhyTestBase.pair(
            ALL,
            ALL
                + ",{'Effect':'Deny','Action':'s3:GetObject','Resource':'*',"
                + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}");

    EffectChange change = changes(before, after).getFirst();
    assertThat(change.kind()).isEqualTo(Kind.NARROWED);
    assertThat(change.removed()).isEmpty();
    assertThat(change.added()).containsExactly(new StatementId(LayerKind.BOUNDARY, 0, 0, 1));
  }

  @Test
  void boundaryAttached_comparesEveryAction() {
    Layers before = alone(ALL);
    Layers after = WhyTestBase.pair(ALL, get("*"));

    var comparison = comparer.compare(model.evaluate(before), model.evaluate(after));
    // But the one, the two that no policy controls, and the two that nobody signs.
    assertThat(comparison.count(Kind.LOST)).isEqualTo(base.catalogue().size() - 5);
    assertThat(comparison.words().text()).endsWith(" lost");
    assertThat(comparison.changes()).hasSize(base.catalogue().size() - 5);
  }

  @Test
  void keyPolicyThatIsNone_changesActionsThatNoStatementOfItMentions() {
    String deny = "{'Effect':'Deny','Principal':'*','Action':'%s','Resource':'*'}";
    Layers ofKey = WhyTestBase.everythingBeside(deny.formatted("kms:DescribeKey"));
    Layers ofBucket = WhyTestBase.everythingBeside(deny.formatted("s3:GetObject"));
    int decrypt = base.catalogue().action("kms:Decrypt").orElseThrow().index();
    int list = base.catalogue().action("kms:ListKeys").orElseThrow().index();

    assertThat(changes(ofKey, ofBucket))
        .anyMatch(one -> one.action() == decrypt && one.kind() == Kind.GAINED)
        .noneMatch(one -> one.action() == list);
    assertThat(changes(ofBucket, ofKey))
        .anyMatch(one -> one.action() == decrypt && one.kind() == Kind.LOST);
  }
}
