package dev.vennguard.explain;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests of this package share: the catalogue, proofs and ways to write policies. */
public final class WhyTestBase {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final ProofSource proofs =
      new ProverSource(catalogue, ActionShapes.of(catalogue), new Prover(ProofSettings.standard()));

  public Catalogue catalogue() {
    return catalogue;
  }

  public ProofSource proofs() {
    return proofs;
  }

  public static Policy policy(String statements) {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.replace('\'', '"') + "]}";
    var reading = PolicyReader.read(text, PolicyKind.IDENTITY);
    if (!reading.sound()) {
      throw new AssertionError(reading.problems().toString());
    }
    return reading.policy();
  }

  public static Layers pair(String identity, String boundary) {
    return Layers.identity(List.of(policy(identity))).withBoundary(policy(boundary));
  }

  /** Everything is granted, and the resource has this policy. */
  public static Layers everythingBeside(String statements) {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.replace('\'', '"') + "]}";
    String all = "{'Effect':'Allow','Action':'*','Resource':'*'}";
    return new Layers(
        List.of(
            new Layer(
                LayerKind.RESOURCE,
                0,
                List.of(PolicyReader.read(text, PolicyKind.RESOURCE).policy())),
            new Layer(LayerKind.IDENTITY, 0, List.of(policy(all)))));
  }

  public static Layers sample(String id) throws IOException {
    Path folder = Path.of("sample-policies").resolve(id);
    return Layers.identity(List.of(read(folder.resolve("identity.json"))))
        .withBoundary(read(folder.resolve("boundary.json")));
  }

  private static Policy read(Path file) throws IOException {
    return PolicyReader.read(Files.readString(file), PolicyKind.IDENTITY).policy();
  }
}
