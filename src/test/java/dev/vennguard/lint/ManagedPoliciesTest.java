package dev.vennguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Corpus;
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

/**
 * AWS's own managed policies, where they are: no error in any of them but those that a table
 * justifies. None at all in ours.
 */
class ManagedPoliciesTest {
  /** Per line an id, what it is about and the reason, separated by tabs. */
  private static final Path JUSTIFIED = Path.of("src/test/resources/lint/managed-policies.tsv");

  /** {@code -Dlint.show=} prints each finding, and how many there are of each rule. */
  private static final boolean SHOWN = System.getProperty("lint.show") != null;

  private final LintBench bench = new LintBench();

  @Test
  void managedPolicies_haveNoErrorThatIsNotJustified() throws IOException {
    Corpus corpus = Corpus.read();
    Set<String> justified = new TreeSet<>();
    for (String line : Files.readAllLines(JUSTIFIED)) {
      if (corpus.published() && !line.startsWith("#")) {
        String[] fields = line.split("\t", 3);
        assertThat(fields).as(line).hasSize(3);
        justified.add(fields[0] + "\t" + fields[1]);
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> unjustified = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (Corpus.Named policy : corpus.policies()) {
      for (Finding finding : findings(policy.text())) {
        counts.merge(finding.severity().text() + " " + finding.id(), 1, Integer::sum);
        if (SHOWN) {
          System.out.println(finding.id() + "\t" + policy.name() + "\t" + finding.sentence());
        }
        String key = finding.id() + "\t" + about(finding);
        if (finding.severity() == FindingSeverity.ERROR && !justified.contains(key)) {
          unjustified.add(key + "\t" + policy.name() + ": " + finding.message());
        } else if (finding.severity() == FindingSeverity.ERROR) {
          used.add(key);
        }
      }
    }
    if (SHOWN) {
      counts.forEach((id, count) -> System.out.printf("%6d %s%n", count, id));
    }
    assertThat(corpus.policies()).hasSizeGreaterThan(corpus.published() ? 700 : 15);
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
