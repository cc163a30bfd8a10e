package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Time and memory of an evaluation are bounded, whatever the texts: a few kilobytes once filled the
 * memory, and the window stayed dead.
 */
class EvaluationLimitsTest {
  private static final List<String> SERVICES =
      List.of(
          "ec2", "iam", "s3", "rds", "glue", "sagemaker", "ssm", "connect", "quicksight", "iot");
  private static final Policy BOUNDARY =
      read("{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::b1/*\"}");

  /** What {@link ProofLimits#standard} allows, but for the examples. */
  private static final ProofLimits TENTH_OF_STANDARD =
      new ProofLimits(10_000_000, 300_000_000, 200_000);

  private final Catalogue catalogue = SharedCatalogue.get();

  /** Every statement cuts the actions of ten services another way, and many speak of all. */
  private static Policy hostile(String element, int cutting, int whole, String bucket) {
    String first =
        IntStream.range(0, cutting)
            .mapToObj(i -> statement(element, actions(i), bucket + i + "/*"))
            .collect(Collectors.joining(","));
    String then =
        IntStream.range(0, whole)
            .mapToObj(i -> statement("Action", "\"*\"", "c" + i))
            .collect(Collectors.joining(","));
    return read(first + (whole > 0 ? "," + then : ""));
  }

  private static String actions(int i) {
    String part = "" + (char) ('a' + i % 26) + (i < 26 ? "" : (char) ('a' + (i * 7 + 3) % 26));
    return SERVICES.stream()
        .map(service -> "\"" + service + ":*" + part + "*\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String statement(String element, String actions, String bucket) {
    return "{\"Effect\": \"Allow\", \"%s\": %s, \"Resource\": \"arn:aws:s3:::%s\"}"
        .formatted(element, actions, bucket);
  }

  private static Policy read(String statements) {
    return PolicyReader.read(
            "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}",
            PolicyKind.IDENTITY)
        .policy();
  }

  private static Layers pair(Policy identity) {
    return Layers.identity(List.of(identity)).withBoundary(BOUNDARY);
  }

  @Test
  void dearPolicies_areUndecidedWithTheReason_andGoneWithTheirText() {
    LiveModel model =
        new LiveModel(
            catalogue,
            Probe.NONE,
            ProofSettings.standard(),
            new ProofLimits(400_000, 300_000_000, 2_000_000));
    Layers plain = pair(read(statement("Action", "\"s3:*\"", "b1/k")));
    Evaluation before = model.evaluate(plain);

    Evaluation dear = model.evaluate(pair(hostile("Action", 26, 60, "b")));
    Evaluation after = model.evaluate(plain);

    ActionSet undecided = dear.with(Outcome.UNDECIDED);
    assertThat(dear.pending().isEmpty()).isTrue();
    assertThat(undecided.count()).isBetween(100, catalogue.size() - 1);
    assertThat(dear.reason(undecided.stream().findFirst().orElseThrow()))
        .startsWith("these policies take more steps than all actions together may cost");
    assertThat(before.count(Outcome.UNDECIDED)).isZero();
    assertThat(after.with(Outcome.CONDITIONAL)).isEqualTo(before.with(Outcome.CONDITIONAL));
  }

  @Test
  void tooManyStatements_areNotKeptApart() {
    LiveModel model =
        new LiveModel(
            catalogue,
            Probe.NONE,
            ProofSettings.standard(),
            new ProofLimits(100_000_000, 300_000_000, 1_000));

    Evaluation dear = model.evaluate(pair(hostile("NotAction", 30, 0, "b")));

    assertThat(dear.pending().isEmpty()).isTrue();
    assertThat(dear.count(Outcome.UNDECIDED)).isGreaterThan(catalogue.size() / 2);
    assertThat(model.verdicts(pair(hostile("NotAction", 30, 0, "b"))).apply(7).outcome())
        .isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void examples_endWithTheirBudget_andTheOutcomesStay() {
    Layers layers = pair(hostile("Action", 6, 2, "b"));
    LiveModel model =
        new LiveModel(
            catalogue,
            Probe.NONE,
            ProofSettings.standard(),
            new ProofLimits(100_000_000, 50_000, 2_000_000));
    var verdicts = model.verdicts(layers);
    int first = catalogue.action("s3:GetObject").orElseThrow().index();

    assertThat(verdicts.apply(first).denied()).isInstanceOf(Example.Found.class);
    long without =
        catalogue.actions().stream()
            .map(action -> verdicts.apply(action.index()))
            .filter(verdict -> verdict.denied() instanceof Example.None)
            .count();

    assertThat(without).isGreaterThan(1_000);
    assertThat(model.evaluate(layers).count(Outcome.UNDECIDED)).isZero();
  }

  @Test
  void undecided_doesNotDependOnWhatWasTypedBefore() {
    long seed = 20261126;
    System.out.println("EvaluationLimitsTest seed " + seed);
    Random random = new Random(seed);
    ProofLimits limits = new ProofLimits(150_000, 300_000_000, 2_000_000);
    LiveModel typed = new LiveModel(catalogue, Probe.NONE, ProofSettings.standard(), limits);
    int partly = 0;
    for (int i = 0; i < 8; i++) {
      Layers layers =
          pair(
              hostile("Action", 1 + random.nextInt(6), random.nextInt(3), "b" + random.nextInt(2)));

      Evaluation known = typed.evaluate(layers);
      Evaluation fresh =
          new LiveModel(catalogue, Probe.NONE, ProofSettings.standard(), limits).evaluate(layers);

      for (Outcome outcome : Outcome.values()) {
        assertThat(known.with(outcome))
            .as("round %d %s", i, outcome)
            .isEqualTo(fresh.with(outcome));
      }
      int undecided = fresh.count(Outcome.UNDECIDED);
      partly += undecided > 0 && undecided < catalogue.size() / 2 ? 1 : 0;
    }
    assertThat(partly).as("rounds of which some is undecided").isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Action", "NotAction"})
  void hostilePolicies_leaveLittleInMemory(String element) {
    LiveModel model =
        new LiveModel(catalogue, Probe.NONE, ProofSettings.standard(), TENTH_OF_STANDARD);
    model.evaluate(pair(read(statement("Action", "\"s3:*\"", "b1/k"))));
    long before = used();

    for (int key = 0; key < 2; key++) {
      model.evaluate(pair(hostile(element, 50, 120, "b".repeat(key + 1))), () -> true);
    }

    assertThat(used() - before).as("bytes kept for two keys").isLessThan(5_000_000);
    assertThat(model.evaluate(pair(read(statement("Action", "\"s3:*\"", "b1/k")))).pending())
        .isEqualTo(catalogue.none());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
