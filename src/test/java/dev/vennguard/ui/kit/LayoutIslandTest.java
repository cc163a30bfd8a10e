package dev.vennguard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class LayoutIslandTest {
  @Test
  void contentThatChanges_isLaidOut_andAsksNothingAroundIt() {
    Pane content = new Pane();
    LayoutIsland island = LayoutIsland.of(content);
    Pane around = new Pane(island);
    around.layout();

    content.requestLayout();

    assertThat(content.isNeedsLayout()).isTrue();
    assertThat(island.isNeedsLayout()).isFalse();
    assertThat(around.isNeedsLayout()).isFalse();
    around.layout();
    assertThat(content.isNeedsLayout()).isFalse();
  }

  @Test
  void content_hasTheSizeOfTheIsland_whateverItWouldLike() {
    Pane content = new Pane();
    content.setPrefSize(500, 400);
    LayoutIsland island = LayoutIsland.of(content);
    island.resize(70, 30);
    island.layout();

    assertThat(content.getWidth()).isEqualTo(70);
    assertThat(content.getHeight()).isEqualTo(30);
    assertThat(island.prefHeight(-1)).isZero();
  }

  @Test
  void bar_isAsHighAsItsContent() {
    Pane content = new Pane();
    content.setPrefSize(500, 22);

    assertThat(LayoutIsland.bar(content).prefHeight(-1)).isEqualTo(22);
    assertThat(LayoutIsland.bar(content).minWidth(-1)).isZero();
  }
}
