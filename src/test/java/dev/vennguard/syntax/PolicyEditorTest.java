package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.text.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyEditorTest {
  private static final String WRAPPED =
      """
      {
          "Version": "2012-10-17",
          "Statement": [
              {
                  "Sid": "A",   "Effect": "Allow",
                  "Action": [
                      "s3:GetObject",
                      "s3:PutObject"
                  ],
                  "Resource": "*",
                  "Condition": {"StringEquals": {"aws:username": "a*"}}
              }
          ]
      }
      """;

  private static String edited(String text, UnaryOperator<Policy> change) {
    Policy wanted = change.apply(PolicyReader.read(text, PolicyKind.IDENTITY).policy());
    List<TextChange> changes = PolicyEditor.edit(text, PolicyKind.IDENTITY, wanted);
    String after = TextChange.apply(text, changes);
    assertThat(PolicyReader.read(after, PolicyKind.IDENTITY).policy()).isEqualTo(wanted);
    return after;
  }

  private static UnaryOperator<Policy> first(UnaryOperator<Statement> change) {
    return policy -> {
      List<Statement> statements = new ArrayList<>(policy.statements());
      statements.set(0, change.apply(statements.getFirst()));
      return new Policy(policy.version(), statements);
    };
  }

  private static Statement with(
      Statement one, List<String> actions, List<String> resources, List<Condition> conditions) {
    return new Statement(
        one.sid(),
        one.effect(),
        one.principal(),
        new ActionClause(
            one.actions().negated(), actions.stream().map(ActionPattern::new).toList()),
        new ResourceClause(
            one.resources().negated(), resources.stream().map(ResourcePattern::new).toList()),
        conditions,
        one.version());
  }

  private static List<String> actions(Statement one) {
    return one.actions().patterns().stream().map(ActionPattern::text).toList();
  }

  private static List<String> resources(Statement one) {
    return one.resources().patterns().stream().map(ResourcePattern::text).toList();
  }

  private static UnaryOperator<Policy> actions(String... wanted) {
    return first(one -> with(one, List.of(wanted), resources(one), one.conditions()));
  }

  @Test
  void addedAction_takesTheLayoutOfItsNeighbours() {
    assertThat(edited(WRAPPED, actions("s3:GetObject", "s3:PutObject", "iam:GetUser")))
        .isEqualTo(
            WRAPPED.replace(
                "\"s3:PutObject\"\n", "\"s3:PutObject\",\n                \"iam:GetUser\"\n"));
  }

  @Test
  void addedAction_onOneLine_staysThere() {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
            + "\"Action\":[\"a:B\",\"a:C\"],\"Resource\":\"*\"}}";

    assertThat(edited(text, actions("a:B", "a:C", "a:D")))
        .isEqualTo(text.replace("\"a:C\"", "\"a:C\",\"a:D\""));
  }

  @Test
  void addedAction_toATextAlone_makesAList() {
    String text =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", "
            + "\"Action\": \"a:B\", \"Resource\": \"*\"}]}";

    assertThat(edited(text, actions("a:B", "a:C")))
        .isEqualTo(text.replace("\"a:B\"", "[\"a:B\", \"a:C\"]"));
  }

  @Test
  void removedAction_takesItsCommaAlong() {
    assertThat(edited(WRAPPED, actions("s3:PutObject")))
        .isEqualTo(WRAPPED.replace("\"s3:GetObject\",\n                ", ""));
    assertThat(edited(WRAPPED, actions("s3:GetObject")))
        .isEqualTo(WRAPPED.replace(",\n                \"s3:PutObject\"", ""));
  }

  @Test
  void replacedOperator_isRenamedInPlace() {
    String after =
        edited(
            WRAPPED,
            first(one ->
                with(
                    one,
                    actions(one),
                    resources(one),
                    List.of(
                        new Condition(
                            ConditionOperator.parse("StringLike"),
                            "aws:username",
                            List.of("a*"))))));

    assertThat(after).isEqualTo(WRAPPED.replace("StringEquals", "StringLike"));
  }

  @Test
  void addedStatement_standsBehindTheLast_andLeavesTheRest() {
    String after =
        edited(
            WRAPPED,
            policy -> {
              List<Statement> statements = new ArrayList<>(policy.statements());
              statements.add(
                  with(statements.getFirst(), List.of("iam:GetUser"), List.of("*"), List.of()));
              return new Policy(policy.version(), statements);
            });

    assertThat(after)
        .startsWith(WRAPPED.substring(0, WRAPPED.indexOf("]\n}") - 10))
        .contains("        },\n        {\n          \"Sid\": \"A\"")
        .endsWith("        }\n    ]\n}\n");
  }

  @Test
  void severalStatements_standBehindTheLast_andLeaveTheRest() {
    String after =
        edited(
            WRAPPED,
            policy -> {
              List<Statement> statements = new ArrayList<>(policy.statements());
              Statement first = statements.getFirst();
              statements.add(with(first, List.of("iam:GetUser"), List.of("*"), List.of()));
              statements.add(with(first, List.of("iam:GetRole"), List.of("*"), List.of()));
              return new Policy(policy.version(), statements);
            });

    String kept = WRAPPED.substring(0, WRAPPED.lastIndexOf('}', WRAPPED.lastIndexOf(']')) + 1);
    assertThat(after).startsWith(kept + ",");
    assertThat(after).contains("\"iam:GetUser\"").contains("\"iam:GetRole\"");
  }

  @Test
  void removedStatement_andEmptyList() {
    String two =
        edited(
            WRAPPED,
            policy -> {
              List<Statement> statements = new ArrayList<>(policy.statements());
              statements.add(
                  with(statements.getFirst(), List.of("iam:GetUser"), List.of("*"), List.of()));
              return new Policy(policy.version(), statements);
            });

    String one =
        edited(two, policy -> new Policy(policy.version(), policy.statements().subList(0, 1)));

    assertThat(one).isEqualTo(WRAPPED);
  }

  @Test
  void nothingChanged_noEdit_andBrokenText_isWrittenAnew() {
    Policy policy = PolicyReader.read(WRAPPED, PolicyKind.IDENTITY).policy();

    assertThat(PolicyEditor.edit(WRAPPED, PolicyKind.IDENTITY, policy)).isEmpty();
    String anew =
        TextChange.apply("{ broken", PolicyEditor.edit("{ broken", PolicyKind.IDENTITY, policy));
    assertThat(PolicyReader.read(anew, PolicyKind.IDENTITY).policy()).isEqualTo(policy);
  }

  @Test
  void anyChange_ofTheSamples_readsBackAsWanted() throws IOException {
    Random random = new Random(20_261_123);
    int tried = 0;
    try (Stream<Path> files = Files.walk(Path.of("sample-policies"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        String text = Files.readString(file);
        for (int i = 0; i < 60; i++) {
          edited(text, policy -> changed(policy, random));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThanOrEqualTo(600);
  }

  private static Policy changed(Policy policy, Random random) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    int at = random.nextInt(statements.size());
    Statement one = statements.get(at);
    List<String> actions = new ArrayList<>(actions(one));
    List<String> resources = new ArrayList<>(resources(one));
    List<Condition> conditions = new ArrayList<>(one.conditions());
    switch (random.nextInt(7)) {
      case 0 -> actions.add("x:\"Ünusual\\" + random.nextInt(9));
      case 1 -> actions.remove(random.nextInt(actions.size()));
      case 2 -> resources.add("arn:aws:s3:::b" + random.nextInt(9));
      case 3 -> conditions.clear();
      case 4 ->
          conditions.add(
              new Condition(
                  ConditionOperator.parse("NumericLessThan"),
                  "aws:MultiFactorAuthAge",
                  List.of("5")));
      case 5 -> {
        statements.remove(at);
        return new Policy(policy.version(), statements);
      }
      default -> {
        Statement deny =
            new Statement(
                "Fresh",
                Effect.DENY,
                one.principal(),
                one.actions(),
                one.resources(),
                conditions,
                one.version());
        statements.add(random.nextBoolean() ? statements.size() : at, deny);
        return new Policy(policy.version(), statements);
      }
    }
    statements.set(at, with(one, actions, resources, conditions));
    return new Policy(policy.version(), statements);
  }
}
