package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.text.Indent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real policies have an effective document, which is its own effective document. */
class ClaimsCorpusTest {
  private static final int OTHERS = 100;

  private final EffectivePolicy effective =
      new EffectivePolicy(SharedCatalogue.get(), new Prover(ProofSettings.thorough()));
  private final List<String> without = new ArrayList<>();

  @Test
  @Tag("slow")
  void realPairs_haveAnEffectiveDocument() throws IOException {
    Corpus corpus = Corpus.read();
    Map<String, Policy> documents = corpus.documents();
    for (String name : corpus.names()) {
      Policy own = corpus.of(name);
      EffectiveResult both = check(name, name, documents);
      assertThat(both).as(name).isEqualTo(effective.of(Layers.identity(List.of(own))));
    }
    for (String boundary : corpus.boundaries()) {
      for (String name : corpus.some(OTHERS)) {
        check(name, boundary, documents);
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
}
