package dev.vennguard.prove;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Managed policies of AWS by name, where they lie beside the project: they are no part of it.
 *
 * @param documents in the order of the file
 */
record Corpus(Map<String, Policy> documents) {
  private static final String FILE = "shared/corpus/aws-managed-policies.jsonl";

  /** Skips the test where there are none. */
  static Corpus read() throws IOException {
    Path corpus = Path.of("..", FILE);
    if (!Files.exists(corpus)) {
      corpus = Path.of("../..", FILE);
    }
    assumeTrue(Files.exists(corpus));
    Map<String, Policy> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode node = PolicyJson.tree(line);
      found.put(node.path("name").asString(), PolicyJson.policy(node.path("document")));
    }
    return new Corpus(found);
  }

  List<String> names() {
    return List.copyOf(documents.keySet());
  }

  Policy of(String name) {
    return documents.get(name);
  }

  /** The permissions boundaries among them. */
  List<String> boundaries() {
    return names().stream().filter(name -> name.contains("PermissionsBoundary")).toList();
  }

  /** So many of them, spread over all. */
  List<String> some(int count) {
    List<String> names = names();
    return IntStream.range(0, count).mapToObj(i -> names.get(i * names.size() / count)).toList();
  }
}
