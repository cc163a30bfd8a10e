package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real policies leave nothing undecided; every example was replayed on the way. */
class CorpusTest {
  private static final String FILE = "shared/corpus/aws-managed-policies.jsonl";
  private static final int OTHERS = 100;

  private final Catalogue catalogue = Catalogue.bundled();
  private final Classes classes = new Classes(catalogue);
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Map<String, Integer> undecided = new LinkedHashMap<>();
  private int questions;
  private long slowest;

  @Test
  @Tag("slow")
  void realPairs_leaveNothingUndecided() throws IOException {
    Path corpus = Path.of("..", FILE);
    if (!Files.exists(corpus)) {
      corpus = Path.of("../..", FILE);
    }
    assumeTrue(Files.exists(corpus));
    Map<String, Policy> documents = documents(corpus);
    List<String> names = new ArrayList<>(documents.keySet());
    List<String> boundaries =
        names.stream().filter(name -> name.contains("PermissionsBoundary")).toList();
    long start = System.nanoTime();
    for (String name : names) {
      ask(name, documents.get(name), name, documents.get(name));
    }
    report("each against itself", start);
    start = System.nanoTime();
    for (String boundary : boundaries) {
      for (int i = 0; i < OTHERS; i++) {
        String name = names.get(i * names.size() / OTHERS);
        ask(name, documents.get(name), boundary, documents.get(boundary));
        ask(boundary, documents.get(boundary), name, documents.get(name));
      }
    }
    report("boundaries against others", start);
    assertThat(undecided).isEmpty();
  }

  private void report(String what, long start) {
    System.out.printf(
        "%s: %d questions, %d undecided, slowest %d us, %d ms%n",
        what, questions, undecided.size(), slowest / 1000, (System.nanoTime() - start) / 1_000_000);
    undecided.forEach((question, count) -> System.out.println(count + " " + question));
  }

  private void ask(String identityName, Policy identity, String boundaryName, Policy boundary) {
    Layers layers = Layers.identity(List.of(identity)).withBoundary(boundary);
    classes
        .of(layers)
        .forEach((question, actions) -> {
          questions++;
          long before = System.nanoTime();
          Verdict verdict = prover.answer(question);
          long taken = System.nanoTime() - before;
          String action = catalogue.actions().get(actions.getFirst()).qualifiedName();
          if (taken > 20_000_000) {
            System.out.println(
                taken / 1000 + " us: " + action + " " + identityName + " / " + boundaryName);
          }
          slowest = Math.max(slowest, taken);
          if (!verdict.reason().isEmpty()) {
            undecided.merge(
                verdict.reason() + ": " + action + " " + identityName + " / " + boundaryName,
                1,
                Integer::sum);
          }
        });
  }

  private static Map<String, Policy> documents(Path corpus) throws IOException {
    Map<String, Policy> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode node = PolicyJson.tree(line);
      found.put(node.path("name").asString(), PolicyJson.policy(node.path("document")));
    }
    return found;
  }
}
