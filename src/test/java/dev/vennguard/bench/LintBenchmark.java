package dev.vennguard.bench;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.workspace.Edit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The linter: a keystroke's document anew, and everything about texts that were never seen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LintBenchmark {
  /** Which documents are open. */
  @Param({"seed", "full"})
  public String documents = "seed";

  private final Catalogue catalogue = CatalogueReader.bundled();
  private final Partitions partitions = Partitions.bundled();
  private final Linter linter = new Linter(catalogue, partitions, ProofSettings.standard());
  private List<LintedDocument> open = List.of();
  private String head = "";
  private String tail = "";
  private DocumentRef edited = new DocumentRef(LayerKind.BOUNDARY, 0, 0);
  private long revision;

  /** Reads the documents, and finds a pattern in the boundary's first statement to type in. */
  @Setup(Level.Trial)
  public void open() {
    Edit.Replace texts =
        documents.equals("seed") ? BenchPolicies.seed() : new BenchPolicies(catalogue).full();
    open =
        texts.documents().stream()
            .map(one ->
                read(
                    new DocumentRef(
                        one.document().kind(), one.document().level(), one.document().number()),
                    one.text()))
            .toList();
    LintedDocument boundary =
        open.stream().filter(one -> one.kind() == LayerKind.BOUNDARY).findFirst().orElseThrow();
    edited = boundary.ref();
    int at = boundary.text().indexOf('[', boundary.text().indexOf("Action")) + 1;
    head = boundary.text().substring(0, at);
    tail = boundary.text().substring(at);
  }

  private static LintedDocument read(DocumentRef ref, String text) {
    return new LintedDocument(ref, text, PolicyReader.read(text, PolicyKind.from(ref.kind())));
  }

  private LintedDocument typed() {
    revision++;
    return read(edited, head + "\"s3:Get" + Long.toString(revision, 36) + "*\"," + tail);
  }

  /** One character of an action pattern: reading and what the document's own rules find. */
  @Benchmark
  public List<Finding> keystroke() {
    return linter.alone(typed());
  }

  /** The same, and what takes proofs: off the typing path. */
  @Benchmark
  public List<Finding> everything() {
    LintedDocument now = typed();
    return linter.all(
        open.stream().map(one -> one.ref().equals(edited) ? now : one).toList(), Situation.ANY);
  }
}
