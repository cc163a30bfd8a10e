package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.exchange.report.ExplanationText;
import dev.vennguard.explain.Explainer;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.SharedModel;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cards of the samples' interesting actions, and of policies that people asked about in public,
 * as text files to be read. {@code -Dgolden.update=true} rewrites them and still fails, so that the
 * difference is looked at.
 */
class ExplanationGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/why");
  private static final Path CASES = FOLDER.resolve("cases.txt");

  @Test
  void cards_ofTheSamples_readAsTheyWereApproved() throws IOException {
    Catalogue catalogue = SharedCatalogue.get();
    var proofs =
        new ProverSource(
            catalogue, ActionShapes.of(catalogue), new Prover(ProofSettings.standard()));
    var explainer = new Explainer(catalogue, proofs);
    var change = new SmallestChange(SharedModel.get(), proofs);
    List<String> different = new ArrayList<>();
    int cards = 0;
    for (String sample : Files.readAllLines(CASES)) {
      String[] words = sample.split(" ");
      Snapshot snapshot = open(catalogue, words[0]);
      for (int i = 1; i < words.length; i++) {
        cards++;
        var explanation = explainer.explain(snapshot.evaluation().layers(), words[i]);
        var layers = snapshot.evaluation().layers();
        String text =
            ExplanationText.write(explanation, change.proposals(layers, explanation), snapshot);
        Path file = FOLDER.resolve(words[0]).resolve(words[i].replace(':', '-') + ".txt");
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
          different.add(file + "\n" + text);
          if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
          }
        }
      }
    }
    assertThat(cards).isGreaterThan(20);
    assertThat(different).as("cards that read otherwise").isEmpty();
  }

  /** A sample, or the two policies that stand beside the cards. */
  private static Snapshot open(Catalogue catalogue, String id) throws IOException {
    var workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    Path own = FOLDER.resolve(id);
    if (Files.exists(own.resolve("identity.json"))) {
      return workspace.apply(
          List.of(
              new Edit.Replace(
                  List.of(
                      load(DocumentId.IDENTITY, own.resolve("identity.json")),
                      load(DocumentId.BOUNDARY, own.resolve("boundary.json"))))));
    }
    var samples = new SampleLibrary();
    return workspace.apply(List.of(samples.load(samples.sample(id).orElseThrow())));
  }

  private static Edit.Load load(DocumentId id, Path file) throws IOException {
    return new Edit.Load(id, file.getFileName().toString(), "", Files.readString(file));
  }
}
