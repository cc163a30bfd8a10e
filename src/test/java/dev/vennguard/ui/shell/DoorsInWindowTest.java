package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Ways out are seen, closed by one edit and opened again by undo, and the panel keeps the keys. */
class DoorsInWindowTest {
  private static final String ALL =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "iam:*", "Resource": "*"}]}
      """;
  private static final String BOUNDARY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {"Sid": "Removal", "Effect": "Allow", "Action": ["iam:DeleteRolePermissionsBoundary"], "Resource": "*"}
        ]
      }
      """;

  @Test
  void anOpenDoorIsClosed_andOpenedAgainByUndo() throws TimeoutException {
    WindowRig rig =
        new WindowRig(
            new Edit.Replace(
                List.of(
                    new Edit.Load(DocumentId.IDENTITY, "a.json", "", ALL),
                    new Edit.Load(DocumentId.BOUNDARY, "b.json", "", BOUNDARY))));
    rig.run("view.doors");
    waitFor(rig, line -> line.contains("1 open"));
    rig.onFx(() -> rig.<Button>find("#door-close-all").requestFocus());
    rig.onFx(() -> rig.<Button>find("#door-close-all").fire());
    await(() -> rig.window.scene().lookup("#explain-apply") != null);
    rig.onFx(() -> {
      rig.<Button>find("#explain-apply").requestFocus();
      rig.<Button>find("#explain-apply").fire();
    });

    String closed = rig.text(LayerKind.BOUNDARY);
    assertThat(closed)
        .contains("\"Action\": [\"iam:DeleteRolePermissionsBoundary\"], \"Resource\"")
        .contains("\"Deny\"");
    waitFor(rig, line -> !line.contains("open"));
    assertThat(WindowRig.read(() -> rig.<Node>find("#sheet").isFocusWithin()))
        .as("no key goes to an editor unasked")
        .isTrue();
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(BOUNDARY);
    waitFor(rig, line -> line.contains("1 open"));
    rig.close();
  }

  private static void waitFor(WindowRig rig, Predicate<String> wanted) throws TimeoutException {
    await(() -> wanted.test(rig.<Label>find("#door-line").getText()));
  }

  /** Ways out are examined when nobody types: some time after. */
  private static void await(BooleanSupplier wanted) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        WindowRig.PATIENCE, TimeUnit.MILLISECONDS, () -> WindowRig.read(wanted::getAsBoolean));
  }
}
