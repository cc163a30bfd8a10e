package dev.vennguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Rule;
import dev.vennguard.lint.kit.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page of findings holds the rules' own words below its marker. After a change of a rule, run
 * this test with {@code -Dfindings.page=write}: it writes them anew.
 */
class FindingsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/findings.md");
  private static final String MARKER = "<!-- written by FindingsPageTest -->\n";
  private static final Path JUSTIFIED = Path.of("src/test/resources/lint/managed-policies.tsv");

  @Test
  void page_saysWhatTheRulesSay() throws IOException {
    String page = Files.readString(PAGE);
    int at = page.indexOf(MARKER);
    assertThat(at).as("the marker on the page").isPositive();
    String wanted = page.substring(0, at + MARKER.length()) + rules() + managedPolicies();
    if (System.getProperty("findings.page", "").equals("write")) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private static String rules() {
    StringBuilder text = new StringBuilder();
    for (FindingSeverity severity : FindingSeverity.values()) {
      List<RuleInfo> rules =
          Rules.all().stream()
              .map(Rule::info)
              .filter(one -> one.severity() == severity)
              .sorted((one, other) -> one.id().compareTo(other.id()))
              .toList();
      String name = severity.text();
      text.append("\n## ")
          .append(Character.toUpperCase(name.charAt(0)))
          .append(name.substring(1))
          .append("s\n");
      for (RuleInfo rule : rules) {
        text.append("\n### ").append(rule.id()).append("\n\n");
        text.append(rule.title()).append(".\n\n");
        text.append("- Avoid: ").append(rule.avoid()).append('\n');
        text.append("- Prefer: ").append(rule.prefer()).append('\n');
        text.append("- Why: ").append(rule.why()).append('\n');
        text.append("- Source: ").append(rule.source()).append(".\n");
      }
    }
    return text.toString();
  }

  /** The errors that AWS's own policies have, and why they stay. */
  private static String managedPolicies() throws IOException {
    StringBuilder text = new StringBuilder("\n## Errors in AWS's own policies\n\n");
    text.append(
        "Found in the managed policies that AWS publishes, looked at and left as they are.\n\n");
    text.append("| finding | about | why it stays |\n|---|---|---|\n");
    for (String line : Files.readAllLines(JUSTIFIED)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", 3);
        text.append("| `%s` | `%s` | %s |%n".formatted(fields[0], fields[1], fields[2]));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }
}
