package dev.vennguard.bench;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.live.LiveModel;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a fresh process pays once: every sample is a new Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdBenchmark {
  /** Loads the catalogue. */
  @Benchmark
  public Catalogue catalogue() {
    return CatalogueReader.bundled();
  }

  /** Loads the catalogue and evaluates the seed pair. */
  @Benchmark
  public Snapshot seedPair() {
    return new Workspace(new LiveModel(CatalogueReader.bundled()), Clock.systemUTC())
        .apply(List.of(BenchPolicies.seed()));
  }
}
