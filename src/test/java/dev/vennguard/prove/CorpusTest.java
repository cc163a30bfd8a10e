package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Corpus;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real policies leave nothing undecided; every example was replayed on the way. */
class CorpusTest {
  private static final int OTHERS = 100;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Classes classes = new Classes(catalogue);
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Map<String, Integer> undecided = new LinkedHashMap<>();
  private int questions;
  private long slowest;

  @Test
  @Tag("slow")
  void realPairs_leaveNothingUndecided() throws IOException {
    Corpus corpus = Corpus.read();
    long start = System.nanoTime();
    for (Corpus.Named one : corpus.policies()) {
      ask(one, one);
    }
    report("each against itself", start);
    start = System.nanoTime();
    for (Corpus.Named boundary : corpus.boundaries()) {
      for (Corpus.Named other : corpus.some(OTHERS)) {
        ask(other, boundary);
        ask(boundary, other);
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

  private void ask(Corpus.Named identity, Corpus.Named boundary) {
    Layers layers =
        Layers.identity(List.of(PolicyJson.policy(identity.document())))
            .withBoundary(PolicyJson.policy(boundary.document()));
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
                taken / 1000 + " us: " + action + " " + identity.name() + " / " + boundary.name());
          }
          slowest = Math.max(slowest, taken);
          if (!verdict.reason().isEmpty()) {
            undecided.merge(
                verdict.reason() + ": " + action + " " + identity.name() + " / " + boundary.name(),
                1,
                Integer::sum);
          }
        });
  }
}
