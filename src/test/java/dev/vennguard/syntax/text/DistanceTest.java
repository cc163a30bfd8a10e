package dev.vennguard.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
  @Test
  void between_countsSlips_swapsForOne() {
    assertThat(Distance.between("Resource", "resource")).isZero();
    assertThat(Distance.between("Resuorce", "Resource")).isOne();
    assertThat(Distance.between("source", "Resource")).isEqualTo(2);
    assertThat(Distance.between("", "Sid")).isEqualTo(3);
  }

  @Test
  void between_asFarAsALimit_isTheSameThere_andMoreBeyond() {
    Random random = new Random(20261126);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int all = Distance.between(a, b);
      for (int limit = 0; limit < 5; limit++) {
        int some = Distance.between(a, b, limit);
        assertThat(all <= limit ? some == all : some > limit)
            .as("%s %s as far as %d: %d, not %d", a, b, limit, some, all)
            .isTrue();
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(9); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
