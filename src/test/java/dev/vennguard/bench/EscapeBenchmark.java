package dev.vennguard.bench;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Edit;
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

/** Every way out of a boundary, about policies that were never seen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EscapeBenchmark {
  /** Which documents are open. */
  @Param({"seed", "full"})
  public String documents = "seed";

  private final Catalogue catalogue = CatalogueReader.bundled();
  private final PathLibrary library = PathLibrary.bundled();
  private final Prover prover = new Prover(ProofSettings.standard());
  private Layers layers = Layers.identity(List.of());

  /** Reads the documents. */
  @Setup(Level.Trial)
  public void open() {
    Edit.Replace texts =
        documents.equals("seed") ? BenchPolicies.seed() : new BenchPolicies(catalogue).full();
    Workspace workspace = new Workspace(new LiveModel(catalogue), Clock.systemUTC());
    layers = workspace.apply(List.of(texts), () -> true).evaluation().layers();
  }

  /** All paths, with nothing remembered of these policies. */
  @Benchmark
  public EscapeReport examine() {
    return new EscapeChecks(catalogue, library, prover).report(layers, Delegation.UNKNOWN);
  }
}
