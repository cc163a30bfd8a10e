package dev.vennguard.prove.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Pair;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Operators on text see how a number, a date, an address or a truth value is written. */
class LexicalFormsTest {
  private static final String ACTION = "s3:GetObject";
  private static final long SEED = 20_261_124;
  private static final int SETS = Rounds.of(500);
  private static final Pair PAIR = new Pair(SharedCatalogue.get());

  /** Ways to write values, by key: some of them write the same value. */
  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "s3:TlsVersion", List.of("1", "1.0", "01", "1.2", "1.20", "12e-1", "+1.2", "3"),
          "aws:SourceIp",
              List.of("10.0.0.1", "10.0.0.9", "2001:db8::1", "2001:db8:0:0:0:0:0:1", "2001:DB8::1"),
          "aws:CurrentTime",
              List.of(
                  "2026-01-01T00:00:00Z",
                  "2026-01-01",
                  "2026-01-01T00:00:00.000Z",
                  "2026-01-01T01:00:00+01:00",
                  "2027-06-01T00:00:00Z"),
          "aws:SecureTransport", List.of("true", "false", "True", "FALSE"),
          "aws:EpochTime", List.of("1767225600", "1767225601"));

  private static final Map<String, String> TYPED =
      Map.of(
          "s3:TlsVersion", "Numeric",
          "aws:SourceIp", "IpAddress",
          "aws:CurrentTime", "Date",
          "aws:SecureTransport", "Bool",
          "aws:EpochTime", "Numeric");

  private static String statement(String effect, String operator, String key, String value) {
    return "{'Effect':'%s','Action':'*','Resource':'*','Condition':{'%s':{'%s':'%s'}}}"
        .formatted(effect, operator, key, value);
  }

  @Test
  void everyWayToWriteAValue_isARequest() {
    SoftAssertions all = new SoftAssertions();
    WRITTEN.forEach((key, texts) -> {
      for (String text : texts) {
        Policy allow = Pair.policy(statement("Allow", "StringEquals", key, text));
        Policy deny =
            Pair.policy(
                "{'Effect':'Allow','Action':'*','Resource':'*'}",
                statement("Deny", "StringEquals", key, text));
        for (Policy policy : List.of(allow, deny)) {
          all.assertThat(PAIR.alone(ACTION, policy).outcome())
              .as("%s %s", key, text)
              .isEqualTo(Outcome.CONDITIONAL);
        }
      }
    });
    all.assertAll();
  }

  @Test
  void patternOfAddresses_isDecided() {
    Policy policy = Pair.policy(statement("Allow", "StringLike", "aws:SourceIp", "10.*"));
    assertThat(PAIR.alone(ACTION, policy).outcome()).isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void textThatIsNoValue_neverMatches() {
    Policy policy = Pair.policy(statement("Allow", "StringEquals", "aws:SourceIp", "10.0.0.0/8"));
    assertThat(PAIR.alone(ACTION, policy).allowed()).isNotInstanceOf(Example.Found.class);
    assertThat(PAIR.alone(ACTION, policy).reason()).isEmpty();
  }

  @Test
  void noClaim_isContradicted_byAnyWayToWriteAValue() {
    Random random = new Random(SEED);
    Evaluator evaluator = new Evaluator();
    int undecided = 0;
    int claims = 0;
    for (int i = 0; i < SETS; i++) {
      List<String> statements = statements(random);
      Layers layers = Layers.identity(List.of(Pair.policy(statements.toArray(String[]::new))));
      Verdict verdict = PAIR.prove(ACTION, layers);
      undecided += verdict.reason().isEmpty() ? 0 : 1;
      Optional<Request> base = base(verdict);
      if (base.isEmpty()) {
        continue;
      }
      for (Request request : requests(base.get())) {
        boolean allowed = evaluator.decide(layers, request).allowed();
        claims++;
        assertThat(verdict.effective())
            .as("seed %d, set %d: %s with %s", SEED, i, statements, request)
            .isNotEqualTo(allowed ? Coverage.NONE : Coverage.ALL);
      }
    }
    System.out.printf(
        "seed %d: %d sets, %d requests, %d sets undecided%n", SEED, SETS, claims, undecided);
    assertThat(claims).isGreaterThan(SETS * 20);
    assertThat(undecided).isLessThan(SETS / 5);
  }

  private static Optional<Request> base(Verdict verdict) {
    return Stream.of(verdict.allowed(), verdict.denied())
        .filter(Example.Found.class::isInstance)
        .map(example -> ((Example.Found) example).request())
        .findFirst();
  }

  private static List<String> statements(Random random) {
    List<String> keys = WRITTEN.keySet().stream().sorted().toList();
    List<String> statements = new ArrayList<>();
    String key = keys.get(random.nextInt(keys.size()));
    for (int i = 0; i <= random.nextInt(1, 4); i++) {
      String effect = random.nextInt(3) == 0 ? "Deny" : "Allow";
      List<String> texts = WRITTEN.get(key);
      String text = texts.get(random.nextInt(texts.size()));
      String typed = TYPED.get(key);
      String typedName =
          switch (typed) {
            case "Bool", "IpAddress" -> typed;
            default -> typed + List.of("Equals", "LessThan", "NotEquals").get(random.nextInt(3));
          };
      String operator =
          List.of("StringEquals", "StringNotEquals", "StringLike", typedName, typedName)
              .get(random.nextInt(5));
      statements.add(
          statement(
              effect,
              operator,
              key,
              operator.equals("StringLike") ? "*" + text.substring(1) : text));
    }
    return statements;
  }

  /** The same request with every way to write a value of each key. */
  private static List<Request> requests(Request base) {
    List<Request> requests = new ArrayList<>(List.of(base));
    WRITTEN.forEach((key, texts) -> {
      for (String text : texts) {
        Map<String, ContextValue> context = new LinkedHashMap<>(base.context());
        context.put(key, new ContextValue.Single(text));
        requests.add(
            new Request(
                base.principal(), base.action(), base.resource(), base.resourceAccount(), context));
      }
    });
    return requests;
  }
}
