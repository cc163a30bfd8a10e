package dev.vennguard.bench;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
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
 * One keystroke in the condition of a Deny on everything: no proof of the key before serves, for
 * the Deny is in every question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ConditionalDenyBenchmark {
  private static final String BOUNDARY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          { "Effect": "Allow", "Action": "*", "Resource": "*" },
          {
            "Effect": "Deny",
            "NotAction": ["iam:*", "sts:*", "support:*"],
            "Resource": "*",
            "Condition": {%s}
          }
        ]
      }
      """;

  /** What the Deny asks: of every request, or of the resource's tags. */
  @Param({
    "\"StringNotEquals\": {\"aws:RequestedRegion\": [\"eu-west-1\", \"eu-X\"]}",
    "\"StringNotEquals\": {\"aws:ResourceTag/team\": \"team-X\"}"
  })
  public String condition = "";

  /** The identity policy: the seed's, or one as full as IAM lets it be. */
  @Param({"seed", "full"})
  public String identity = "seed";

  private final Workspace workspace =
      new Workspace(new LiveModel(CatalogueReader.bundled()), Clock.systemUTC());
  private long revision;

  /** Opens the pair. */
  @Setup(Level.Trial)
  public void open() {
    DocumentId first = new DocumentId(LayerKind.IDENTITY, 0);
    String text =
        identity.equals("seed")
            ? workspace.apply(List.of(BenchPolicies.seed())).document(first).orElseThrow().text()
            : new BenchPolicies(CatalogueReader.bundled()).document(1);
    workspace.apply(
        List.of(
            new Edit.Replace(
                List.of(
                    new Edit.Load(first, "identity", "", text),
                    new Edit.Load(DocumentId.BOUNDARY, "boundary", "", boundary())))));
  }

  private String boundary() {
    return BOUNDARY.formatted(condition.replace("X", Long.toString(revision, 36)));
  }

  /** Types one character of the value that the Deny compares with. */
  @Benchmark
  public Snapshot value() {
    revision++;
    return workspace.apply(List.of(new Edit.Text(DocumentId.BOUNDARY, boundary(), revision)));
  }
}
