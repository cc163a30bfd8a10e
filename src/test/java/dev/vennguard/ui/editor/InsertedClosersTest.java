package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsertedClosersTest {
  private final InsertedClosers closers = new InsertedClosers();

  @Test
  void insertedCloser_isTypedOver_onceAndWhereItHasMoved() {
    closers.add(1);
    closers.changed(1, 0, 3);
    assertThat(closers.typedOver("{abc}", 4, '}')).isEqualTo(4);
    assertThat(closers.typedOver("{abc}", 4, '}')).isEqualTo(-1);
  }

  @Test
  void closerOnALaterLine_isReachedOverWhiteSpaceAlone() {
    closers.add(5);
    assertThat(closers.typedOver("{ 1 \n}", 3, '}')).isEqualTo(5);
    closers.add(5);
    assertThat(closers.typedOver("{ 1 \n}", 1, '}')).isEqualTo(-1);
  }

  @Test
  void writtenOrRemovedCloser_isNotTypedOver() {
    assertThat(closers.typedOver("{}", 1, '}')).isEqualTo(-1);
    closers.add(1);
    closers.changed(0, 2, 0);
    assertThat(closers.typedOver("}", 0, '}')).isEqualTo(-1);
    closers.add(0);
    assertThat(closers.typedOver("]", 0, '}')).isEqualTo(-1);
  }
}
