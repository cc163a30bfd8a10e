package dev.vennguard.bench;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.PreparedLayers;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions per second for a small identity policy and a small boundary, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class DecideBenchmark {
  private static final String IDENTITY =
      """
      {"Version":"2012-10-17","Statement":[
       {"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:PutObject"],
        "Resource":["arn:aws:s3:::bucket","arn:aws:s3:::bucket/${aws:username}/*"],
        "Condition":{"StringLike":{"aws:RequestedRegion":["eu-*","us-east-1"]}}},
       {"Effect":"Allow","Action":"ec2:*","Resource":"*"},
       {"Effect":"Deny","Action":"s3:Delete*","Resource":"*",
        "Condition":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","192.168.0.0/16"]}}}]}
      """;
  private static final String BOUNDARY =
      """
      {"Version":"2012-10-17","Statement":[
       {"Effect":"Allow","Action":["s3:*","ec2:Describe*","cloudwatch:*"],"Resource":"*"},
       {"Effect":"Deny","Action":"iam:*","Resource":"*"}]}
      """;

  private final PreparedLayers layers =
      new PreparedLayers(
          Layers.identity(List.of(read(IDENTITY, PolicyKind.IDENTITY)))
              .withBoundary(read(BOUNDARY, PolicyKind.BOUNDARY)));
  private final List<Request> requests = requests();

  /** The position of one thread in the requests. */
  @State(Scope.Thread)
  public static class Position {
    int next;
  }

  /** One decision. */
  @Benchmark
  public Decision decide(Position position) {
    position.next = (position.next + 1) % requests.size();
    return layers.decide(requests.get(position.next));
  }

  private static Policy read(String text, PolicyKind kind) {
    return PolicyReader.read(text, kind).policy();
  }

  private static List<Request> requests() {
    Map<String, ContextValue> context =
        Map.of(
            "aws:RequestedRegion", new ContextValue.Single("eu-west-1"),
            "aws:SourceIp", new ContextValue.Single("10.1.2.3"));
    List<Request> all = new ArrayList<>();
    for (String action :
        List.of("s3:GetObject", "s3:DeleteObject", "ec2:DescribeInstances", "iam:CreateUser")) {
      for (String owner : List.of("bob", "ann")) {
        all.add(
            new Request(
                "arn:aws:iam::123456789012:user/bob",
                action,
                "arn:aws:s3:::bucket/" + owner + "/x",
                "123456789012",
                context));
      }
    }
    return all;
  }
}
