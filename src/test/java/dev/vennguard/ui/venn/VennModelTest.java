package dev.vennguard.ui.venn;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static dev.vennguard.ui.SampleSnapshots.allowAndDeny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.ui.venn.geometry.RegionCounts;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VennModelTest {
  /** sts:GetCallerIdentity and sts:GetSessionToken are allowed whatever the policies say. */
  private static final int UNCONTROLLED = 2;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final SampleSnapshots snapshots = new SampleSnapshots();

  @Test
  void regions_countTheOutcomes() {
    VennModel model = model(allow("sqs:*", "s3:Get*"), allow("s3:*"));
    int get = count("s3:Get");
    assertThat(model.count(VennPart.EFFECTIVE)).isEqualTo(get + UNCONTROLLED);
    assertThat(model.count(VennPart.UNUSED)).isEqualTo(count("s3:") - get);
    assertThat(model.count(VennPart.CUT_OFF)).isEqualTo(count("sqs:"));
    assertThat(model.counts().both()).isEqualTo(new RegionCounts(get + UNCONTROLLED, 0, 0, 0));
    assertThat(model.counts().union()).isEqualTo(count("s3:") + count("sqs:") + UNCONTROLLED);
    assertThat(model.identityHeading()).isEqualTo("Identity can: " + (get + count("sqs:")));
  }

  /** The head must not contradict what stands in the circles. */
  @Test
  void moreThanIdentityGrants_isExplained_whereItWouldContradict() {
    VennModel small = model(allow("s3:GetObject"), allow("s3:*"));
    assertThat(small.count(VennPart.EFFECTIVE)).isEqualTo(1 + UNCONTROLLED);
    assertThat(small.identityDetail()).isEqualTo(UNCONTROLLED + " need no policy");
    assertThat(small.explanation(VennPart.EFFECTIVE)).contains(UNCONTROLLED + " need no policy");
    VennModel blank = model(allow("s3:*"), allow("s3:ListAllMyBuckets"));
    assertThat(blank.boundaryHeading()).isEqualTo("Boundary may: 1");
    assertThat(blank.count(VennPart.EFFECTIVE)).isEqualTo(1 + UNCONTROLLED);
    assertThat(blank.boundaryDetail()).isEqualTo(UNCONTROLLED + " need no policy");
    VennModel wide = model(allow("sqs:*", "s3:Get*"), allow("s3:*"));
    assertThat(wide.identityDetail()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, 1 never applies",
    "'s3:GetObject\",\"s3:PutObject', 2 never apply",
    "sqs:SendMessage, 0 never apply"
  })
  void verb_goesWithItsCount(String actions, String words) {
    String queue = "arn:aws:sqs:eu-west-1:111122223333:q";
    VennModel model =
        model(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
                + actions
                + "\"],\"Resource\":\""
                + queue
                + "\"}]}",
            allow("s3:*"));
    VennPart part = VennPart.NEVER_APPLIES;
    assertThat(model.count(part) + " " + model.title(part)).isEqualTo(words);
    assertThat(model.explanation(part)).startsWith(words);
    if (model.count(part) > 0) {
      assertThat(model.description()).contains(words);
    }
  }

  @Test
  void deniedActions_areABiteWhereTheyWouldBeGranted_andNameTheSide() {
    VennModel model =
        model(allowAndDeny("s3:*", "s3:DeleteBucket"), allowAndDeny("s3:*", "s3:PutObject"));
    assertThat(model.count(VennPart.DENIED)).isEqualTo(2);
    assertThat(model.counts().both().denied()).isEqualTo(2);
    assertThat(model.counts().both().main()).isEqualTo(count("s3:") - 2 + UNCONTROLLED);
    assertThat(model.explanation(VennPart.DENIED))
        .contains("1 by the identity policy, 1 by the permissions boundary");
    assertThat(model.identityHeading()).isEqualTo("Identity can: " + (count("s3:") - 1));
  }

  @Test
  void allowedOnACondition_isCounted_andTheConditionIsSaid() {
    VennModel model = model(allow("kms:Decrypt", "kms:Encrypt", "s3:*"), allow("*"));
    assertThat(model.explanation(VennPart.EFFECTIVE))
        .contains("2 of them on the condition that the key policy enables IAM policies");
    assertThat(model(allow("s3:*"), allow("*")).explanation(VennPart.EFFECTIVE))
        .doesNotContain("on the condition");
  }

  @Test
  void undecidedActions_areNeverCountedAsAllowed() {
    String narrow =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
            + "\"Resource\":\"arn:aws:s3:::b/*\",\"Condition\":{\"NoSuchOperator\":{\"a\":\"b\"}}}]}";
    VennModel model = model(narrow, allow("s3:*"));
    assertThat(model.count(VennPart.UNDECIDED)).isEqualTo(1);
    assertThat(model.count(VennPart.EFFECTIVE)).isEqualTo(UNCONTROLLED);
  }

  @Test
  void noBoundary_cutsNothingOff_andIsSaid() {
    VennModel model = model(allow("sqs:*"), "");
    assertThat(model.boundaryHeading()).isEqualTo("No boundary attached");
    assertThat(model.count(VennPart.EFFECTIVE)).isEqualTo(count("sqs:") + UNCONTROLLED);
    assertThat(model.counts().boundaryOnly().total()).isZero();
    assertThat(model.percent(VennPart.EFFECTIVE)).isEqualTo("100%");
    VennModel admin = model(allow("*"), "");
    String all = String.format(Locale.ROOT, "%,d", admin.count(VennPart.EFFECTIVE));
    assertThat(admin.identityHeading()).as("nothing is cut off").isEqualTo("Identity can: " + all);
  }

  @Test
  void percent_isOfTheUnion_andNeverRoundsSomethingToNothingOrAll() {
    VennModel model = model(allow("*"), allow("sqs:SendMessage"));
    assertThat(model.percent(VennPart.EFFECTIVE)).isEqualTo("<0.1%");
    assertThat(model.percent(VennPart.CUT_OFF)).isEqualTo(">99.9%");
    assertThat(model.percent(VennPart.UNUSED)).isEqualTo("0%");
    assertThat(model.totalText()).isEqualTo("22,091 actions");
  }

  @Test
  void selectedPart_isRenewed_whenTheEvaluationChanges() {
    Snapshot before = snapshots.pair(allow("sqs:*"), allow("s3:*"));
    Selection selected = VennSelections.of(VennPart.CUT_OFF, before.evaluation());
    Snapshot after = snapshots.type(allow("kms:*"));
    assertThat(VennSelections.renewed(selected, after.evaluation()))
        .isEqualTo(
            new Selection.Actions("cut off", after.evaluation().with(Outcome.IDENTITY_ONLY)));
    Selection row = new Selection.OneAction(3);
    assertThat(VennSelections.renewed(row, after.evaluation())).isEqualTo(row);
  }

  @Test
  void titles_nameOnePartEach() {
    for (VennPart part : VennPart.values()) {
      assertThat(VennSelections.partOf(part.title())).contains(part);
    }
  }

  private VennModel model(String identity, String boundary) {
    return new VennModel(snapshots.pair(identity, boundary).evaluation());
  }

  private int count(String start) {
    return (int)
        catalogue.actions().stream()
            .filter(action -> action.qualifiedName().startsWith(start))
            .count();
  }
}
