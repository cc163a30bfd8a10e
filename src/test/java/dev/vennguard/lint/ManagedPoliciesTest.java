package dev.vennguard.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * AWS's own managed policies: no error in any of them but those that a table justifies. The counts
 * of all rules are printed; skipped where the policies are not there.
 */
class ManagedPoliciesTest {
  private static final Path FILE =
      Path.of(System.getProperty("corpus", "../shared/corpus"), "aws-managed-policies.jsonl");

  /** Per line an id, what it is about and the reason, separated by tabs. */
  private static final Path JUSTIFIED = Path.of("src/test/resources/lint/managed-policies.tsv");

  private final LintBench bench = new LintBench();

  @Test
  void managedPolicies_haveNoErrorThatIsNotJustified() throws IOException {
    assumeTrue(Files.exists(FILE), "no corpus here");
    Set<String> justified = new TreeSet<>();
    for (String line : Files.readAllLines(JUSTIFIED)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", 3);
        assertThat(fields).as(line).hasSize(3);
        justified.add(fields[0] + "\t" + fields[1]);
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> unjustified = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    List<String> lines = Files.readAllLines(FILE);
    JsonMapper mapper = JsonMapper.builder().build();
    for (String line : lines) {
      JsonNode policy = mapper.readTree(line);
      for (Finding finding : findings(policy.get("document").toPrettyString())) {
        counts.merge(finding.severity().text() + " " + finding.id(), 1, Integer::sum);
        if (System.getProperty("lint.show") != null) {
          System.out.println(
              finding.id() + "\t" + policy.get("name").stringValue() + "\t" + finding.sentence());
        }
        String key = finding.id() + "\t" + about(finding);
        if (finding.severity() == FindingSeverity.ERROR && !justified.contains(key)) {
          unjustified.add(key + "\t" + policy.get("name").stringValue() + ": " + finding.message());
        } else if (finding.severity() == FindingSeverity.ERROR) {
          used.add(key);
        }
      }
    }
    counts.forEach((id, count) -> System.out.printf("%6d %s%n", count, id));
    assertThat(lines).hasSizeGreaterThan(700);
    assertThat(unjustified).isEmpty();
    assertThat(justified).as("justified and not found any more").isEqualTo(used);
  }

  private List<Finding> findings(String text) {
    LintedDocument document = LintBench.document(LayerKind.IDENTITY, 0, text);
    return bench.linter().all(List.of(document), Situation.ANY);
  }

  /** What the message quotes first; of an unknown action its service. */
  private static String about(Finding finding) {
    String[] parts = finding.message().split("`", 3);
    String quoted = parts.length == 3 ? parts[1] : "";
    int colon = quoted.indexOf(':');
    return finding.id().equals("INVALID_ACTION") && colon > 0 ? quoted.substring(0, colon) : quoted;
  }
}
