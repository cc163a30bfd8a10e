package dev.vennguard.ui.shell.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.ui.kit.OverlayHost;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is shown while an export is at work. */
class WorkSheetTest {
  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void cancel_endsTheWork_andCloses() throws Exception {
    OverlayHost sheets = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> host());
    WorkSheet work =
        WaitForAsyncUtils.waitForAsyncFx(
            30_000, () -> new WorkSheet("all.csv", sheets, Platform::runLater));
    work.reached(1, 2);
    WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> read(() -> sheets.shows("work")));
    assertThat(work.ended()).isFalse();

    WaitForAsyncUtils.waitForAsyncFx(30_000, () -> ((Button) sheets.lookup("#work-cancel")).fire());

    assertThat(read(() -> sheets.shows("work"))).isFalse();
    assertThat(work.ended()).isTrue();
    assertThatThrownBy(() -> work.reached(2, 2)).isInstanceOf(Stopped.class);
  }

  private static OverlayHost host() {
    OverlayHost sheets = new OverlayHost(new Region());
    new Scene(sheets, 600, 400);
    return sheets;
  }

  private static boolean read(Callable<Boolean> asked) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, asked);
  }
}
