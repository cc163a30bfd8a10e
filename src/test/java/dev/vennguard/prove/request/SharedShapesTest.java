package dev.vennguard.prove.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from a catalogue alone is made once, whoever asks and in whatever order. */
class SharedShapesTest {
  private final Catalogue catalogue = CatalogueReader.bundled();

  @Test
  void ofOneCatalogue_allGetTheSame_ofAnotherTheirOwn() {
    Catalogue other = CatalogueReader.bundled();

    assertThat(ActionShapes.of(catalogue)).isSameAs(ActionShapes.of(catalogue));
    assertThat(ActionShapes.of(catalogue)).isNotSameAs(ActionShapes.of(other));
    assertThat(ActionPatterns.of(catalogue)).isSameAs(ActionPatterns.of(catalogue));
  }

  @Test
  void severalThreads_getTheSameShapes() throws Exception {
    int actions = catalogue.size();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<ActionShape>>> found =
          IntStream.range(0, 3)
              .mapToObj(thread ->
                  threads.submit(() -> {
                    start.await();
                    ActionShapes shapes = ActionShapes.of(catalogue);
                    return IntStream.range(0, actions)
                        .map(i -> thread == 1 ? actions - 1 - i : i)
                        .mapToObj(shapes::of)
                        .toList();
                  }))
              .toList();
      start.countDown();
      List<ActionShape> first = found.get(0).get();
      for (int i = 0; i < actions; i++) {
        ActionShape shape = first.get(i);
        assertThat(found.get(1).get().get(actions - 1 - i)).isSameAs(shape);
        assertThat(found.get(2).get().get(i)).isSameAs(shape);
        assertThat(shape.usual()).isSameAs(shape.usual());
      }
    }
  }
}
