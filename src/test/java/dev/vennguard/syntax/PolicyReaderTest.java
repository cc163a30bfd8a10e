package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.problem.Soundness;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy document says; what is wrong with bad ones is pinned by the case folders. */
class PolicyReaderTest {

  private static Reading read(String text) {
    return PolicyReader.read(text, PolicyKind.IDENTITY);
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void read_givesEveryPart_withItsPlace() {
    Reading reading = read(Samples.POLICY);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.sound()).isTrue();
    assertThat(reading.policy().statements()).hasSize(2);
    Statement first = reading.policy().statements().getFirst();
    assertThat(first.sid()).isEqualTo("Read1");
    assertThat(first.version()).isEqualTo(PolicyVersion.V2012_10_17);
    assertThat(first.principal()).isEqualTo(PrincipalClause.NONE);
    assertThat(first.actions().patterns().get(1).text()).isEqualTo("s3:ListBucket");
    assertThat(first.conditions().get(0).values()).containsExactly("a/b", "c");
    assertThat(first.conditions().get(1).values()).containsExactly("3600");
    assertThat(first.conditions().get(2).values()).containsExactly("true");

    StatementSpans spans = reading.statements().getFirst();
    assertThat(at(Samples.POLICY, spans.statement())).startsWith("{\n      \"Sid\"").endsWith("}");
    assertThat(at(Samples.POLICY, spans.sid())).isEqualTo("\"Sid\": \"Read1\"");
    assertThat(at(Samples.POLICY, spans.effect())).isEqualTo("\"Effect\": \"Allow\"");
    assertThat(at(Samples.POLICY, spans.action())).startsWith("\"Action\": [").endsWith("]");
    assertThat(at(Samples.POLICY, spans.resource())).startsWith("\"Resource\": \"").endsWith("\"");
    assertThat(spans.actionPatterns().stream().map(span -> at(Samples.POLICY, span)))
        .containsExactly("\"s3:Get*\"", "\"s3:List\\u0042ucket\"");
    assertThat(spans.resourcePatterns()).hasSize(1);
    assertThat(at(Samples.POLICY, spans.conditions().get(1)))
        .isEqualTo("\"aws:MultiFactorAuthAge\": 3600");
    assertThat(spans.conditions()).hasSameSizeAs(first.conditions());

    StatementSpans second = reading.statements().get(1);
    assertThat(second.sid()).isEqualTo(Span.at(second.statement().start()));
    assertThat(second.actionPatterns()).isEmpty();
  }

  @Test
  void read_takesASingleValueForAList_everywhere() {
    String bare =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"a:b\","
            + "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"k\":true}}}}";
    String listed =
        Samples.with(
            "{\"Condition\":{\"Bool\":{\"k\":[\"true\"]}},\"Resource\":[\"*\"],"
                + "\"Action\":[\"a:b\"],\"Effect\":\"Deny\"}");
    assertThat(read(bare).policy()).isEqualTo(read(listed).policy());
    assertThat(read(bare).problems()).isEmpty();
  }

  @Test
  void read_givesAnEqualPolicy_whateverTheWhiteSpace() {
    String spaced = Samples.POLICY.replace("\n", "\r\n \t");
    assertThat(read(spaced).policy()).isEqualTo(read(Samples.POLICY).policy());
    assertThat(read(PolicyPrinter.minify(Samples.POLICY)).policy())
        .isEqualTo(read(Samples.POLICY).policy());
  }

  @Test
  void read_takesNumbersByTheirSpelling() {
    List<Condition> conditions =
        read(Samples.withCondition("{\"NumericEquals\":{\"k\":[1.0,1e3,-0,\"01\"]}}"))
            .policy()
            .statements()
            .getFirst()
            .conditions();
    assertThat(conditions.getFirst().values()).containsExactly("1.0", "1e3", "-0", "01");
  }

  @Test
  void read_withoutVersion_isTheOldLanguage() {
    Reading reading =
        read("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"${\"}}");
    assertThat(reading.policy().version()).isEqualTo(PolicyVersion.V2008_10_17);
    assertThat(reading.policy().statements().getFirst().version())
        .isEqualTo(PolicyVersion.V2008_10_17);
    assertThat(reading.sound()).isTrue();
  }

  @Test
  void read_keepsAStatementThatIsNotEvaluable() {
    for (String condition :
        List.of(
            "{\"StringEqual\":{\"k\":\"v\"}}",
            "{\"StringEqual\":{}}",
            "{\"IpAddress\":{\"k\":\"300.1.1.1\"}}")) {
      Reading reading = read(Samples.withCondition(condition));
      assertThat(reading.sound()).as(condition).isTrue();
      assertThat(reading.policy().statements()).as(condition).hasSize(1);
      assertThat(reading.policy().statements().getFirst().evaluable()).as(condition).isFalse();
      assertThat(reading.statements().getFirst().conditions()).as(condition).hasSize(1);
    }
  }

  @Test
  void read_keepsWhatStandsBesideAnUnknownElement_butNotEvaluable() {
    String statement = "{%s\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";
    String document = "{\"Version\":\"2012-10-17\",%s\"Statement\":[%s,%s]}";
    String plain = statement.formatted("");
    String foreign = statement.formatted("\"Filter\":{\"a\":\"b\"},");
    assertThat(evaluable(document.formatted("", plain, foreign))).containsExactly(true, false);
    assertThat(evaluable(document.formatted("\"Filter\":1,", plain, foreign)))
        .as("an element of the document goes for every statement")
        .containsExactly(false, false);
    assertThat(evaluable(document.formatted("\"Id\":\"a\",", plain, plain)))
        .as("a known element in the wrong place changes no meaning")
        .containsExactly(true, true);
  }

  /** It once read as sound, and an offered change then wrote a broken boundary. */
  @Test
  void read_takesAnElementOfAStatement_outsideOfAll_forAMistake() {
    String document =
        "{%s:\"x\",\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"*\",\"Resource\":\"*\"}]}";
    for (String name : List.of("Sid", "Effect", "NotPrincipal", "Condition", "Conditions")) {
      Reading reading = read(document.formatted('"' + name + '"'));
      assertThat(reading.sound()).as(name).isFalse();
      assertThat(reading.problems())
          .extracting(Problem::code)
          .containsExactly(ProblemCode.OUTSIDE_STATEMENT);
    }
  }

  /** No print could say it: it once vanished on printing. */
  @Test
  void read_takesAnEmptyNotPrincipal_forAMistake() {
    String document =
        Samples.with(
            "{\"NotPrincipal\":%s,\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}");
    for (String nobody : List.of("[]", "{}", "{\"AWS\":[]}")) {
      Reading reading = PolicyReader.read(document.formatted(nobody), PolicyKind.RESOURCE);
      assertThat(reading.sound()).as(nobody).isFalse();
    }
  }

  private static List<Boolean> evaluable(String text) {
    Reading reading = read(text);
    assertThat(reading.sound()).isTrue();
    return reading.policy().statements().stream().map(Statement::evaluable).toList();
  }

  @Test
  void read_ofATrustPolicy_fillsInTheResource() {
    Reading reading =
        PolicyReader.read(
            Samples.with(
                "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}"),
            PolicyKind.RESOURCE);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policy().statements().getFirst().resources())
        .isEqualTo(ResourceClause.EVERYTHING);
    Span start = Span.at(reading.statements().getFirst().statement().start());
    assertThat(reading.statements().getFirst().resource()).isEqualTo(start);
    assertThat(reading.statements().getFirst().resourcePatterns()).containsExactly(start);
  }

  @Test
  void read_leavesOutWhatItCannotRead_andIsUnsoundThen() {
    Reading reading =
        read(
            Samples.with(
                "{\"Effect\":\"Allow\"},7,"
                    + "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}"));
    assertThat(reading.policy().statements()).hasSize(1);
    assertThat(reading.statements()).hasSize(1);
    assertThat(reading.sound()).isFalse();
  }

  @Test
  void read_neverFailsAndAlignsStatementsWithSpans_onDamagedPolicies() {
    Oracle oracle = new Oracle();
    int sound = 0;
    for (long seed = 0; seed < Rounds.of(2_000); seed++) {
      String text = new RandomText(seed).damage(Samples.POLICY);
      PolicyKind kind = PolicyKind.values()[(int) (seed % 6)];
      Reading reading = PolicyReader.read(text, kind);
      assertThat(reading.statements())
          .as("seed %d", seed)
          .hasSameSizeAs(reading.policy().statements());
      Span whole = new Span(0, text.length());
      assertThat(reading.problems()).as("seed %d", seed).allMatch(p -> whole.contains(p.span()));
      for (int i = 0; i < reading.statements().size(); i++) {
        Statement statement = reading.policy().statements().get(i);
        StatementSpans spans = reading.statements().get(i);
        assertThat(spans.actionPatterns()).hasSameSizeAs(statement.actions().patterns());
        assertThat(spans.resourcePatterns()).hasSameSizeAs(statement.resources().patterns());
        assertThat(spans.conditions()).hasSameSizeAs(statement.conditions());
      }
      if (reading.sound()) {
        sound++;
        assertThat(text.startsWith("\uFEFF") || oracle.read(text).isPresent())
            .as("seed %d: %s", seed, text)
            .isTrue();
      }
    }
    assertThat(sound).isGreaterThan(Rounds.of(45));
  }

  @Test
  void soundness_isWhatTheWorstProblemCodeSays() {
    for (long seed = 0; seed < Rounds.of(2_000); seed++) {
      Reading reading = read(new RandomText(seed).damage(Samples.POLICY));
      boolean expected =
          reading.problems().stream()
              .allMatch(problem -> problem.code().soundness() == Soundness.SOUND);
      assertThat(reading.sound()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void variables_areReportedExactlyWhereThePatternTakesThemAsText() {
    for (String text :
        List.of(
            "${",
            "${}",
            "${a",
            "${a b}",
            "${a}",
            "x${a}y${b}",
            "${*}",
            "${?}",
            "${$}",
            "${ }",
            "${a,'b'}",
            "${a, 'b}c'}",
            "${a, b}",
            "${a, 'b}",
            "${a,}",
            "${a, '}",
            "${,'b'}",
            "${a}${",
            "$",
            "{}",
            "$ {a}",
            "${a,''}",
            "${a}}",
            "${${a}}",
            "${'a}",
            "${a}'${b}")) {
      Reading reading =
          read(
              Samples.with(
                  "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"" + text + "\"}"));
      boolean literal =
          TextPattern.parse(text, TextPattern.Wildcards.LITERAL, PolicyVersion.V2012_10_17)
              .parts()
              .stream()
              .anyMatch(
                  part -> part instanceof TextPattern.Literal some && some.text().contains("${"));
      assertThat(reading.problems().stream().anyMatch(p -> p.code() == ProblemCode.POLICY_VARIABLE))
          .as(text)
          .isEqualTo(literal);
    }
  }

  @Test
  void kind_followsTheLayer() {
    for (LayerKind layer : LayerKind.values()) {
      assertThat(PolicyKind.from(layer).title()).isEqualTo(layer.title());
    }
  }
}
