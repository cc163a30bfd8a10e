package dev.vennguard.bench;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
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

/** Text to policy with positions and problems, for a document of 6 KB without white space. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParseBenchmark {
  private final String sound = new BenchPolicies(CatalogueReader.bundled()).document(1);
  private final String broken = sound.substring(0, sound.length() - 40);

  /** A sound document. */
  @Benchmark
  public Reading sound() {
    return PolicyReader.read(sound, PolicyKind.IDENTITY);
  }

  /** The same, cut off near its end. */
  @Benchmark
  public Reading broken() {
    return PolicyReader.read(broken, PolicyKind.IDENTITY);
  }
}
