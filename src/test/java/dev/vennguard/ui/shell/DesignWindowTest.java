package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A boundary is designed in the real window, and used. */
class DesignWindowTest {
  @TempDir private Path folder;

  private static void press(WindowRig rig, String id) {
    rig.onFx(() -> rig.<ButtonBase>find(id).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String line(WindowRig rig) {
    return rig.<Label>node("#design-line").getText();
  }

  private static String boundary(WindowRig rig) {
    return WindowRig.read(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().text());
  }

  @Test
  void boundary_isDesigned_used_takenBack_andSaved() throws IOException, TimeoutException {
    WindowRig rig = WindowRig.onSample();
    rig.run("policy.design");
    assertThat(rig.<CheckBox>node("#design-keep").isVisible()).isTrue();
    press(rig, "#design-look");
    String json = rig.<TextArea>node("#design-text").getText();
    assertThat(line(rig)).endsWith("of 6,144 characters without white space");
    assertThat(json).contains("\"Statement\"");
    assertThat(rig.node("#design-use").isFocused()).as("the keyboard is there").isTrue();

    String before = boundary(rig);
    press(rig, "#design-use");
    assertThat(boundary(rig)).isEqualTo(json);
    assertThat(line(rig)).startsWith("✓ This is the boundary now");
    assertThat(rig.<CodeArea>find("#boundary-text-0").getSelectedText()).isEmpty();
    rig.onFx(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().undo());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(boundary(rig)).isEqualTo(before);
    assertThat(line(rig)).endsWith("of 6,144 characters without white space");

    Path file = folder.resolve("boundary.json");
    rig.answers.toSave = Optional.of(file);
    press(rig, "#design-save");
    assertThat(Files.readString(file)).isEqualTo(json);

    rig.onFx(() -> rig.window.panes().get(LayerKind.IDENTITY).editor().replaceAll("{"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.window.commands().command("policy.design").obstacle().get())
        .contains("repair it first");
    press(rig, "#design-look");
    assertThat(line(rig)).isEqualTo("Not possible: a policy cannot be read; repair it first.");
    rig.close();
  }
}
