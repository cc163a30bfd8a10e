package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.live.SharedModel;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.door.DoorModel;
import dev.vennguard.ui.door.DoorPage;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.door.DoorFix;
import dev.vennguard.workspace.door.DoorInquiry;
import dev.vennguard.workspace.door.DoorsSeen;
import dev.vennguard.workspace.door.StatedBoundary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new user does, without the window: opens the seed pair, looks at the ways out, closes them
 * all, exports, and {@code check} is green.
 */
class ClosedDoorsTest {
  private static final String ADMIN =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": "*",
            "Resource": "*"
          }
        ]
      }
      """;

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
  private final DoorInquiry inquiry = new DoorInquiry();
  private final List<Integer> progress = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  private DoorsSeen seen() {
    return inquiry.report(StatedBoundary.NOTHING, progress::add).answer(workspace, () -> false);
  }

  @Test
  void theSeedPairIsShut_andWithAnAdministratorAllIsShutByOneEdit() throws IOException {
    SampleLibrary library = new SampleLibrary();
    workspace.apply(List.of(library.load(library.sample("seed").orElseThrow())));
    DoorPage shut = DoorModel.page(seen());
    assertThat(shut.doors()).isEmpty();
    assertThat(shut.anyOpen()).isFalse();
    assertThat(shut.line()).contains("closed");
    assertThat(progress).isSorted().isNotEmpty();

    workspace.apply(List.of(new Edit.Text(DocumentId.IDENTITY, ADMIN, 1)));
    DoorsSeen open = seen();
    EscapeReport report = open.report().orElseThrow();
    assertThat(report.count(PathGrade.OPEN)).isPositive();
    DoorPage page = DoorModel.page(open);
    assertThat(page.doors().getFirst().grade()).isEqualTo(PathGrade.OPEN);
    assertThat(page.doors().getFirst().commands()).isNotEmpty();
    assertThat(page.doors().getFirst().place()).isPresent();
    assertThat(check("escape")).isEqualTo(1);

    DoorFix fix =
        inquiry.closeAll(StatedBoundary.NOTHING).answer(workspace, () -> false).orElseThrow();
    assertThat(fix.left()).isEmpty();
    String closed = TextChange.apply(fix.preview().document().text(), fix.preview().changes());
    workspace.apply(List.of(new Edit.Text(DocumentId.BOUNDARY, closed, 1)));
    EscapeReport after = seen().report().orElseThrow();
    assertThat(after.count(PathGrade.OPEN)).isZero();
    for (DoorPage.Door left : DoorModel.page(seen()).doors()) {
      inquiry.close(StatedBoundary.NOTHING, left.id()).answer(workspace, () -> false).stream()
          .findFirst()
          .ifPresent(this::apply);
    }
    assertThat(DoorModel.page(seen()).doors()).isEmpty();
    assertThat(check("escape")).isZero();
  }

  private void apply(DoorFix fix) {
    String text = TextChange.apply(fix.preview().document().text(), fix.preview().changes());
    DocumentId id = fix.preview().document().id();
    long revision = workspace.snapshot().document(id).orElseThrow().revision() + 1;
    workspace.apply(List.of(new Edit.Text(id, text, revision)));
  }

  private int check(String failOn) throws IOException {
    return CommandRun.of(
            List.of(
                "check",
                "--identity",
                written(DocumentId.IDENTITY),
                "--boundary",
                written(DocumentId.BOUNDARY),
                "--fail-on",
                failOn))
        .status();
  }

  private String written(DocumentId id) throws IOException {
    Path file = folder.resolve(id.kind().id() + ".json");
    Files.writeString(file, workspace.snapshot().document(id).orElseThrow().text());
    return file.toString();
  }
}
