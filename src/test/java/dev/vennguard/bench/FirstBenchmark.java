package dev.vennguard.bench;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first evaluation of documents: nothing is remembered of them, all proofs are made. The
 * catalogue is loaded, and Java is warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FirstBenchmark {
  /** Which documents: {@code readOnly} is the largest boundary that AWS publishes. */
  @Param({"seed", "readOnly"})
  public String documents = "seed";

  private final Catalogue catalogue = CatalogueReader.bundled();
  private Edit.Replace loads = BenchPolicies.seed();

  /** Reads the documents. */
  @Setup
  public void read() {
    loads =
        documents.equals("seed")
            ? BenchPolicies.seed()
            : new BenchPolicies(catalogue).powerUserUnderReadOnly();
  }

  /** Parses, evaluates and proves. */
  @Benchmark
  public Snapshot evaluated() {
    return new Workspace(new LiveModel(catalogue), Clock.systemUTC()).apply(List.of(loads));
  }
}
