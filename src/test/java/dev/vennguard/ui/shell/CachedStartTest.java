package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CachedStartTest {
  @Test
  void classesOutsideOfAJar_startNoSecondProcess() {
    assertThat(CachedStart.run(CachedStartTest.class)).isEmpty();
  }

  @Test
  void aJarWithoutACache_startsNoSecondProcess() {
    assertThat(CachedStart.run(Test.class)).isEmpty();
  }

  @Test
  void commandsAndQuestions_startNoSecondProcess() {
    assertThat(CachedStart.run(CachedStartTest.class, "matrix")).isEmpty();
    assertThat(CachedStart.run(CachedStartTest.class, "--version")).isEmpty();
  }
}
