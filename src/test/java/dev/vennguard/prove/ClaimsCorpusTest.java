package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Corpus;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PolicyJson;
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
    for (Corpus.Named one : corpus.policies()) {
      EffectiveResult alone =
          effective.of(Layers.identity(List.of(PolicyJson.policy(one.document()))));
      assertThat(check(one, one)).as(one.name()).isEqualTo(alone);
    }
    for (Corpus.Named boundary : corpus.boundaries()) {
      for (Corpus.Named other : corpus.some(OTHERS)) {
        check(other, boundary);
      }
    }
    assertThat(without).isEmpty();
  }

  private EffectiveResult check(Corpus.Named identity, Corpus.Named boundary) {
    EffectiveResult result =
        effective.of(
            Layers.identity(List.of(PolicyJson.policy(identity.document())))
                .withBoundary(PolicyJson.policy(boundary.document())));
    switch (result) {
      case EffectiveResult.Document(Policy policy) -> {
        String text = PolicyPrinter.print(policy, Indent.TWO_SPACES);
        Policy read = PolicyReader.read(text, PolicyKind.IDENTITY).policy();
        assertThat(effective.of(Layers.identity(List.of(read))))
            .as("%s / %s", identity.name(), boundary.name())
            .isEqualTo(result);
      }
      case EffectiveResult.Impossible(List<String> reasons) ->
          without.add(identity.name() + " / " + boundary.name() + ": " + reasons);
    }
    return result;
  }
}
