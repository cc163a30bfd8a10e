package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.syntax.Indent;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.PolicyReader;
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

/** Real policies have an effective document, which is its own effective document. */
class ClaimsCorpusTest {
  private static final String FILE = "shared/corpus/aws-managed-policies.jsonl";
  private static final int OTHERS = 100;

  private final EffectivePolicy effective =
      new EffectivePolicy(Catalogue.bundled(), ProofSettings.thorough());
  private final List<String> without = new ArrayList<>();

  @Test
  @Tag("slow")
  void realPairs_haveAnEffectiveDocument() throws IOException {
    Path corpus = Path.of("..", FILE);
    if (!Files.exists(corpus)) {
      corpus = Path.of("../..", FILE);
    }
    assumeTrue(Files.exists(corpus));
    Map<String, Policy> documents = documents(corpus);
    List<String> names = new ArrayList<>(documents.keySet());
    List<String> boundaries =
        names.stream().filter(name -> name.contains("PermissionsBoundary")).toList();
    for (String name : names) {
      Policy own = documents.get(name);
      EffectiveResult both = check(name, name, documents);
      assertThat(both).as(name).isEqualTo(effective.of(Layers.identity(List.of(own))));
    }
    for (String boundary : boundaries) {
      for (int i = 0; i < OTHERS; i++) {
        check(names.get(i * names.size() / OTHERS), boundary, documents);
      }
    }
    assertThat(without).isEmpty();
  }

  private EffectiveResult check(String identity, String boundary, Map<String, Policy> documents) {
    EffectiveResult result =
        effective.of(
            Layers.identity(List.of(documents.get(identity)))
                .withBoundary(documents.get(boundary)));
    switch (result) {
      case EffectiveResult.Document(Policy policy) -> {
        String text = PolicyPrinter.print(policy, Indent.TWO_SPACES);
        Policy read = PolicyReader.read(text, PolicyKind.IDENTITY).policy();
        assertThat(effective.of(Layers.identity(List.of(read))))
            .as("%s / %s", identity, boundary)
            .isEqualTo(result);
      }
      case EffectiveResult.Impossible(List<String> reasons) ->
          without.add(identity + " / " + boundary + ": " + reasons);
    }
    return result;
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
