package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.live.SharedModel;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleLibraryTest {
  @Test
  void samples_areSoundAndComplete() {
    SampleLibrary library = new SampleLibrary();
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());

    assertThat(library.samples()).hasSize(5);
    for (var sample : library.samples()) {
      Snapshot snapshot = workspace.apply(List.of(library.load(sample)));
      assertThat(snapshot.documents()).hasSize(2).allMatch(Document::sound);
      assertThat(library.readme(sample)).startsWith("# ").contains("What to look at");
    }
  }
}
