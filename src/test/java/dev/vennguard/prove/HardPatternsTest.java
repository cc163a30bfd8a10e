package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What blows up naive provers: decided, or undecided with the reason; never a hang. */
class HardPatternsTest {
  private static final Pair PAIR = new Pair(Catalogue.bundled());
  // Generous: a slow machine under load must not fail here; benchmarks measure the real times.
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static String statement(String effect, String resource, String condition) {
    return "{'Effect':'%s','Action':'*','Resource':'%s','Condition':{%s}}"
        .formatted(effect, resource, condition);
  }

  private static Verdict prove(String action, Policy identity, Policy boundary) {
    long start = System.nanoTime();
    Verdict verdict =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> PAIR.both(action, identity, boundary));
    System.out.printf(
        "%s %s: %d ms%n",
        verdict.outcome(), verdict.reason(), (System.nanoTime() - start) / 1_000_000);
    assertThat(verdict.outcome() == Outcome.UNDECIDED).isEqualTo(!verdict.reason().isEmpty());
    return verdict;
  }

  @Test
  void manyStars_areDecidedOrUndecided() {
    String stars = "*a".repeat(1000);
    Policy identity = Pair.allow("arn:aws:s3:::b/" + stars);
    assertThat(prove("s3:GetObject", identity, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
    prove("s3:GetObject", identity, Pair.allow("arn:aws:s3:::b/" + "*b".repeat(1000)));
    assertThat(prove("s3:GetObject", identity, Pair.allow("arn:aws:s3:::c/*")).outcome())
        .isEqualTo(Outcome.DISJOINT);
    Policy fewer = Pair.allow("arn:aws:s3:::b/" + "*a".repeat(50));
    assertThat(
            prove("s3:GetObject", fewer, Pair.allow("arn:aws:s3:::b/" + "*b".repeat(50))).outcome())
        .isEqualTo(Outcome.DISJOINT);
  }

  @Test
  void questionMarksBehindAStar_areDecidedOrUndecided() {
    Policy identity = Pair.allow("arn:aws:s3:::b/*a" + "?".repeat(30));
    prove("s3:GetObject", identity, Pair.allow("*"));
    prove("s3:GetObject", identity, Pair.allow("arn:aws:s3:::b/*b" + "?".repeat(29)));
  }

  @Test
  void entangledConditions_areDecidedOrUndecided() {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      statements.add(
          statement(
              "Deny", "*", "'StringLike':{'aws:PrincipalTag/t':'*" + (char) ('a' + i) + "*'}"));
    }
    prove("s3:GetObject", Pair.allow("*"), Pair.policy(statements.toArray(String[]::new)));
    statements.add("{'Effect':'Allow','Action':'*','Resource':'*'}");
    Policy boundary = Pair.policy(statements.toArray(String[]::new));
    assertThat(prove("s3:GetObject", Pair.allow("*"), boundary).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void manyAddresses_areDecided() {
    List<String> ranges =
        IntStream.range(0, 400).mapToObj(i -> "'10." + i % 256 + "." + i / 2 + ".0/24'").toList();
    Policy identity =
        Pair.policy(statement("Allow", "*", "'IpAddress':{'aws:SourceIp':" + ranges + "}"));
    assertThat(prove("s3:GetObject", identity, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void fiveHundredConditions_areDecided() {
    List<String> entries =
        IntStream.range(0, 500)
            .mapToObj(i -> "'aws:PrincipalTag/t" + i + "':'v" + i + "'")
            .toList();
    Policy identity =
        Pair.policy(statement("Allow", "*", "'StringEquals':{" + String.join(",", entries) + "}"));
    assertThat(prove("s3:GetObject", identity, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void manyStatementsOnOneKey_areDecided() {
    List<String> statements =
        new ArrayList<>(List.of("{'Effect':'Allow','Action':'*','Resource':'*'}"));
    for (int i = 0; i < 300; i++) {
      statements.add(statement("Deny", "*", "'StringEquals':{'aws:PrincipalTag/t':'v" + i + "'}"));
    }
    Policy identity = Pair.policy(statements.toArray(String[]::new));
    assertThat(prove("s3:GetObject", identity, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void twoHundredValues_areDecided() {
    List<String> values = IntStream.range(0, 200).mapToObj(i -> "'v*" + i + "?'").toList();
    Policy identity =
        Pair.policy(statement("Allow", "*", "'StringLike':{'aws:PrincipalTag/t':" + values + "}"));
    assertThat(prove("s3:GetObject", identity, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.CONDITIONAL);
  }

  @Test
  void conflictingOperators_grantNothing() {
    Policy identity =
        Pair.policy(
            statement(
                "Allow",
                "*",
                "'StringEquals':{'aws:PrincipalTag/t':'1'},"
                    + "'NumericGreaterThan':{'aws:PrincipalTag/t':'5'},"
                    + "'StringNotLike':{'aws:PrincipalTag/t':'?'}"));
    prove("s3:GetObject", identity, Pair.allow("*"));
    Policy plain =
        Pair.policy(
            statement(
                "Allow",
                "*",
                "'StringEquals':{'aws:PrincipalTag/t':'a'},"
                    + "'StringNotEquals':{'aws:PrincipalTag/t':['a','b']}"));
    assertThat(prove("s3:GetObject", plain, Pair.allow("*")).outcome())
        .isEqualTo(Outcome.BOUNDARY_ONLY);
  }

  @Test
  void enormousNumbers_areDecidedOrUndecided() {
    for (String number : List.of("1e9999", "-1e9999", "1e-9999", "9".repeat(999))) {
      Policy identity =
          Pair.policy(
              statement("Allow", "*", "'NumericGreaterThan':{'s3:max-keys':'" + number + "'}"));
      prove("s3:ListBucket", identity, Pair.allow("*"));
    }
  }

  @Test
  void regexCharacters_areText() {
    String odd = "[a-z]+(x|y)$^{2}.#@&<>~";
    Policy identity = Pair.allow("arn:aws:s3:::b/" + odd);
    assertThat(prove("s3:GetObject", identity, identity).outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(prove("s3:GetObject", identity, Pair.allow("arn:aws:s3:::b/a*")).outcome())
        .isEqualTo(Outcome.DISJOINT);
  }

  @Test
  void manyVariables_areDecidedOrUndecided() {
    List<String> tags = Collections.nCopies(6, "x");
    StringBuilder path = new StringBuilder("arn:aws:s3:::b");
    for (int i = 0; i < tags.size(); i++) {
      path.append("/${aws:PrincipalTag/t").append(i).append("}");
    }
    prove("s3:GetObject", Pair.allow(path.toString()), Pair.allow("arn:aws:s3:::b/*/secret/*"));
  }

  @Test
  void hardSearch_isDecidedOrUndecided() {
    List<String> statements =
        new ArrayList<>(List.of("{'Effect':'Allow','Action':'*','Resource':'*'}"));
    for (int i = 0; i < 120; i++) {
      StringBuilder entries = new StringBuilder();
      for (int j = 0; j < 3; j++) {
        entries
            .append(j == 0 ? "" : ",")
            .append("'aws:PrincipalTag/k" + (i * 7 + j * 13 + i * j) % 30 + "':'")
            .append((i + j) % 2 == 0)
            .append("'");
      }
      statements.add(
          statement(
              "Deny", "*", "'String" + (i % 3 == 0 ? "Not" : "") + "Equals':{" + entries + "}"));
    }
    prove("s3:GetObject", Pair.policy(statements.toArray(String[]::new)), Pair.allow("*"));
  }
}
