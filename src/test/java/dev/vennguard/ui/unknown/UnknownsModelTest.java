package dev.vennguard.ui.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.unknown.UnknownsModel.Given;
import dev.vennguard.ui.unknown.UnknownsModel.Unknown;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unknown values are listed, and a value that is given decides. */
class UnknownsModelTest {
  private static final DocumentId IDENTITY = new DocumentId(LayerKind.IDENTITY, 0, 0);
  private static final DocumentId BOUNDARY = new DocumentId(LayerKind.BOUNDARY, 0, 0);
  private static final String ALLOWS =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "sqs:SendMessage",
         "Resource": "arn:aws:sqs:eu-west-1:${unknown.AWS.AccountId}:${unknown.Name}"},
        {"Effect": "Allow", "Action": "sns:Publish", "Resource": "*",
         "Condition": {"Bool": {"unknown.If.IsProd": "true"}}}]}
      """;
  private static final String LIMITS =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:*",
       "Resource": "arn:aws:sqs:*:*:${unknown.Name}"}}
      """;

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());

  @Test
  void unknowns_areListed_andGivenInAllTexts() {
    Snapshot open = load(ALLOWS, LIMITS);
    assertThat(UnknownsModel.unknowns(open))
        .containsExactly(
            new Unknown("AWS.AccountId", Unknown.Sort.TEXT, "identity policy dev, 1 place"),
            new Unknown("If.IsProd", Unknown.Sort.CHOICE, "identity policy dev, 1 place"),
            new Unknown(
                "Name",
                Unknown.Sort.TEXT,
                "identity policy dev, 1 place; permissions boundary max, 1 place"));
    assertThat(UnknownsModel.give(open, Map.of("Name", " ", "If.IsProd", "true"))).isEmpty();

    List<Given> given = UnknownsModel.give(open, Map.of("Name", "jobs", "AWS.AccountId", "1\"2"));
    assertThat(given).extracting(Given::document).containsExactly(IDENTITY, BOUNDARY);
    Given first = given.getFirst();
    assertThat(TextChange.apply(first.before(), first.changes())).contains("eu-west-1:1\\\"2:jobs");
  }

  @Test
  void aGivenValue_decides() {
    Snapshot open = load(ALLOWS, LIMITS);
    int send = SharedCatalogue.get().action("sqs:SendMessage").orElseThrow().index();
    List<Given> given =
        UnknownsModel.give(open, Map.of("Name", "jobs", "AWS.AccountId", "111122223333"));
    Snapshot closed = load(text(given.getFirst()), text(given.getLast()));
    assertThat(UnknownsModel.unknowns(closed))
        .extracting(Unknown::name)
        .containsExactly("If.IsProd");
    assertThat(closed.evaluation().outcome(send)).isNotEqualTo(Outcome.UNDECIDED);
    assertThat(open.evaluation().outcome(send)).isEqualTo(Outcome.UNDECIDED);
  }

  private static String text(Given given) {
    return TextChange.apply(given.before(), given.changes());
  }

  private Snapshot load(String identity, String boundary) {
    return workspace.apply(
        List.of(
            new Edit.Replace(
                List.of(
                    new Edit.Load(IDENTITY, "dev", "", identity),
                    new Edit.Load(BOUNDARY, "max", "", boundary)))));
  }
}
