package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;

/** A policy in a file that is open as the identity policy, and what others make of it. */
record MineFile(WindowRig rig, Path path) {
  static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]
      }
      """;

  static final String OTHERS = POLICY.replace("sqs", "sns");

  /** Nothing on either side. */
  static Edit.Replace blank() {
    return new Edit.Replace(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "identity.json", "", ""),
            new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", "")));
  }

  void open() {
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(path)));
  }

  void openAndChange() throws IOException {
    open();
    rig.type(rig.identity(), 0, " ");
    Files.writeString(path, OTHERS);
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  /** Answers the question that the window asks. */
  void press(String answer) {
    rig.onFx(() -> rig.<Button>find("#question-" + answer).fire());
  }

  String question() {
    return WindowRig.read(() -> rig.window.questions().text());
  }

  Document document() {
    return WindowRig.ask(() -> rig.window.snapshot().document(DocumentId.IDENTITY).orElseThrow());
  }
}
