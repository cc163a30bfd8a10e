package dev.vennguard.workspace.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.finding.ShownFindings.Age;
import dev.vennguard.workspace.finding.ShownFindings.Looking;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found in the texts of a workspace, and what is shown of it after further edits. */
class FindingInquiryTest {
  private static final String TYPO =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {"Effect": "Deny", "Action": "s3:*", "Resource": "*",
           "Condition": {"StringNotEquals": {"s3:NoSuchKey": "x"}}},
          {"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObject"], "Resource": "*"}
        ]
      }
      """;

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
  private final FindingInquiry inquiry = new FindingInquiry();

  private Snapshot write(String text, int revision) {
    return workspace.apply(
        revision == 0
            ? List.of(new Edit.Load(DocumentId.IDENTITY, "dev.json", "", text))
            : List.of(new Edit.Text(DocumentId.IDENTITY, text, revision)));
  }

  private LintReport report() {
    LintReport report = inquiry.report().answer(workspace, () -> false);
    while (!report.complete()) {
      report = inquiry.report().answer(workspace, () -> false);
    }
    return report;
  }

  private ShownFindings shown(LintReport report, Age age) {
    return ShownFindings.of(workspace.snapshot(), report, Map.of(), age);
  }

  @Test
  void findingsBelongToTextsFollowThemAndAgeWhileTheyAreBroken() {
    write(TYPO, 0);
    LintReport first = report();
    List<ShownFinding> found = shown(first, Age.FRESH).of(DocumentId.IDENTITY);
    assertThat(found).isNotEmpty().noneMatch(ShownFinding::stale);
    assertThat(found).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    assertThat(found).allMatch(one -> !one.named().paragraph().isEmpty());

    write("\n\n" + TYPO, 1);
    List<ShownFinding> moved = shown(first, Age.WAITING).of(DocumentId.IDENTITY);
    assertThat(moved).hasSameSizeAs(found).allMatch(ShownFinding::stale);
    assertThat(moved.getFirst().span().start()).isEqualTo(found.getFirst().span().start() + 2);
    assertThat(shown(first, Age.FRESH).of(DocumentId.IDENTITY)).noneMatch(ShownFinding::stale);

    write(TYPO + "{", 2);
    LintReport broken = report().after(first);
    assertThat(shown(broken, Age.FRESH).of(DocumentId.IDENTITY))
        .hasSameSizeAs(found)
        .allMatch(ShownFinding::stale);
    FindingList list =
        FindingList.of(
            workspace.snapshot().document(DocumentId.IDENTITY).orElseThrow(),
            shown(broken, Age.FRESH));
    assertThat(list.rows().getFirst().severity()).isEqualTo(FindingSeverity.ERROR);
    assertThat(list.rows()).hasSize(found.size() + 1);

    write("", 3);
    assertThat(shown(report(), Age.FRESH).all()).isEmpty();
  }

  /** Half an answer, or one about another text, is none. */
  @Test
  void noProblems_isSaidOnlyWhereAllWasLookedAt() {
    write(TYPO, 0);
    LintReport whole = report();
    LintReport half =
        new LintReport(whole.snapshot(), whole.texts(), whole.took(), false)
            .after(LintReport.NOTHING);
    assertThat(looking(LintReport.NOTHING, Age.FRESH)).isEqualTo(Looking.SOON);
    assertThat(looking(half, Age.FRESH)).isEqualTo(Looking.SOON);
    assertThat(looking(half, Age.WAITING)).isEqualTo(Looking.LATE);
    assertThat(looking(whole, Age.WAITING)).isEqualTo(Looking.DONE);
    LintReport again = half.after(whole);
    assertThat(looking(again, Age.FRESH)).as("typing does not flicker").isEqualTo(Looking.DONE);
    assertThat(looking(again, Age.WAITING)).isEqualTo(Looking.LATE);

    write(TYPO + " ", 1);
    assertThat(looking(whole, Age.FRESH)).isEqualTo(Looking.DONE);
    assertThat(looking(whole, Age.WAITING)).isEqualTo(Looking.LATE);
    write("{\"Version\":\"2012-10-17\"}", 2);
    assertThat(looking(whole, Age.FRESH)).as("another text").isEqualTo(Looking.SOON);
    write("", 3);
    assertThat(looking(LintReport.NOTHING, Age.WAITING)).isEqualTo(Looking.DONE);
  }

  private Looking looking(LintReport report, Age age) {
    return shown(report, age)
        .looking(workspace.snapshot().document(DocumentId.IDENTITY).orElseThrow());
  }

  @Test
  void findingThatDependsOnABrokenTextStaysGreyedUntilThatIsSound() {
    DocumentId boundary = DocumentId.BOUNDARY;
    String allow = "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}";
    String one = "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"*\"}";
    write(allow.formatted(one.formatted("Allow", "s3:GetObject")), 0);
    String deny = one.formatted("Allow", "s3:Get*") + "," + one.formatted("Deny", "sqs:*");
    workspace.apply(List.of(new Edit.Load(boundary, "b.json", "", allow.formatted(deny))));
    LintReport first = report();
    List<ShownFinding> found = shown(first, Age.FRESH).of(boundary);
    assertThat(found).isNotEmpty().noneMatch(ShownFinding::stale);

    write("{", 1);
    LintReport broken = report().after(report().after(first));
    assertThat(shown(broken, Age.FRESH).of(boundary)).hasSameSizeAs(found);
    assertThat(shown(report(), Age.FRESH).of(boundary)).hasSizeLessThan(found.size());
    assertThat(shown(broken, Age.FRESH).of(boundary)).anyMatch(ShownFinding::stale);

    write(allow.formatted(one.formatted("Allow", "s3:GetObject")), 2);
    assertThat(shown(report().after(broken), Age.FRESH).of(boundary)).isEqualTo(found);
  }

  @Test
  void aFixIsPreviewedWithItsEffectAndOnlyForTheTextItWasFoundIn() {
    write(TYPO, 0);
    LintReport report = report();
    ShownFinding twice =
        shown(report, Age.FRESH).of(DocumentId.IDENTITY).stream()
            .filter(one -> one.named().finding().id().equals("REDUNDANT_ACTION"))
            .findFirst()
            .orElseThrow();
    FixPreview fix = inquiry.fix(twice).answer(workspace, () -> false).orElseThrow();
    String mended = TextChange.apply(fix.document().text(), fix.changes());
    assertThat(mended).containsOnlyOnce("s3:GetObject");
    assertThat(fix.effect().changes()).isEmpty();
    write(mended, 1);
    assertThat(shown(report(), Age.FRESH).of(DocumentId.IDENTITY))
        .noneMatch(one -> one.named().finding().id().equals("REDUNDANT_ACTION"));
    assertThat(inquiry.fix(twice).answer(workspace, () -> false)).isEmpty();
  }

  @Test
  void aHiddenFindingIsCountedNoMoreAndKeepsItsReason() {
    Snapshot snapshot = write(TYPO, 0);
    LintReport report = report();
    ShownFinding one = shown(report, Age.FRESH).of(DocumentId.IDENTITY).getFirst();
    Suppression why = Suppression.of(one.named(), " on purpose ");
    ShownFindings shown =
        ShownFindings.of(snapshot, report, Map.of(DocumentId.IDENTITY, List.of(why)), Age.FRESH);
    assertThat(shown.of(DocumentId.IDENTITY)).noneMatch(left -> left.named().equals(one.named()));
    assertThat(shown.hidden(DocumentId.IDENTITY))
        .extracting(hidden -> hidden.hidden().map(Suppression::reason))
        .containsOnly(Optional.of("on purpose"));
    FindingList list = FindingList.of(snapshot.document(DocumentId.IDENTITY).orElseThrow(), shown);
    assertThat(list.hidden()).hasSize(shown.hidden(DocumentId.IDENTITY).size());
  }

  @Test
  void aPolicyTypeThatIsSwitchedOffIsLookedAtByItself() {
    write(TYPO, 0);
    int on = report().of(DocumentId.IDENTITY).orElseThrow().findings().size();
    workspace.apply(List.of(new Edit.Switch(LayerKind.IDENTITY, Edit.Position.OFF)));
    assertThat(report().of(DocumentId.IDENTITY).orElseThrow().findings()).hasSize(on);
  }
}
