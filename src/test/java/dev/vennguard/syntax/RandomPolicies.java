package dev.vennguard.syntax;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Seeded random policies that a document can say. */
final class RandomPolicies {
  private static final List<String> TEXTS =
      List.of(
          "s3:GetObject",
          "arn:aws:s3:::b/${aws:username}/*",
          "*",
          "",
          "a \"b\" \\ /",
          "tab\tline\nend\r",
          "é\u4E2D\uD83D\uDE00",
          "10.0.0.0/8",
          "true",
          "3600",
          "${x, 'd'}");

  private final Random random;

  RandomPolicies(long seed) {
    random = new Random(seed);
  }

  /** A policy; in the identity kind it has no principals. */
  Policy policy(PolicyKind kind) {
    PolicyVersion version = pick(List.of(PolicyVersion.values()));
    return new Policy(version, list(3, () -> statement(kind, version)));
  }

  private Statement statement(PolicyKind kind, PolicyVersion version) {
    return new Statement(
        random.nextBoolean() ? "" : "Sid" + random.nextInt(1000),
        pick(List.of(Effect.values())),
        kind == PolicyKind.RESOURCE ? principal() : PrincipalClause.NONE,
        new ActionClause(random.nextBoolean(), list(4, () -> new ActionPattern(text()))),
        new ResourceClause(random.nextBoolean(), list(4, () -> new ResourcePattern(text()))),
        conditions(),
        version);
  }

  private PrincipalClause principal() {
    List<PrincipalClause.Named> named = new ArrayList<>();
    for (PrincipalClause.Kind kind : PrincipalClause.Kind.values()) {
      named.addAll(list(2, () -> new PrincipalClause.Named(kind, text())));
    }
    return new PrincipalClause(!named.isEmpty() && random.nextBoolean(), named);
  }

  private List<Condition> conditions() {
    List<Condition> found = new ArrayList<>();
    int first = random.nextInt(Comparison.values().length);
    int operators = random.nextInt(4);
    for (int i = 0; i < operators; i++) {
      ConditionOperator operator = operator((first + i) % Comparison.values().length);
      int keys = 1 + random.nextInt(3);
      for (int key = 0; key < keys; key++) {
        found.add(new Condition(operator, key + ":" + text(), list(3, this::text)));
      }
    }
    if (random.nextInt(8) == 0) {
      found.add(new Condition(new ConditionOperator.UnknownElement("Filter"), "", List.of()));
    }
    return found;
  }

  private ConditionOperator operator(int index) {
    Comparison comparison = Comparison.values()[index];
    if (random.nextInt(8) == 0) {
      return new ConditionOperator.Unknown(comparison.text() + "Not");
    }
    return new ConditionOperator.Known(
        pick(List.of(ConditionOperator.Qualifier.values())),
        comparison,
        comparison != Comparison.NULL && random.nextBoolean());
  }

  private String text() {
    return pick(TEXTS);
  }

  private <T> List<T> list(int most, Supplier<T> element) {
    List<T> found = new ArrayList<>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      found.add(element.get());
    }
    return found;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
