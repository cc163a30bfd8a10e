package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The slowest layers that {@link SlowLayers} found take no more steps than when they were found
 * (100 million are the bound of an evaluation), and no further action of them becomes undecided.
 */
class SlowLayersTest {
  private static final long STEPS = 48_000_000;

  @Test
  void slowestLayers_staySoFast() throws IOException {
    LiveModel model = new LiveModel(SharedCatalogue.get());
    Layers layers = SlowLayers.read(lines("slow-layers.txt"));
    Evaluation evaluation = model.evaluate(layers);
    assertThat(evaluation.pending().isEmpty()).isTrue();
    TreeSet<String> undecided = new TreeSet<>();
    evaluation.with(Outcome.UNDECIDED).stream()
        .forEach(action -> undecided.add(SharedCatalogue.get().actions().get(action).name()));
    assertThat(undecided).isSubsetOf("CreateTags", "DeleteTags");
    assertThat(model.prover().spent()).isLessThan(STEPS);
  }

  /**
   * Found by search: five layers that by themselves tell a fifth of the actions apart that they
   * tell apart together. A proof for each of those took three seconds.
   */
  @Test
  void layersByThemselves_areProvedOnceForActionsThatTheyDoNotTellApart() throws IOException {
    Catalogue catalogue = SharedCatalogue.get();
    int[] proofs = new int[2];
    Probe probe =
        new Probe() {
          @Override
          public void proof() {
            proofs[0]++;
          }

          @Override
          public void loneLayer() {
            proofs[1]++;
          }
        };
    LiveModel model = new LiveModel(catalogue, probe);
    Layers layers = SlowLayers.read(lines("slow-layers-of-many-shapes.txt"));
    Evaluation evaluation = model.evaluate(layers);

    assertThat(proofs[0]).as("classes").isGreaterThan(3000);
    assertThat(proofs[1]).as("layers").isLessThan(proofs[0] * 5 / 4);
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("SlowLayersTest seed " + seed);
    Random random = new Random(seed);
    Prover prover = new Prover(ProofSettings.standard());
    for (int i = 0; i < Rounds.of(60); i++) {
      Action action = catalogue.actions().get(random.nextInt(catalogue.size()));
      Verdict alone = prover.prove(layers, catalogue, action);
      String name = "seed %d: %s".formatted(seed, action.qualifiedName());
      assertThat(evaluation.outcome(action.index())).as(name).isEqualTo(alone.outcome());
      for (int layer = 0; layer < alone.coverage().size(); layer++) {
        assertThat(evaluation.coverage(layer, action.index()))
            .as(name)
            .isEqualTo(alone.coverage().get(layer));
      }
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream file = SlowLayersTest.class.getResourceAsStream("/live/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
