package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkTest {
  @Test
  void list_keepsWhatIsNeeded() {
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    assertThat(Shrink.list(all, some -> some.contains(7) && some.contains(93)))
        .containsExactly(7, 93);
    assertThat(Shrink.list(all, some -> true)).isEmpty();
  }

  @Test
  void text_keepsWhatIsNeeded() {
    assertThat(Shrink.text("{\"a\": [1, 2]}", text -> text.contains("[") && text.contains("2")))
        .isEqualTo("[2");
  }
}
