package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    Layers layers = SlowLayers.read(lines());
    Evaluation evaluation = model.evaluate(layers);
    assertThat(evaluation.pending().isEmpty()).isTrue();
    TreeSet<String> undecided = new TreeSet<>();
    evaluation.with(Outcome.UNDECIDED).stream()
        .forEach(action -> undecided.add(SharedCatalogue.get().actions().get(action).name()));
    assertThat(undecided).isSubsetOf("CreateTags", "DeleteTags");
    assertThat(model.prover().spent()).isLessThan(STEPS);
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = SlowLayersTest.class.getResourceAsStream("/live/slow-layers.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
