package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.Probe;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an edit does <em>not</em> compute: the log of the model is what counts here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncrementalTest {
  private static final String IDENTITY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {"Sid": "One", "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*"},
          {"Sid": "Two", "Effect": "Allow", "Action": "sqs:*", "Resource": "*"}
        ]
      }
      """;
  private static final String BOUNDARY =
      """
      {"Version": "2012-10-17",
       "Statement": {"Effect": "Allow", "Action": ["s3:*", "ec2:*"], "Resource": "*"}}
      """;

  private final Catalogue catalogue = SharedCatalogue.get();

  private static final class Log implements Probe {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void pattern(ActionPattern pattern) {
      lines.add("pattern " + pattern.text());
    }

    @Override
    public void statement(Statement statement) {
      lines.add("statement " + statement.actions().patterns().getFirst().text());
    }

    @Override
    public void fold() {
      lines.add("fold");
    }

    List<String> take() {
      List<String> taken = List.copyOf(lines);
      lines.clear();
      return taken;
    }
  }

  private final Log log = new Log();
  private long revision;

  private Workspace open() {
    Workspace workspace = new Workspace(new LiveModel(catalogue, log), Clock.systemUTC());
    workspace.apply(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "i", "", IDENTITY),
            new Edit.Load(DocumentId.BOUNDARY, "b", "", BOUNDARY)));
    log.take();
    return workspace;
  }

  private Snapshot type(Workspace workspace, String text) {
    return workspace.apply(List.of(new Edit.Text(DocumentId.IDENTITY, text, ++revision)));
  }

  @Test
  void opening_computesEveryPatternOnce() {
    Workspace workspace = new Workspace(new LiveModel(catalogue, log), Clock.systemUTC());
    log.take();
    workspace.apply(List.of(new Edit.Load(DocumentId.IDENTITY, "i", "", IDENTITY)));

    assertThat(log.take())
        .containsExactlyInAnyOrder(
            "fold",
            "pattern s3:Get*",
            "pattern s3:List*",
            "pattern sqs:*",
            "statement s3:Get*",
            "statement sqs:*");
  }

  @Test
  void whiteSpace_computesNothing() {
    Workspace workspace = open();

    Snapshot after = type(workspace, IDENTITY.replace("{\"Sid\"", "{\n\n   \"Sid\""));

    assertThat(log.take()).isEmpty();
    assertThat(after.evaluation()).isSameAs(workspace.snapshot().evaluation());
  }

  @Test
  void onePattern_costsThatPatternAndItsStatement() {
    Workspace workspace = open();

    type(workspace, IDENTITY.replace("s3:List*", "s3:ListB*"));

    assertThat(log.take())
        .containsExactlyInAnyOrder("fold", "pattern s3:ListB*", "statement s3:Get*");
  }

  @Test
  void undo_computesNothing() {
    Workspace workspace = open();
    type(workspace, IDENTITY.replace("s3:List*", "s3:ListB*"));
    log.take();

    type(workspace, IDENTITY);

    assertThat(log.take()).isEmpty();
  }

  @Test
  void newName_computesNoPattern() {
    Workspace workspace = open();

    type(workspace, IDENTITY.replace("One", "Another"));

    assertThat(log.take()).containsExactly("fold");
  }

  @Test
  void brokenText_computesNothing_andKeepsTheLastPicture() {
    Workspace workspace = open();
    Snapshot before = workspace.snapshot();

    Snapshot broken = type(workspace, IDENTITY.substring(0, IDENTITY.length() - 9));

    assertThat(log.take()).isEmpty();
    assertThat(broken.evaluation()).isSameAs(before.evaluation());
    assertThat(broken.freshness()).isInstanceOf(Freshness.Stale.class);
  }

  @Test
  void olderRevision_isLeftAside() {
    Workspace workspace = open();
    type(workspace, IDENTITY.replace("sqs:*", "sns:*"));
    long current = revision;

    workspace.apply(List.of(new Edit.Text(DocumentId.IDENTITY, IDENTITY, current - 1)));

    assertThat(workspace.snapshot().document(DocumentId.IDENTITY).orElseThrow().text())
        .contains("sns:*");
  }
}
