package dev.vennguard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine runs beside GTK only where GTK moves nothing that the engine reads. */
class ToolkitVariableTest {
  @Test
  void nothingRunsBesideGtkWhereItIsMissing() {
    assertThat(ToolkitVariable.settled(Map.of("DISPLAY", ":0"), "Linux")).isFalse();
    assertThat(ToolkitVariable.settled(Map.of("DISPLAY", ":0"), "Mac OS X")).isTrue();
    assertThat(ToolkitVariable.settled(Map.of(), "Windows 11")).isTrue();
  }

  @Test
  void whatIsGivenIsEnoughAndNothingIsOverwritten() {
    Map<String, String> environment = new HashMap<>();
    ToolkitVariable.give(environment);
    assertThat(ToolkitVariable.settled(environment, "Linux")).isTrue();
    environment.replaceAll((name, value) -> "0");
    ToolkitVariable.give(environment);
    assertThat(environment).containsValue("0").hasSize(1);
  }

  @Test
  void everyWayToStartGivesIt() throws IOException {
    String name = "IBUS_ENABLE_SYNC_MODE";
    assertThat(Rehearsal.process(List.of("java")).environment()).containsEntry(name, "1");
    assertThat(Files.readString(Path.of("src/jpackage/launchers.sh"))).contains(name + "=1");
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<" + name + ">1</" + name + ">");
  }
}
