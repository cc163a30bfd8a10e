package dev.vennguard.bench;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
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

/**
 * One keystroke, from the edit to the snapshot, over the whole catalogue. Every invocation types a
 * text that was never seen before, so nothing of the edited statement is remembered.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class KeystrokeBenchmark {
  private static final String TYPED = "\"s3:Get";

  /** Which documents are open. */
  @Param({"seed", "full"})
  public String documents = "seed";

  private final Workspace workspace =
      new Workspace(new LiveModel(CatalogueReader.bundled()), Clock.systemUTC());
  private String head = "";
  private String tail = "";
  private DocumentId edited = DocumentId.BOUNDARY;
  private long revision;

  /** Opens the documents, and a pattern in the boundary's first statement to type in. */
  @Setup(Level.Trial)
  public void open() {
    var full = new BenchPolicies(CatalogueReader.bundled()).full();
    Snapshot snapshot =
        workspace.apply(List.of(documents.equals("seed") ? BenchPolicies.seed() : full));
    Document boundary = snapshot.document(edited).orElseThrow();
    int at = boundary.text().indexOf('[', boundary.text().indexOf("Action")) + 1;
    head = boundary.text().substring(0, at);
    tail = boundary.text().substring(at);
  }

  /** Types one character of an action pattern. */
  @Benchmark
  public Snapshot actionPattern() {
    revision++;
    String text = head + TYPED + Long.toString(revision, 36) + "*\"," + tail;
    return workspace.apply(List.of(new Edit.Text(edited, text, revision)));
  }

  /** Types a blank: nothing changes but positions. */
  @Benchmark
  public Snapshot whiteSpace() {
    revision++;
    String text = head + " ".repeat((int) (revision % 40)) + tail;
    return workspace.apply(List.of(new Edit.Text(edited, text, revision)));
  }
}
