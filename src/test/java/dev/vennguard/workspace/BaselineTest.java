package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation.CallerKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changed since a pinned state, by coverage and by proof. */
class BaselineTest {
  private static final String BOUNDARY = policy(statement("s3:*", "*"), statement("sqs:*", "*"));

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
  private long revision;

  @Test
  void review_isNone_untilSomethingIsPinned() {
    Snapshot snapshot = start(policy(statement("s3:GetObject", "*")));
    assertThat(snapshot.review()).isEqualTo(new Review.None());
    assertThat(new ComparisonModel(snapshot).summary()).isEmpty();
    assertThat(new ComparisonModel(snapshot).sentence(0)).isEmpty();
  }

  @Test
  void changes_areGainedAndLost_whereSomeRequestIsAllowedOnOneSideOnly() {
    start(policy(statement("s3:GetObject", "*"), statement("sqs:*", "*")));
    pin();
    Snapshot snapshot = type(policy(statement("s3:PutObject", "*"), statement("sqs:*", "*")));

    assertThat(kind(snapshot, "s3:PutObject")).contains(Kind.GAINED);
    assertThat(kind(snapshot, "s3:GetObject")).contains(Kind.LOST);
    assertThat(kind(snapshot, "sqs:SendMessage")).isEmpty();
    assertThat(changes(snapshot).all().count()).isEqualTo(2);
    assertThat(new ComparisonModel(snapshot).summary())
        .isEqualTo("Since reviewed 14 Nov: +1 −1 effective");
  }

  @Test
  void changes_areWidenedAndNarrowed_betweenSomeAndAll() {
    start(policy(statement("s3:GetObject", "arn:aws:s3:::a/*"), statement("s3:PutObject", "*")));
    pin();
    Snapshot snapshot =
        type(policy(statement("s3:GetObject", "*"), statement("s3:PutObject", "arn:aws:s3:::a/*")));

    assertThat(kind(snapshot, "s3:GetObject")).contains(Kind.WIDENED);
    assertThat(kind(snapshot, "s3:PutObject")).contains(Kind.NARROWED);
  }

  @Test
  void changes_areProved_whereSomeRequestsAreAllowedBeforeAndAfter() {
    start(
        policy(
            statement("s3:GetObject", "arn:aws:s3:::a/*"),
            statement("s3:PutObject", "arn:aws:s3:::a*/*"),
            statement("s3:DeleteObject", "arn:aws:s3:::a/*"),
            statement("s3:GetObjectAcl", "arn:aws:s3:::b/*")));
    pin();
    Snapshot snapshot =
        type(
            policy(
                statement("s3:GetObject", "arn:aws:s3:::a*/*"),
                statement("s3:PutObject", "arn:aws:s3:::a/*"),
                statement("s3:DeleteObject", "arn:aws:s3:::b/*"),
                statement("s3:GetObjectAcl", "arn:aws:s3:::b/*\",\"arn:aws:s3:::b/c*")));

    assertThat(kind(snapshot, "s3:GetObject")).contains(Kind.WIDENED);
    assertThat(kind(snapshot, "s3:PutObject")).contains(Kind.NARROWED);
    assertThat(kind(snapshot, "s3:DeleteObject")).contains(Kind.SHIFTED);
    assertThat(kind(snapshot, "s3:GetObjectAcl")).isEmpty();
    assertThat(changes(snapshot).waiting()).isZero();
  }

  @Test
  void proofs_waitForTheNextCall_ifTimeIsOut() {
    start(policy(statement("s3:GetObject", "arn:aws:s3:::a/*")));
    // Both evaluations are remembered, so that only the comparison has something to prove.
    workspace.apply(List.of(text(policy(statement("s3:GetObject", "arn:aws:s3:::b/*")))));
    pinFirst();
    Snapshot waiting = workspace.apply(List.of(), () -> true);
    assertThat(changes(waiting).waiting()).isEqualTo(1);
    assertThat(kind(waiting, "s3:GetObject")).contains(Kind.UNDECIDED);

    Snapshot done = workspace.apply(List.of());
    assertThat(changes(done).waiting()).isZero();
    assertThat(kind(done, "s3:GetObject")).contains(Kind.SHIFTED);
  }

  /** Found by {@link EditFuzzTest}: they stayed undecided until the next edit. */
  @Test
  void proofsOfTheBaseline_areWaitedFor_too() {
    String other = policy(statement("sqs:SendMessage", "arn:aws:sqs:*:*:q"));
    start(policy(statement("ec2:*", "*")));
    Edit.PinTexts pin =
        new Edit.PinTexts(
            "x",
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "i", "", other),
                new Edit.Load(DocumentId.BOUNDARY, "b", "", BOUNDARY)));
    Edit.State state =
        new Edit.State(new StatedSituation("", "any", "", CallerKind.USER, "", "", Map.of()));
    Snapshot waiting = workspace.apply(List.of(pin, state), () -> true);
    assertThat(kind(waiting, "sqs:SendMessage")).contains(Kind.UNDECIDED);
    assertThat(changes(waiting).waiting()).isPositive();

    Snapshot done = workspace.apply(List.of());
    assertThat(changes(done).waiting()).isZero();
    assertThat(kind(done, "sqs:SendMessage")).contains(Kind.LOST);
  }

  private void pinFirst() {
    String first = policy(statement("s3:GetObject", "arn:aws:s3:::a/*"));
    workspace.apply(
        List.of(
            new Edit.PinTexts(
                "x",
                List.of(
                    new Edit.Load(DocumentId.IDENTITY, "i", "", first),
                    new Edit.Load(DocumentId.BOUNDARY, "b", "", BOUNDARY)))),
        () -> true);
  }

  @Test
  void movedStatementsAndOtherSids_areNoChange() {
    start(policy(statement("s3:GetObject", "arn:aws:s3:::a/*"), statement("sqs:*", "*")));
    pin();
    Snapshot snapshot =
        type(policy(statement("sqs:*", "*"), statement("s3:GetObject", "arn:aws:s3:::a/*")));
    assertThat(changes(snapshot).all().isEmpty()).isTrue();
    assertThat(new ComparisonModel(snapshot).summary())
        .isEqualTo("Since reviewed 14 Nov: no change");
  }

  @Test
  void boundaryRemoved_isCompared_overAllActions() {
    start(policy(statement("ec2:*", "*")));
    pin();
    workspace.apply(List.of(new Edit.Close(DocumentId.BOUNDARY)));
    assertThat(kind(workspace.snapshot(), "ec2:RunInstances")).contains(Kind.GAINED);
  }

  @Test
  void brokenText_cannotBePinned_andKeepsTheComparison() {
    start(policy(statement("s3:GetObject", "*")));
    pin();
    type("{");
    workspace.apply(List.of(new Edit.Pin("broken")));
    assertThat(workspace.snapshot().review())
        .isInstanceOfSatisfying(
            Review.Since.class,
            since -> assertThat(since.baseline().title()).isEqualTo("reviewed 14 Nov"));
    workspace.apply(List.of(new Edit.Unpin()));
    assertThat(workspace.snapshot().review()).isEqualTo(new Review.None());
  }

  @Test
  void sentence_saysWhatChangedAndWhere() {
    start(policy(statement("s3:GetObject", "*")));
    pin();
    Snapshot snapshot = type(policy(statement("s3:GetObject", "arn:aws:s3:::a/*")));
    assertThat(new ComparisonModel(snapshot).sentence(action("s3:GetObject")))
        .isEqualTo(
            "since reviewed 14 Nov, narrowed: every request was allowed, only some are now"
                + " (changed identity statement 1)");
    assertThat(new ComparisonModel(snapshot).sentence(action("s3:PutObject"))).isEmpty();
  }

  @Test
  void texts_arePaired_byDocument() {
    String before = policy(statement("s3:GetObject", "*"));
    String after = policy(statement("s3:PutObject", "*"));
    start(before);
    pin();
    workspace.apply(List.of(new Edit.Load(new DocumentId(LayerKind.IDENTITY, 5), "new", "", "{}")));
    Snapshot snapshot = type(after);
    assertThat(new ComparisonModel(snapshot).texts())
        .containsExactly(
            new ComparisonModel.TextPair("identity.json", before, after),
            new ComparisonModel.TextPair("boundary.json", BOUNDARY, BOUNDARY),
            new ComparisonModel.TextPair("new", "", "{}"));
  }

  private Snapshot start(String identity) {
    return workspace.apply(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "identity.json", "", identity),
            new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", BOUNDARY)));
  }

  private void pin() {
    workspace.apply(List.of(new Edit.Pin("reviewed 14 Nov")));
  }

  private Edit text(String identity) {
    return new Edit.Text(DocumentId.IDENTITY, identity, ++revision);
  }

  private Snapshot type(String identity) {
    return workspace.apply(List.of(text(identity)));
  }

  private static ActionChanges changes(Snapshot snapshot) {
    return ((Review.Since) snapshot.review()).changes();
  }

  private Optional<Kind> kind(Snapshot snapshot, String name) {
    return changes(snapshot).kind(action(name));
  }

  private int action(String name) {
    return catalogue.action(name).orElseThrow().index();
  }

  private static String policy(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  private static String statement(String action, String resource) {
    return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":[\"%s\"]}"
        .formatted(action, resource);
  }
}
