package dev.vennguard.ui.venn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.venn.geometry.RegionCounts;
import dev.vennguard.ui.venn.geometry.VennCounts;
import dev.vennguard.ui.venn.geometry.VennFrame;
import dev.vennguard.ui.venn.geometry.VennLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FrameAnimationTest {
  private static final VennFrame FIRST = frame(10, 20, 30);
  private static final VennFrame SECOND = frame(30, 10, 10);

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static VennFrame frame(int left, int both, int right) {
    VennCounts counts =
        new VennCounts(
            new RegionCounts(left, 0, 0, 0),
            new RegionCounts(both, 0, 0, 0),
            new RegionCounts(right, 0, 0, 0));
    return VennLayout.of(counts, 590, 210, 140).frame();
  }

  /** What is painted by the time that a move to the second frame was asked for. */
  private static List<VennFrame> paintedAtOnce(boolean reduced, double widthThen) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          List<VennFrame> painted = new ArrayList<>();
          var animation = new FrameAnimation(new SimpleBooleanProperty(reduced), painted::add);
          animation.moveTo(FIRST, 590, 210);
          animation.moveTo(SECOND, widthThen, 210);
          animation.stop();
          return painted;
        });
  }

  @Test
  void reducedMotion_showsTheNextFrame_atOnce() {
    assertThat(paintedAtOnce(true, 590)).containsExactly(FIRST, SECOND);
  }

  @Test
  void fullMotion_takesItsTime() {
    assertThat(paintedAtOnce(false, 590)).contains(FIRST).doesNotContain(SECOND);
  }

  @Test
  void anotherSizeOfWindow_isNoMotion() {
    assertThat(paintedAtOnce(false, 600)).containsExactly(FIRST, SECOND);
  }
}
