package dev.vennguard.ui.matrix;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static dev.vennguard.ui.SampleSnapshots.allowAndDeny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Premise;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.ui.matrix.MatrixRow.ActionRow;
import dev.vennguard.ui.matrix.MatrixRow.LevelCell;
import dev.vennguard.ui.matrix.MatrixRow.NoteRow;
import dev.vennguard.ui.matrix.MatrixRow.Part;
import dev.vennguard.ui.matrix.MatrixRow.ServiceRow;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatrixModelTest {
  /** sts:GetCallerIdentity and sts:GetSessionToken are allowed whatever the policies say. */
  private static final int UNCONTROLLED = 2;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final SampleSnapshots snapshots = new SampleSnapshots();

  @Test
  void rows_areTheServicesThatAPolicySpeaksOf_andAWayToTheOthers() {
    MatrixModel model = model(allow("sqs:*", "iam:PassRole"), allow("s3:*"));
    assertThat(texts(model)).containsExactly("iam", "s3", "sqs", "sts", "Show all 456 services");
    model.scope(ServiceScope.ALL);
    assertThat(model.rows()).hasSize(457);
  }

  @Test
  void noBoundary_isNotAPolicyThatSpeaksOfEverything() {
    assertThat(texts(model(allow("sqs:*"), "")))
        .containsExactly("sqs", "sts", "Show all 456 services");
  }

  @Test
  void verb_goesWithItsCount_inCells() {
    assertThat(never(1).words()).isEqualTo("1 never applies");
    assertThat(never(2).words()).isEqualTo("2 never apply");
    Part cut = new Part(Standing.CUT_OFF, 2);
    assertThat(new LevelCell(List.of(cut)).words()).isEqualTo("2 cut off");
  }

  private static LevelCell never(int count) {
    return new LevelCell(List.of(new Part(Standing.NEVER_APPLIES, count)));
  }

  @Test
  void openEverything_reachesAllActions() {
    MatrixModel model = model(allow("s3:*"), allow("s3:*"));
    model.scope(ServiceScope.ALL);
    model.openAll();
    long actions = Arrays.stream(model.rows()).filter(RowKey::isAction).count();
    assertThat(actions).isEqualTo(catalogue.size()).isEqualTo(22_091);
    model.closeAll();
    assertThat(model.rows()).hasSize(457);
  }

  @Test
  void cells_printWhatIsThere() {
    MatrixModel model = model(allowAndDeny("sqs:*", "sqs:Delete*"), allow("sqs:*"));
    ServiceRow row = (ServiceRow) model.row(key(model, "sqs"));
    LevelCell read = row.cells().get(AccessLevel.READ.ordinal());
    LevelCell write = row.cells().get(AccessLevel.WRITE.ordinal());
    assertThat(read.parts()).extracting(Part::standing).containsExactly(Standing.ALLOWED);
    assertThat(write.parts())
        .extracting(Part::standing)
        .containsExactly(Standing.ALLOWED, Standing.DENIED);
    assertThat(write.words())
        .isEqualTo(
            write.count(Standing.ALLOWED)
                + " allowed, "
                + write.count(Standing.DENIED)
                + " denied");
  }

  @Test
  void cellWithNothingAllowed_saysWhy() {
    MatrixModel cut = model(allow("sqs:*"), allow("s3:*"));
    assertThat(signOf(cut, "sqs", AccessLevel.WRITE)).isEqualTo(Standing.CUT_OFF);
    assertThat(signOf(cut, "s3", AccessLevel.WRITE)).isEqualTo(Standing.UNUSED);
    MatrixModel denied = model(allowAndDeny("sqs:*", "sqs:*"), allow("sqs:*"));
    assertThat(signOf(denied, "sqs", AccessLevel.WRITE)).isEqualTo(Standing.DENIED);
  }

  @Test
  void openService_showsItsActionsWithTheirOutcomes() {
    MatrixModel model = model(allow("iam:PassRole"), allow("iam:PassRole", "iam:GetRole"));
    model.toggle(catalogue.services().indexOf(catalogue.service("iam").orElseThrow()));
    int passRole = action("iam:PassRole");
    assertThat(model.row(passRole))
        .isEqualTo(
            new ActionRow(passRole, "PassRole", AccessLevel.WRITE, Standing.ALLOWED, "", false));
    int iam = position("iam");
    assertThat(model.indexOf(action("iam:CreateUser"))).isNegative();
    int left = sizeOf("iam") - 2;
    assertThat(texts(model))
        .containsSequence("GetRole", "PassRole", "+" + left + " that no policy names");
    model.showRest(iam);
    assertThat(model.indexOf(action("iam:CreateUser"))).isPositive();
    assertThat(texts(model)).doesNotContain("+" + left + " that no policy names");
  }

  @Test
  void roomByAWildcardAlone_isNotNamed() {
    MatrixModel model = model(allow("iam:PassRole"), allow("*"));
    model.toggle(position("iam"));
    assertThat(texts(model))
        .containsSequence("iam", "PassRole", "+" + (sizeOf("iam") - 1) + " that no policy names");
  }

  @Test
  void whatIsListed_isWhatTheRowsShow_notTheWholeCatalogue() {
    MatrixModel model = model(allow("iam:PassRole"), allow("iam:PassRole", "iam:GetRole"));
    assertThat(model.matched())
        .extracting(Action::qualifiedName)
        .containsExactly(
            "iam:GetRole", "iam:PassRole", "sts:GetCallerIdentity", "sts:GetSessionToken");
    model.scope(ServiceScope.ALL);
    assertThat(model.matched()).hasSize(catalogue.size());
  }

  @Test
  void textFilter_searchesAllServices_andOpensFewMatches() {
    MatrixModel model = model(allow("s3:*"), allow("s3:*"));
    model.filter("iam:PassRole");
    assertThat(texts(model)).containsExactly("iam", "PassRole");
    model.filter("");
    assertThat(texts(model)).containsExactly("s3", "sts", "Show all 456 services");
  }

  @Test
  void filterWithoutMatch_saysWhatToDo() {
    MatrixModel model = model(allow("s3:*"), allow("s3:*"));
    model.filter("nosuchthing");
    assertThat(texts(model))
        .containsExactly(
            "No action matches: change the filter (Esc clears its text) or choose All");
  }

  @Test
  void chipsAndWords_filterByOutcome() {
    MatrixModel model = model(allow("sqs:*", "s3:GetObject"), allow("s3:*"));
    model.chips(Set.of(OutcomeChip.CUT_OFF));
    assertThat(model.matchCount()).isEqualTo(OutcomeChip.CUT_OFF.count(model.all())).isPositive();
    model.chips(Set.of(OutcomeChip.CUT_OFF, OutcomeChip.EFFECTIVE));
    assertThat(model.matchCount())
        .isEqualTo(OutcomeChip.CUT_OFF.count(model.all()) + 1 + UNCONTROLLED);
    model.chips(Set.of());
    model.filter("outcome:effective level:read");
    assertThat(texts(model))
        .containsExactly("s3", "GetObject", "sts", "GetCallerIdentity", "GetSessionToken");
  }

  @Test
  void unused_needsALimit_thatHasRoom() {
    MatrixModel model = model(allow("s3:*"), "");
    assertThat(OutcomeChip.UNUSED.count(model.all())).isZero();
    model.chips(Set.of(OutcomeChip.UNUSED));
    assertThat(model.matchCount()).isZero();

    MatrixModel limited = model(allow("s3:GetObject"), allow("s3:*"));
    assertThat(OutcomeChip.UNUSED.count(limited.all())).isPositive();
  }

  @Test
  void openServices_areOpenAgain_afterAFilter() {
    MatrixModel model = model(allow("sqs:*", "s3:*"), allow("s3:*"));
    model.toggle(position("sqs"));
    model.filter("s3:");
    model.closeAll();
    model.filter("");
    assertThat(model.isOpen(position("sqs"))).isTrue();
    assertThat(model.isOpen(position("s3"))).isFalse();
  }

  @Test
  void evaluationWithTheSameRows_keepsTheRowArray() {
    MatrixModel model = model(allow("sqs:*", "s3:*"), allow("s3:*"));
    int[] before = model.rows();
    model.show(snapshots.type(allow("sqs:Get*", "s3:*")).evaluation());
    assertThat(model.rows()).isSameAs(before);
  }

  @Test
  void order_waitsForTheEndOfTheBurst() {
    MatrixModel model = model(allow("sqs:*", "s3:Get*", "kms:*"), allow("s3:*", "kms:List*"));
    model.sort(SortOrder.MOST_CUT_OFF);
    assertThat(texts(model)).startsWith("kms", "sqs", "s3");
    model.show(snapshots.type(allow("sqs:*", "s3:Get*", "kms:Decrypt")).evaluation());
    assertThat(texts(model)).startsWith("kms", "sqs", "s3");
    model.settle();
    assertThat(texts(model)).startsWith("sqs", "kms", "s3");
  }

  @Test
  void rowUnderTheCursor_stays_whenItMatchesNoMore() {
    MatrixModel model = model(allow("sqs:SendMessage", "s3:GetObject"), allow("s3:*"));
    model.chips(Set.of(OutcomeChip.CUT_OFF));
    int send = action("sqs:SendMessage");
    model.cursor(send);
    model.show(snapshots.type(allow("s3:GetObject")).evaluation());
    assertThat(model.indexOf(send)).isPositive();
    model.cursor(RowKey.NONE);
    model.show(snapshots.type(allow("s3:PutObject")).evaluation());
    assertThat(model.indexOf(send)).isNegative();
  }

  @Test
  void region_followsTheEvaluation_withoutOpeningOrClosing() {
    MatrixModel model = model(allow("sqs:*", "s3:GetObject"), allow("s3:*"));
    model.region("cut off", model.evaluation().with(Outcome.IDENTITY_ONLY));
    model.closeAll();
    model.show(snapshots.type(allow("sqs:*", "kms:*", "s3:GetObject")).evaluation());
    assertThat(texts(model)).containsExactly("kms", "sqs");
    model.region("cut off", model.evaluation().with(Outcome.IDENTITY_ONLY));
    assertThat(texts(model)).containsExactly("kms", "sqs");
    model.noRegion();
    assertThat(texts(model)).containsExactly("kms", "s3", "sqs", "sts", "Show all 456 services");
  }

  @Test
  void glow_marksActionsAndTheirServices() {
    MatrixModel model = model(allow("sqs:*", "s3:GetObject"), allow("s3:*"));
    model.glow(model.evaluation().with(Outcome.ALLOWED));
    assertThat(((ServiceRow) model.row(key(model, "s3"))).glow()).isTrue();
    assertThat(((ServiceRow) model.row(key(model, "sqs"))).glow()).isFalse();
    assertThat(((ActionRow) model.row(action("s3:GetObject"))).glow()).isTrue();
  }

  @Test
  void find_goesAroundTheEnd() {
    MatrixModel model = model(allow("sqs:*", "s3:*", "kms:*"), allow("s3:*"));
    assertThat(model.find("s", 0)).isEqualTo(1);
    assertThat(model.find("s", 2)).isEqualTo(2);
    assertThat(model.find("k", 2)).isZero();
    assertThat(model.find("x", 0)).isEqualTo(-1);
  }

  @Test
  void seek_opensWhatIsClosed_andShowsServicesThatNobodySpeaksOf() {
    MatrixModel model = model(allow("sqs:*", "s3:*"), allow("s3:*"));
    assertThat(model.indexOf(action("s3:PutObject"))).isEqualTo(-1);
    assertThat(model.seek("putobject")).isEqualTo(action("s3:PutObject"));
    assertThat(model.indexOf(action("s3:PutObject"))).isPositive();
    assertThat(model.scope()).isEqualTo(ServiceScope.SPOKEN_OF);

    assertThat(model.seek("dynamo")).isEqualTo(key(model, "dynamodb"));
    assertThat(model.scope()).isEqualTo(ServiceScope.ALL);
    assertThat(model.seek("createrole")).isEqualTo(action("iam:CreateRole"));
    assertThat(model.seek("zzzz")).isEqualTo(RowKey.NONE);

    model.filter("s3:Get*");
    assertThat(model.seek("putobject")).isEqualTo(RowKey.NONE);
  }

  @Test
  void tooltip_tellsWhatTheActionIs() {
    int create = action("iam:CreateRole");
    String text =
        RowTexts.tooltip(catalogue.actions().get(create), Standing.CUT_OFF, "", List.of());
    assertThat(text)
        .contains("iam:CreateRole – Write")
        .contains(
            "cut off: the identity policy grants it, the boundary or a further layer cuts it off")
        .contains("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}")
        .contains("iam:PermissionsBoundary");
    Action decrypt = catalogue.actions().get(action("kms:Decrypt"));
    assertThat(
            RowTexts.tooltip(
                decrypt, Standing.ALLOWED, "", List.of(Premise.KEY_POLICY_ENABLES_IAM)))
        .contains("on the condition that the key policy enables IAM policies");
  }

  private MatrixModel model(String identity, String boundary) {
    Snapshot snapshot = snapshots.pair(identity, boundary);
    return new MatrixModel(snapshot.evaluation());
  }

  private static Standing signOf(MatrixModel model, String prefix, AccessLevel level) {
    return ((ServiceRow) model.row(key(model, prefix)))
        .cells()
        .get(level.ordinal())
        .parts()
        .getFirst()
        .standing();
  }

  private static int key(MatrixModel model, String prefix) {
    return Arrays.stream(model.rows())
        .filter(key -> model.row(key) instanceof ServiceRow row && row.prefix().equals(prefix))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(MatrixModel model) {
    return Arrays.stream(model.rows())
        .mapToObj(key ->
            switch (model.row(key)) {
              case ServiceRow row -> row.prefix();
              case ActionRow row -> row.name();
              case NoteRow row -> row.text();
            })
        .toList();
  }

  private int sizeOf(String prefix) {
    Service service = catalogue.service(prefix).orElseThrow();
    return service.endAction() - service.firstAction();
  }

  private int position(String prefix) {
    return catalogue.services().indexOf(catalogue.service(prefix).orElseThrow());
  }

  private int action(String name) {
    return catalogue.action(name).orElseThrow().index();
  }

  @Test
  void statements_haveTitlesOfTheirOwn() {
    assertThat(StatementTitles.of(new StatementId(LayerKind.BOUNDARY, 0, 0, 1)))
        .isEqualTo("boundary statement 2");
    assertThat(StatementTitles.of(new StatementId(LayerKind.IDENTITY, 0, 2, 1)))
        .isEqualTo("identity 3 statement 2");
    assertThat(StatementTitles.of(new StatementId(LayerKind.SCP, 1, 0, 0)))
        .isEqualTo("scp level 2 statement 1");
  }
}
