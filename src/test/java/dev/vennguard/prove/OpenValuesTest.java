package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What is said of policies with unknown values holds for every value that is put in. */
class OpenValuesTest {
  private static final List<String> ACTIONS =
      List.of("s3:GetObject", "s3:ListBucket", "iam:CreateRole", "sqs:SendMessage", "kms:Decrypt");

  /** Values as templates have them, and as nobody would want them. */
  private static final List<String> VALUES =
      List.of(
          "",
          "*",
          "b",
          "111122223333",
          "arn:aws:s3:::b",
          "arn:aws:iam::111122223333:policy/x",
          "b/*",
          "?",
          "1:role/a",
          "${aws:username}");

  private static final List<String> RESOURCES =
      List.of(
          "*",
          "arn:aws:s3:::b",
          "arn:aws:s3:::b/*",
          "${unknown.A}",
          "arn:aws:s3:::${unknown.A}",
          "arn:aws:s3:::${unknown.A}/*",
          "arn:aws:iam::${unknown.A}:role/*",
          "arn:aws:iam::${unknown.AWS.AccountId}:role/*",
          "arn:${unknown.A}:sqs:*:*:q",
          "arn:aws:sqs:*:*:q-${unknown.B}");

  private static final List<String> CONDITIONS =
      List.of(
          "\"StringEquals\":{\"aws:RequestedRegion\":\"${unknown.A}\"}",
          "\"StringEquals\":{\"aws:RequestedRegion\":[\"eu-west-1\",\"${unknown.B}\"]}",
          "\"StringNotEquals\":{\"iam:PermissionsBoundary\":\"${unknown.A}\"}",
          "\"StringNotEqualsIfExists\":{\"aws:RequestedRegion\":[\"us-east-1\",\"${unknown.A}\"]}",
          "\"ArnNotLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::${unknown.A}:role/*\"}",
          "\"StringLikeIfExists\":{\"s3:prefix\":\"${unknown.B}*\"}",
          "\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"${unknown.A}\"]}",
          "\"ForAnyValue:StringNotLike\":{\"aws:TagKeys\":[\"${unknown.A}\",\"team\"]}",
          "\"Bool\":{\"aws:SecureTransport\":\"${unknown.A}\"}",
          "\"Null\":{\"s3:prefix\":\"${unknown.A}\"}",
          "\"Bool\":{\"unknown.IsProd\":\"true\"}",
          "\"StringEquals\":{\"aws:PrincipalTag/${unknown.B}\":\"x\"}",
          "\"StringEquals\":{\"aws:RequestedRegion\":\"eu-west-1\"}");

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Evaluator evaluator = new Evaluator();
  private int decided;
  private int open;

  @Test
  void verdicts_holdWhateverTheValuesAre() {
    long seed = Long.getLong("seed", 20261126);
    System.out.println("OpenValuesTest: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(60); round++) {
      String identity = document(random, "Allow");
      String boundary = document(random, "Allow");
      Layers layers = layers(identity, boundary);
      Action action = action(random);
      Verdict verdict = prover.prove(layers, catalogue, action);
      for (int i = 0; i < 6; i++) {
        String a = VALUES.get(random.nextInt(VALUES.size()));
        String b = VALUES.get(random.nextInt(VALUES.size()));
        boolean kept = random.nextBoolean();
        Layers given = layers(put(identity, a, b, kept), put(boundary, a, b, kept));
        String words = "%s%n%s%n%s A=%s B=%s".formatted(identity, boundary, action, a, b);
        Verdict one = prover.prove(given, catalogue, action);
        agree(verdict, one, words);
        decisions(layers, given, action, random, words);
      }
    }
    assertThat(decided).as("verdicts that were certain").isGreaterThan(40);
    assertThat(open).as("verdicts that were open").isGreaterThan(20);
  }

  private void agree(Verdict verdict, Verdict given, String words) {
    if (given.outcome() == Outcome.UNDECIDED) {
      return; // IAM would not store the document with that value
    }
    if (verdict.outcome() == Outcome.UNDECIDED) {
      open++;
      assertThat(verdict.reason()).isNotEmpty();
    } else {
      decided++;
      assertThat(given.outcome()).as(words).isEqualTo(verdict.outcome());
    }
    if (verdict.effective() != Coverage.UNDECIDED) {
      assertThat(given.effective()).as(words).isEqualTo(verdict.effective());
    }
    for (int i = 0; i < verdict.coverage().size(); i++) {
      if (verdict.coverage().get(i) != Coverage.UNDECIDED) {
        assertThat(given.coverage().get(i)).as(words).isEqualTo(verdict.coverage().get(i));
      }
    }
  }

  private void decisions(Layers layers, Layers given, Action action, Random random, String words) {
    Request request =
        new Request(
            "arn:aws:iam::111122223333:role/a",
            action.qualifiedName(),
            pick(
                random,
                List.of(
                    "arn:aws:s3:::b",
                    "arn:aws:s3:::b/k",
                    "arn:aws:iam::111122223333:role/a",
                    "arn:aws:sqs:eu-west-1:111122223333:q-b")),
            "",
            Map.of(
                "aws:requestedregion",
                new ContextValue.Single(pick(random, List.of("eu-west-1", "b"))),
                "aws:principalarn",
                new ContextValue.Single("arn:aws:iam::111122223333:role/a")));
    Decision decision = evaluator.decide(layers, request);
    Decision one = evaluator.decide(given, request);
    if (decision.notEvaluated().isEmpty() && one.notEvaluated().isEmpty()) {
      assertThat(one.allowed()).as(words + request).isEqualTo(decision.allowed());
    }
  }

  @Test
  void liveModel_saysWhatTheProverSays_ofOneAction() {
    Random random = new Random(7);
    LiveModel model = new LiveModel(catalogue, ProofSettings.standard());
    int open = 0;
    for (int round = 0; round < Rounds.of(20); round++) {
      Layers layers = layers(document(random, "Allow"), document(random, "Allow"));
      IntFunction<Verdict> verdicts = model.verdicts(layers);
      for (String name : ACTIONS) {
        Action action = catalogue.action(name).orElseThrow();
        Verdict verdict = prover.prove(layers, catalogue, action);
        Verdict live = verdicts.apply(action.index());
        assertThat(live.outcome()).as("%s of %s", name, layers).isEqualTo(verdict.outcome());
        assertThat(live.coverage()).as(name).isEqualTo(verdict.coverage());
        open += live.outcome() == Outcome.UNDECIDED ? 1 : 0;
      }
    }
    assertThat(open).isPositive();
  }

  @Test
  void liveModel_saysWhatTheProverSays_ofAllActions() {
    Layers layers =
        layers(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:*\",\"sqs:*\"],"
                + "\"Resource\":\"arn:aws:s3:::${unknown.A}/*\"}]}",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"*\",\"Condition\":"
                + "{\"StringNotEquals\":{\"aws:RequestedRegion\":\"${unknown.B}\"}}}]}");
    Evaluation evaluation = new LiveModel(catalogue, ProofSettings.standard()).evaluate(layers);

    for (String name : ACTIONS) {
      int action = catalogue.action(name).orElseThrow().index();
      assertThat(evaluation.outcome(action)).as(name).isEqualTo(prove(layers, name).outcome());
    }
    ActionSet undecided = evaluation.with(Outcome.UNDECIDED);
    assertThat(undecided.count()).isPositive();
    assertThat(undecided.stream().mapToObj(evaluation::reason))
        .allSatisfy(reason -> assertThat(reason).contains("not known"));
  }

  @Test
  void unknownResource_mayWidenAnAllow_andNarrowByADeny() {
    Layers allow =
        layers(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:*\","
                + "\"Resource\":\"${unknown.Queue.Arn}\"}]}",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"*\"}]}");
    Verdict verdict = prove(allow, "sqs:SendMessage");
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(verdict.reason()).isEqualTo("it depends on `Queue.Arn`, which is not known");
    assertThat(prove(allow, "s3:GetObject").outcome()).isEqualTo(Outcome.BOUNDARY_ONLY);

    Layers cutOff =
        layers(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:*\","
                + "\"Resource\":\"*\"}]}",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                + "\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":\"sqs:*\",\"Resource\":"
                + "\"arn:aws:sqs:*:*:${unknown.Name}\"}]}");
    assertThat(prove(cutOff, "sqs:SendMessage").outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(prove(cutOff, "sqs:ListQueues").outcome()).isNotEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void unknownKey_andAnActionThatDoesNotEnd_grantNothingForCertain() {
    String all =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
            + "\"Resource\":\"*\"}]}";
    String statement =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\","
            + "\"Resource\":\"*\",\"Condition\":{\"StringEqualsIfExists\":{\"%s\":\"x\"}}}]}";
    Layers key = layers(statement.formatted("s3:*", "${unknown.Issuer}:sub"), all);
    assertThat(prove(key, "s3:GetObject").outcome()).isEqualTo(Outcome.UNDECIDED);
    Layers action = layers(statement.formatted("s3:${unknown.Rest", "aws:RequestedRegion"), all);
    assertThat(prove(action, "s3:GetObject").outcome())
        .isIn(Outcome.UNDECIDED, Outcome.BOUNDARY_ONLY);
  }

  private Verdict prove(Layers layers, String action) {
    return prover.prove(layers, catalogue, catalogue.action(action).orElseThrow());
  }

  private Action action(Random random) {
    return catalogue.action(pick(random, ACTIONS)).orElseThrow();
  }

  private static String document(Random random, String first) {
    List<String> statements = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String effect = i == 0 ? first : random.nextInt(3) == 0 ? "Allow" : "Deny";
      boolean not = random.nextInt(6) == 0;
      String condition =
          random.nextInt(2) == 0 ? ",\"Condition\":{" + pick(random, CONDITIONS) + "}" : "";
      String actions =
          pick(
              random, List.of("\"*\"", "[\"s3:*\",\"sqs:*\"]", "\"iam:*\"", "\"s3:${unknown.B}\""));
      statements.add(
          "{\"Effect\":\"%s\",\"Action\":%s,\"%s\":[\"%s\",\"%s\"]%s}"
              .formatted(
                  effect,
                  actions,
                  not ? "NotResource" : "Resource",
                  pick(random, RESOURCES),
                  pick(random, RESOURCES),
                  condition));
    }
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  /** A statement that is there under an unknown condition is there, or it is not. */
  private static String put(String document, String a, String b, boolean kept) {
    String text = document.replace("${unknown.A}", a).replace("${unknown.B}", b);
    text = text.replace("${unknown.AWS.AccountId}", "111122223333");
    return kept
        ? text.replace(",\"Condition\":{\"Bool\":{\"unknown.IsProd\":\"true\"}}", "")
        : text.replace(
            "\"Bool\":{\"unknown.IsProd\":\"true\"}", "\"Null\":{\"aws:CurrentTime\":\"true\"}");
  }

  private static Layers layers(String identity, String boundary) {
    return Layers.identity(List.of(policy(identity, PolicyKind.IDENTITY)))
        .withBoundary(policy(boundary, PolicyKind.BOUNDARY));
  }

  private static Policy policy(String text, PolicyKind kind) {
    return PolicyReader.read(text, kind).policy();
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
