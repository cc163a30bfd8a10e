package dev.vennguard.exchange.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Path SCHEMA = Path.of("src/site/resources/review.schema.json");

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
  private Optional<ReviewRecord> made = Optional.empty();

  /** An older one than the last would not be taken. */
  private long revision;

  /** Everything that a file can hold. */
  @BeforeAll
  void makeRecord() {
    SampleLibrary library = new SampleLibrary();
    Edit.Replace sample = library.load(library.sample("developer-delegation").orElseThrow());
    Snapshot snapshot =
        workspace.apply(
            List.of(
                new Edit.State(
                    new StatedSituation(
                        "aws",
                        "111122223333",
                        "",
                        CallerKind.ROLE_SESSION,
                        "",
                        "",
                        Map.of("aws:MultiFactorAuthPresent", List.of("true")))),
                sample,
                new Edit.Load(new DocumentId(LayerKind.SCP, 1, 0), "scp.json", "", "{\"Version\":"),
                new Edit.Switch(LayerKind.SCP, Edit.Position.OFF),
                new Edit.PinTexts("last year", sample.documents())));
    ReviewRecord record =
        ReviewRecord.of(snapshot)
            .withBoundaryArn("arn:aws:iam::111122223333:policy/DeveloperBoundary")
            .withSuppressed(List.of(new SuppressedFinding("X", "12ab", "accepted: \"ours\"\n")))
            .withAssertion(
                "{\"Sid\":\"A\",\"Expect\":\"Never\",\"Action\":\"iam:*\",\"Resource\":\"*\"}")
            .withRemarks(
                List.of(
                    new ReviewRemark.OnAction("iam:PassRole", "see T-1"),
                    new ReviewRemark.OnStatement(DocumentId.BOUNDARY, 1, "S", "why?")));
    made =
        Optional.of(
            record.with(
                record
                    .decision(Status.APPROVED, "Ada Ö.", DAY)
                    .with("security", Optional.of(DAY.plusYears(1)), "T-1", "fine\nso")));
  }

  private ReviewRecord record() {
    return made.orElseThrow();
  }

  private static ReviewRecord read(String text) {
    ReviewContent content = ReviewFile.read(text);
    assertThat(content.problems()).isEmpty();
    return content.record().orElseThrow();
  }

  @Test
  void whatIsWritten_isReadAsTheSame() {
    String text = ReviewFile.write(record());

    ReviewRecord again = read(text);

    assertThat(again).usingRecursiveComparison().ignoringFields("origin").isEqualTo(record());
    assertThat(ReviewFile.write(again)).isEqualTo(text);
    assertThat(again.settingsSha256()).isEqualTo(record().settingsSha256());
  }

  @Test
  void unknownMembers_areKept_whereverTheyStand() {
    JsonNode tree = ReviewFile.tree(record());
    String text =
        ReviewFile.write(record())
            .replaceFirst("\\{", "{\"future\":{\"a\":[1]},")
            .replace("\"title\" : \"last year\"", "\"title\" : \"last year\", \"by\" : \"me\"")
            .replaceFirst("\"number\" : 0,", "\"number\" : 0, \"owner\" : \"team\",")
            .replace("\"doors\" : [ ]", "\"doors\" : [{\"id\":\"d\",\"seen\":true}]");

    JsonNode written =
        new JsonMapper()
            .readTree(
                ReviewFile.write(read(text).with(record().decision(Status.REJECTED, "B", DAY))));

    assertThat(written.at("/future/a/0").intValue()).isEqualTo(1);
    assertThat(written.at("/baseline/by").stringValue()).isEqualTo("me");
    assertThat(written.at("/documents/0/owner").stringValue()).isEqualTo("team");
    assertThat(written.at("/doors/0/id").stringValue()).isEqualTo("d");
    assertThat(written.at("/doors/0/seen").booleanValue()).isTrue();
    assertThat(written.at("/decisions").size()).isEqualTo(2);
    assertThat(written.size()).isEqualTo(tree.size() + 1);
  }

  @Test
  void oneChangedLine_isOneChangedLineInTheFile() {
    DocumentId id = DocumentId.BOUNDARY;
    String text = workspace.snapshot().document(id).orElseThrow().text();
    List<String> before = ReviewFile.write(record()).lines().toList();
    Snapshot changed =
        workspace.apply(
            List.of(new Edit.Text(id, text.replace("\"s3:*\"", "\"s3:Get*\""), ++revision)));

    List<String> after = ReviewFile.write(record().now(changed)).lines().toList();
    workspace.apply(List.of(new Edit.Text(id, text, ++revision)));

    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    assertThat(gone).anyMatch(line -> line.contains("s3:*"));
    assertThat(gone)
        .allMatch(line ->
            line.contains("s3:") || line.contains("ha256") || line.matches(".*\"[A-Z_]+\" : .*"));
  }

  @Test
  void opened_itIsTheSameWorkspace() {
    Workspace other = new Workspace(SharedModel.get(), Clock.systemUTC());

    Snapshot snapshot = other.apply(read(ReviewFile.write(record())).open(""));

    assertThat(RecordedResult.of(snapshot).outcomes()).isEqualTo(record().result().outcomes());
    assertThat(snapshot.switchedOn(LayerKind.SCP)).isFalse();
    assertThat(ReviewRecord.of(snapshot).baseline()).isEqualTo(record().baseline());
    assertThat(ReviewRecord.of(snapshot).situation()).isEqualTo(record().situation());
  }

  @Test
  void anApprovedReview_isVoidOnceAByteChanges_andSaysSo() {
    assertThat(ReviewStanding.of(record(), DAY))
        .isEqualTo(new ReviewStanding.Approved(List.of("Ada Ö.")));
    DocumentId id = DocumentId.BOUNDARY;
    String text = workspace.snapshot().document(id).orElseThrow().text();

    Snapshot changed = workspace.apply(List.of(new Edit.Text(id, text + " ", ++revision)));
    ReviewStanding standing = ReviewStanding.of(record().now(changed), DAY);
    workspace.apply(List.of(new Edit.Text(id, text, ++revision)));

    assertThat(standing).isInstanceOf(ReviewStanding.Voided.class);
    assertThat(standing.words())
        .isEqualTo(
            "the decision of Ada Ö. is void: boundary (boundary.json) was changed; have it reviewed"
                + " again");
    assertThat(ReviewStanding.of(record().withBoundaryArn("arn:other"), DAY).words())
        .contains("is void", "the boundary's ARN");
    assertThat(ReviewStanding.of(record(), DAY.plusYears(1).plusDays(1)))
        .isEqualTo(new ReviewStanding.Expired("Ada Ö.", DAY.plusYears(1)));
    assertThat(
            ReviewStanding.of(record().with(record().decision(Status.REJECTED, "Bob", DAY)), DAY))
        .isEqualTo(new ReviewStanding.Rejected("Bob"));
  }

  @Test
  void outcomes_areCountedWithUndecided() {
    assertThat(record().result().counts().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(record().result().outcomes().size())
        .isGreaterThan(500);
    assertThat(record().result().counts()).containsKey(Outcome.UNDECIDED);
    assertThat(record().result().catalogueSha256()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                    | 1:1 a review file is an object",
        "{\"format\":\"vennguard-review/9\"}   | 1:11 `vennguard-review/9` is another version",
        "{\"Version\":\"2012-10-17\"}          | 1:1 this is no review file",
        "{\"format\":\"vennguard-review/2\",\"documents\":[{\"layer\":\"x\"}]} | 1:54 `x` is no"
            + " policy",
        "{\"format\":\"vennguard-review/2\",\"documents\":7} | 1:44 `documents` must be a list",
        "{\"format\":\"vennguard-review/2\",\"decisions\":[{\"status\":\"ok\"}]} | `ok` is no"
            + " status",
        "{\"format\":\"vennguard-review/2\",\"outcomes\":{\"a:B\":\"GOOD\"}} | `GOOD` is no"
            + " outcome",
        "{\"format\":                          | 1:"
      })
  void whatIsWrong_isToldWithItsPlace(String text, String message) {
    ReviewContent content = ReviewFile.read(text);

    assertThat(content.record()).isEmpty();
    assertThat(content.problems())
        .anySatisfy(problem -> assertThat(told(content, problem)).contains(message));
  }

  private static String told(ReviewContent content, Problem problem) {
    int start = problem.span().start();
    return content.lines().line(start)
        + ":"
        + content.lines().column(start)
        + " "
        + problem.message();
  }

  /** JSON Schema looks for a pattern anywhere in a text, and the reader takes no number below 0. */
  @Test
  void schema_saysWholeTexts_andNumbersFromZero() throws IOException {
    String schema = Files.readString(SCHEMA);

    assertThat(Pattern.compile("\"pattern\": \"(.*?)\"[,}\\s]").matcher(schema).results())
        .isNotEmpty()
        .allMatch(found -> found.group(1).startsWith("^") && found.group(1).endsWith("$"));
    assertThat(schema.split("\"integer\"", -1))
        .hasSameSizeAs(schema.split("\"integer\", \"minimum\": 0", -1));
  }

  /** The schema has every member that is written, and every one of them is described. */
  @Test
  void schema_describesWhatIsWritten() throws IOException {
    JsonNode schema = new JsonMapper().readTree(Files.readString(SCHEMA));

    List<String> faults = new SchemaCheck(schema).faults(ReviewFile.tree(record()));

    assertThat(faults).isEmpty();
    assertThat(new SchemaCheck(schema).faults(new JsonMapper().readTree("{\"format\":7}")))
        .isNotEmpty();
  }
}
