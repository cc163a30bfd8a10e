package dev.vennguard.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AotRelaunchTest {
  @Test
  void classesOutsideOfAJar_startNoSecondProcess() {
    assertThat(AotRelaunch.run(AotRelaunchTest.class)).isEmpty();
  }

  @Test
  void aJarWithoutACache_startsNoSecondProcess() {
    assertThat(AotRelaunch.run(Test.class)).isEmpty();
  }

  @Test
  void commandsAndQuestions_startNoSecondProcess() {
    assertThat(AotRelaunch.run(AotRelaunchTest.class, "matrix")).isEmpty();
    assertThat(AotRelaunch.run(AotRelaunchTest.class, "--version")).isEmpty();
  }
}
