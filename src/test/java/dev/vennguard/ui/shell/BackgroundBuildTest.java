package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.file.DialogPrompts;
import dev.vennguard.ui.shell.setting.NoSettings;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BackgroundBuildTest {
  @Test
  void nodes_areMadeBesideTheFxThread_andShownOnIt() throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    Fonts.load();
    SampleLibrary library = new SampleLibrary();
    WindowParts parts =
        new WindowParts(
            new StartOptions(library.load(library.sample("developer-delegation").orElseThrow()), "")
                .workspace(() -> false),
            new Threads(Runnable::run, Platform::runLater),
            new NoSettings(),
            DialogPrompts::new);
    assertThat(Platform.isFxApplicationThread()).isFalse();

    TestWindow window = new TestWindow(new Composition(parts, "Developers"));

    WindowRig.ask(() -> {
      Scene scene = window.open(WindowRig.WIDTH, WindowRig.HEIGHT);
      stage.setScene(scene);
      stage.show();
      return scene;
    });
    assertThat(WindowRig.read(() -> ((Label) window.scene().lookup("#title")).getText()))
        .startsWith("Developers");
    assertThat(WindowRig.read(() -> shownLines(window))).isGreaterThan(10);
    assertThat(WindowRig.read(() -> window.scene().getStylesheets())).isNotEmpty();
  }

  private static int shownLines(TestWindow window) {
    CodeArea area = (CodeArea) window.scene().lookup("#identity-text-0");
    return area.getVisibleParagraphs().size();
  }
}
