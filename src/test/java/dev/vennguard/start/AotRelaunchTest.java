package dev.vennguard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotRelaunchTest {
  @Test
  void classesOutsideOfAJar_startNoSecondProcess() {
    assertThat(AotRelaunch.run(AotRelaunchTest.class)).isEmpty();
  }

  @Test
  void aJarWithoutACache_startsNoSecondProcess() {
    assertThat(AotRelaunch.run(Test.class)).isEmpty();
  }

  /** As installed: what comes from the cache has no place where the cache was not made. */
  @Test
  void classesOfNoPlace_haveNoCacheBesideThem() {
    assertThat(AotRelaunch.cacheOf(new CodeSource(null, new CodeSigner[0]), ".aot")).isEmpty();
    assertThat(AotRelaunch.cacheOf(null, ".aot")).isEmpty();
  }

  /** Java itself takes an old cache for a new jar, and runs what was in the old one. */
  @Test
  void aCacheThatIsOlderThanItsJar_isLeftAlone(@TempDir Path folder) throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "");
    Path cache = Files.writeString(folder.resolve("a.aot"), "");
    assertThat(AotRelaunch.older(cache, jar)).isFalse();
    Files.setLastModifiedTime(
        cache,
        FileTime.from(Files.getLastModifiedTime(jar).toInstant().minus(Duration.ofMinutes(1))));
    assertThat(AotRelaunch.older(cache, jar)).isTrue();
  }

  @Test
  void theWindow_isOpenedByNothing_byItsOptions_andByAFile(@TempDir Path folder)
      throws IOException {
    String file = Files.writeString(folder.resolve("a.vennguard.json"), "").toString();

    assertThat(AotRelaunch.opensWindow()).isTrue();
    assertThat(AotRelaunch.opensWindow("--sample", "seed")).isTrue();
    assertThat(AotRelaunch.opensWindow(file)).isTrue();
    assertThat(AotRelaunch.opensWindow("check", file)).isFalse();
    assertThat(AotRelaunch.opensWindow("check")).isFalse();
    assertThat(AotRelaunch.opensWindow("\0")).isFalse();
    assertThat(AotRelaunch.opensWindow("--help")).isFalse();
  }

  @Test
  void commandsAndQuestions_startNoSecondProcess() {
    assertThat(AotRelaunch.run(AotRelaunchTest.class, "matrix")).isEmpty();
    assertThat(AotRelaunch.run(AotRelaunchTest.class, "--version")).isEmpty();
  }
}
