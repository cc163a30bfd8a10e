package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.Corpus;
import dev.vennguard.Rounds;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.Indent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Printing is the reverse of reading; laying out changes white space alone. */
class PolicyPrinterTest {
  private static final ConditionOperator EQUALS =
      new ConditionOperator.Known(Qualifier.NONE, Comparison.STRING_EQUALS, false);

  @Test
  void print_isUndoneByReading_onRandomPolicies() {
    for (long seed = 0; seed < Rounds.of(250); seed++) {
      for (PolicyKind kind : List.of(PolicyKind.IDENTITY, PolicyKind.RESOURCE)) {
        Policy policy = new RandomPolicies(seed).policy(kind);
        for (Indent indent : Indent.values()) {
          String text = PolicyPrinter.print(policy, indent);
          assertThat(PolicyReader.read(text, kind).policy())
              .as("seed %d: %s", seed, text)
              .isEqualTo(policy);
        }
      }
    }
  }

  @Test
  void print_isUndoneByReading_onPublishedPolicies() {
    for (Corpus.Named published : Corpus.read().policies()) {
      Reading reading = PolicyReader.read(published.text(), PolicyKind.IDENTITY);
      assertThat(reading.problems())
          .as(published.name())
          .noneMatch(problem -> problem.severity() == Severity.ERROR);
      assertThat(reading.sound()).as(published.name()).isTrue();
      String printed = PolicyPrinter.print(reading.policy(), Indent.FOUR_SPACES);
      assertThat(PolicyReader.read(printed, PolicyKind.IDENTITY).policy())
          .as(published.name())
          .isEqualTo(reading.policy());
    }
  }

  @Test
  void print_writesOneElementListsWithoutBrackets_andOneOperatorOnce() {
    Policy policy =
        PolicyReader.read(
                Samples.withCondition(
                    "{\"StringEquals\":{\"a\":[\"1\"],\"b\":[]},\"Bool\":{\"c\":true}}"),
                PolicyKind.IDENTITY)
            .policy();
    assertThat(PolicyPrinter.print(policy, Indent.TWO_SPACES))
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*",
                  "Condition": {
                    "StringEquals": {
                      "a": "1",
                      "b": []
                    },
                    "Bool": {
                      "c": "true"
                    }
                  }
                }
              ]
            }\
            """
                .stripIndent());
  }

  @Test
  void print_keepsAnUnknownOperatorWithoutKeys() {
    String text = Samples.withCondition("{\"Contains\":{}}");
    Policy policy = PolicyReader.read(text, PolicyKind.IDENTITY).policy();
    assertThat(policy.statements().getFirst().evaluable()).isFalse();
    assertThat(PolicyPrinter.print(policy, Indent.NONE)).isEqualTo(text);
  }

  /** Found at text 1,412,398 of the fuzzer. */
  @Test
  void print_keepsAKeyWithoutName_besideOthers() {
    String text = Samples.withCondition("{\"t\":{\"\":[],\"a\":[]}}");
    Policy policy = PolicyReader.read(text, PolicyKind.IDENTITY).policy();
    assertThat(PolicyPrinter.print(policy, Indent.NONE)).isEqualTo(text);
  }

  @Test
  void print_keepsAnUnknownElement() {
    String text =
        Samples.with("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Filter\":{}}");
    Policy policy = PolicyReader.read(text, PolicyKind.IDENTITY).policy();
    assertThat(PolicyPrinter.print(policy, Indent.NONE)).isEqualTo(text);
  }

  @Test
  void print_escapesWhatIamWouldRefuse() {
    String printed =
        PolicyPrinter.print(
            policy(List.of(new Condition(EQUALS, "k", List.of("\u201C\u00E9\t")))), Indent.NONE);
    assertThat(printed).contains("\"\\u201cé\\u0009\"");
    assertThat(PolicyReader.read(printed, PolicyKind.IDENTITY).problems()).isEmpty();
  }

  @Test
  void print_putsEntriesOfOneOperatorTogether_whereverTheyStand() {
    Condition one = new Condition(EQUALS, "a", List.of("1"));
    Condition other = new Condition(ConditionOperator.parse("Bool"), "b", List.of("true"));
    Condition two = new Condition(EQUALS, "c", List.of("2"));
    String printed = PolicyPrinter.print(policy(List.of(one, other, two)), Indent.NONE);
    Reading reading = PolicyReader.read(printed, PolicyKind.IDENTITY);
    assertThat(reading.sound()).isTrue();
    assertThat(reading.policy().statements().getFirst().conditions())
        .containsExactly(one, two, other);
  }

  @Test
  void print_refusesWhatNoDocumentCanSay() {
    Policy policy =
        policy(
            List.of(
                new Condition(EQUALS, "aws:username", List.of("a")),
                new Condition(EQUALS, "aws:UserName", List.of("b"))));
    assertThatThrownBy(() -> PolicyPrinter.print(policy, Indent.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("aws:UserName");
  }

  @Test
  void layout_keepsTheTreeAndIsIdempotent_onRandomDocuments() {
    Oracle oracle = new Oracle();
    for (long seed = 0; seed < Rounds.of(250); seed++) {
      String text = new RandomText(seed).document();
      String formatted = PolicyPrinter.format(text);
      String minified = PolicyPrinter.minify(text);
      assertThat(oracle.read(formatted)).as("seed %d", seed).isEqualTo(oracle.read(text));
      assertThat(oracle.read(minified)).as("seed %d", seed).isEqualTo(oracle.read(text));
      assertThat(PolicyPrinter.format(formatted)).as("seed %d", seed).isEqualTo(formatted);
      assertThat(PolicyPrinter.format(minified)).as("seed %d", seed).isEqualTo(formatted);
      assertThat(PolicyPrinter.minify(formatted)).as("seed %d", seed).isEqualTo(minified);
      assertThat(DocumentSize.of(formatted)).as("seed %d", seed).isEqualTo(DocumentSize.of(text));
      assertThat(minified.length()).as("seed %d", seed).isEqualTo(DocumentSize.of(text).minified());
    }
  }

  @Test
  void format_leavesBrokenTextsAlone() {
    for (int end = 0; end < Samples.POLICY.stripTrailing().length(); end++) {
      String text = Samples.POLICY.substring(0, end);
      assertThat(PolicyPrinter.format(text)).isEqualTo(text);
      assertThat(PolicyPrinter.minify(text)).isEqualTo(text);
    }
  }

  @Test
  void format_keepsUnknownAndDuplicateMembersAndEscapes() {
    String text = "\uFEFF{\"a\":\"\\u0041 \\/\",\"a\":[ ],\"b\":{ \"c\" : [1,2e0]}}";
    assertThat(PolicyPrinter.minify(text))
        .isEqualTo("{\"a\":\"\\u0041 \\/\",\"a\":[],\"b\":{\"c\":[1,2e0]}}");
    assertThat(PolicyPrinter.format(text))
        .isEqualTo(
            "{\n  \"a\": \"\\u0041 \\/\",\n  \"a\": [],\n  \"b\": {\n    \"c\": [\n"
                + "      1,\n      2e0\n    ]\n  }\n}");
  }

  private static Policy policy(List<Condition> conditions) {
    Statement statement =
        new Statement(
            "",
            Effect.ALLOW,
            PrincipalClause.NONE,
            new ActionClause(false, List.of()),
            ResourceClause.EVERYTHING,
            conditions,
            PolicyVersion.V2012_10_17);
    return new Policy(PolicyVersion.V2012_10_17, List.of(statement));
  }
}
