package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.escape.path.Door;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.escape.path.StepPlace;
import dev.vennguard.policy.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of escapes holds the paths' own words below its marker. After a change of a path, run
 * this test with {@code -Descapes.page=write}: it writes them anew.
 */
class EscapesPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/escapes.md");
  private static final String MARKER = "<!-- written by EscapesPageTest -->\n";

  @Test
  void page_saysWhatThePathsSay() throws IOException {
    String page = Files.readString(PAGE);
    int at = page.indexOf(MARKER);
    assertThat(at).as("the marker on the page").isPositive();
    String wanted = page.substring(0, at + MARKER.length()) + paths();
    if (System.getProperty("escapes.page", "").equals("write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private static String paths() {
    StringBuilder text = new StringBuilder();
    for (Door door : Door.values()) {
      List<EscapePath> paths =
          PathLibrary.bundled().paths().stream().filter(one -> one.door() == door).toList();
      text.append("\n## ").append(door.title()).append("\n");
      for (EscapePath path : paths) {
        text.append("\n### ").append(path.id()).append("\n\n");
        text.append(path.title()).append(". ").append(path.gain()).append("\n\n");
        if (path.of().isEmpty()) {
          text.append("- Takes: ");
          text.append(
              path.steps().stream()
                  .map(EscapesPageTest::step)
                  .collect(Collectors.joining("; then ")));
          text.append(".\n");
        } else {
          text.append("- Stands for: ").append(String.join(", ", path.of())).append(".\n");
        }
        text.append("- Target: ").append(path.target().text()).append('\n');
        text.append("- Closed by: ").append(path.closed()).append('\n');
        text.append(
            path.sure() ? "" : "- Conditional at most: what it gains depends on the account.\n");
        text.append("- Source: ").append(path.source()).append(".\n");
      }
    }
    return text.toString();
  }

  private static String step(PathStep step) {
    String actions = "`" + String.join("` or `", step.actions()) + "`";
    String place =
        switch (step.place()) {
          case ANY -> "";
          case BOUNDARY -> " on the boundary policy";
          case OTHER -> " on a resource that is not inside";
        };
    String same =
        step.same().isEmpty() || step.place() == StepPlace.BOUNDARY
            ? ""
            : " (the same " + step.same() + ")";
    String when =
        step.when().stream().map(EscapesPageTest::condition).collect(Collectors.joining(" and "));
    return actions + place + same + (when.isEmpty() ? "" : " with " + when);
  }

  private static String condition(Condition one) {
    String values =
        one.values().contains(PathStep.BOUNDARY)
            ? "the boundary"
            : "`" + String.join("`, `", one.values()) + "`";
    return "`%s` `%s` %s".formatted(one.operator().text(), one.key(), values);
  }
}
