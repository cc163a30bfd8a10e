package dev.vennguard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** However the window is started, Java gets the same options. */
class JvmOptionsTest {
  private static final String FILE = "src/main/resources/dev/vennguard/start/jvm.options";
  private static final Pattern OPTION = Pattern.compile("(?m)^--java-options (-X\\S+)$");

  /** What only an app image needs: a limit, and the cache that is in it. */
  private static final List<String> OF_THE_IMAGE =
      List.of("-Xmx512m", "-XX:AOTCache=$APPDIR/vennguard.aot");

  @Test
  void appImage_hasTheOptionsOfTheFile() throws IOException {
    List<String> image =
        OPTION
            .matcher(Files.readString(Path.of("jpackage.cfg")))
            .results()
            .map(option -> option.group(1))
            .filter(option -> !OF_THE_IMAGE.contains(option))
            .toList();

    assertThat(JvmOptions.read()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(image).containsExactlyInAnyOrderElementsOf(JvmOptions.read());
  }

  @Test
  void build_namesTheFile_andNoneOfItsOptions() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));

    assertThat(build).contains("<vennguard.jvm>@${project.basedir}/" + FILE);
    assertThat(Path.of(FILE)).exists();
    for (String option : JvmOptions.read()) {
      if (option.contains("=")) {
        assertThat(build).as("copies in the build").doesNotContain(option);
      }
    }
  }

  /** Whoever starts commands from their cache, and whoever makes it, gives the same. */
  @Test
  void commandsHaveTheSameOptions_fromJarsAndImages_andInTheirRehearsal() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    int at = build.indexOf("-cli.aot");
    String rehearsal = build.substring(at, build.indexOf("</commandlineArgs>", at));
    assertThat(JvmOptions.readForCommands()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    for (String option : JvmOptions.readForCommands()) {
      assertThat(rehearsal).contains(option);
      for (String launcher : List.of("cli.properties", "cli-cache.properties")) {
        assertThat(Files.readString(Path.of("src/jpackage").resolve(launcher)))
            .as(launcher)
            .contains(option);
      }
    }
  }

  /** A cache is of use only to a process with the collector that it was made with. */
  @Test
  void caches_areMadeWithTheCollector_thatTheyAreUsedWith() throws IOException {
    String collector =
        JvmOptions.read().stream().filter(one -> one.endsWith("GC")).findFirst().orElseThrow();

    assertThat(Files.readString(Path.of("src/jpackage/cache.properties"))).contains(collector);
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern("-XX:AOTCacheOutput=\\S+ " + Pattern.quote(collector));
  }
}
