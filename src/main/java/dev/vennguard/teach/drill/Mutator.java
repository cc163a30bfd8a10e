package dev.vennguard.teach.drill;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes small changes of pairs. What a change means is for others to prove. */
final class Mutator {
  /** Names that a learner has met, and some that are near them. */
  private static final List<String> ACTIONS =
      List.of(
          "s3:*",
          "s3:Get*",
          "s3:GetObject",
          "s3:PutObject",
          "s3:DeleteObject",
          "s3:List*",
          "sqs:*",
          "sqs:SendMessage",
          "sqs:ReceiveMessage",
          "dynamodb:*",
          "dynamodb:GetItem",
          "sns:Publish",
          "lambda:InvokeFunction",
          "lambda:*",
          "ec2:Describe*",
          "ec2:StopInstances",
          "logs:*",
          "cloudwatch:ListMetrics",
          "iam:CreateRole",
          "iam:PassRole",
          "iam:ListUsers",
          "iam:*",
          "sts:AssumeRole",
          "*");

  /** Operators that look alike, by what they compare. */
  private static final List<List<String>> ALIKE =
      List.of(
          List.of("StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists"),
          List.of("StringNotEquals", "StringEquals", "StringNotLike", "StringNotEqualsIfExists"),
          List.of("StringLike", "StringNotLike", "StringEquals", "StringLikeIfExists"),
          List.of("ArnEquals", "ArnNotEquals", "StringEquals", "ArnEqualsIfExists"),
          List.of("ArnLike", "ArnNotLike", "StringEquals", "ArnLikeIfExists"),
          List.of("ArnNotEquals", "ArnEquals", "StringNotEquals", "ArnNotEqualsIfExists"),
          List.of("Bool", "BoolIfExists"));

  private final RandomGenerator random;

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** A place in a pair. */
  private record Spot(LessonPolicy policy, int index) {
    Statement statement() {
      return policy.reading().policy().statements().get(index);
    }
  }

  /** One change somewhere in the pair; empty where this kind of change does not fit. */
  Optional<LessonPair> mutate(LessonPair pair, MutationKind kind) {
    List<Spot> spots = new ArrayList<>();
    for (LessonPolicy policy : pair.policies()) {
      for (int i = 0; i < policy.reading().policy().statements().size(); i++) {
        spots.add(new Spot(policy, i));
      }
    }
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = spots.get(random.nextInt(spots.size()));
    return switch (kind) {
      case SIDE -> moved(pair, spot);
      case STATEMENT_DROPPED -> dropped(pair, spot);
      case EFFECT, CONDITION_DROPPED, OPERATOR, ACTION, ACTION_NEGATED, RESOURCE ->
          changed(spot.statement(), kind)
              .map(statement -> pair.with(Map.of(spot.policy().id(), text(spot, statement))));
    };
  }

  private Optional<Statement> changed(Statement one, MutationKind kind) {
    return switch (kind) {
      case EFFECT ->
          Optional.of(
              with(
                  one,
                  one.effect() == Effect.ALLOW ? Effect.DENY : Effect.ALLOW,
                  one.actions(),
                  one.resources(),
                  one.conditions()));
      case CONDITION_DROPPED ->
          one.conditions().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  with(one, one.effect(), one.actions(), one.resources(), fewer(one.conditions())));
      case OPERATOR -> operators(one);
      case ACTION -> Optional.of(action(one));
      case ACTION_NEGATED ->
          one.actions().patterns().stream().anyMatch(ActionPattern::everything)
              ? Optional.empty()
              : Optional.of(
                  with(
                      one,
                      one.effect(),
                      new ActionClause(!one.actions().negated(), one.actions().patterns()),
                      one.resources(),
                      one.conditions()));
      case RESOURCE ->
          one.resources().everything()
              ? Optional.empty()
              : Optional.of(
                  with(
                      one,
                      one.effect(),
                      one.actions(),
                      ResourceClause.EVERYTHING,
                      one.conditions()));
      case SIDE, STATEMENT_DROPPED -> Optional.empty();
    };
  }

  private static Statement with(
      Statement one,
      Effect effect,
      ActionClause actions,
      ResourceClause resources,
      List<Condition> conditions) {
    return new Statement(
        one.sid(), effect, one.principal(), actions, resources, conditions, one.version());
  }

  private List<Condition> fewer(List<Condition> conditions) {
    List<Condition> left = new ArrayList<>(conditions);
    left.remove(random.nextInt(left.size()));
    return left;
  }

  private Optional<Statement> operators(Statement one) {
    if (one.conditions().isEmpty()) {
      return Optional.empty();
    }
    int at = random.nextInt(one.conditions().size());
    Condition old = one.conditions().get(at);
    for (List<String> alike : ALIKE) {
      if (alike.getFirst().equals(old.operator().text())) {
        String other = alike.get(1 + random.nextInt(alike.size() - 1));
        List<Condition> conditions = new ArrayList<>(one.conditions());
        conditions.set(at, new Condition(ConditionOperator.parse(other), old.key(), old.values()));
        return Optional.of(with(one, one.effect(), one.actions(), one.resources(), conditions));
      }
    }
    return Optional.empty();
  }

  private Statement action(Statement one) {
    List<ActionPattern> patterns = new ArrayList<>(one.actions().patterns());
    ActionPattern other = new ActionPattern(ACTIONS.get(random.nextInt(ACTIONS.size())));
    boolean add = random.nextBoolean() && patterns.size() < 3;
    if (patterns.isEmpty() || patterns.size() > 3 || add) {
      patterns = new ArrayList<>(patterns.subList(0, Math.min(2, patterns.size())));
      patterns.add(other);
    } else {
      patterns.set(random.nextInt(patterns.size()), other);
    }
    if (patterns.size() > 1 && patterns.stream().anyMatch(ActionPattern::everything)) {
      patterns = List.of(new ActionPattern("*"));
    }
    return with(
        one,
        one.effect(),
        new ActionClause(one.actions().negated() && !other.everything(), patterns),
        one.resources(),
        one.conditions());
  }

  private static Optional<LessonPair> moved(LessonPair pair, Spot spot) {
    LayerKind from = spot.policy().id().kind();
    if (from != LayerKind.IDENTITY && from != LayerKind.BOUNDARY) {
      return Optional.empty();
    }
    DocumentId to = from == LayerKind.IDENTITY ? DocumentId.BOUNDARY : DocumentId.IDENTITY;
    List<Statement> there =
        pair.policies().stream()
            .filter(policy -> policy.id().equals(to))
            .flatMap(policy -> policy.reading().policy().statements().stream())
            .toList();
    List<Statement> more = new ArrayList<>(there);
    more.add(spot.statement());
    Map<DocumentId, String> texts = new LinkedHashMap<>();
    texts.put(spot.policy().id(), without(spot));
    texts.put(to, print(more));
    return Optional.of(pair.with(texts));
  }

  private static Optional<LessonPair> dropped(LessonPair pair, Spot spot) {
    LayerKind kind = spot.policy().id().kind();
    boolean last = spot.policy().reading().policy().statements().size() == 1;
    return last && kind != LayerKind.IDENTITY && kind != LayerKind.BOUNDARY
        ? Optional.empty()
        : Optional.of(pair.with(Map.of(spot.policy().id(), without(spot))));
  }

  /** A document without its last statement is no document: its policy is taken off. */
  private static String without(Spot spot) {
    List<Statement> left = new ArrayList<>(spot.policy().reading().policy().statements());
    left.remove(spot.index());
    return left.isEmpty() ? "" : print(left);
  }

  private static String text(Spot spot, Statement changed) {
    List<Statement> all = new ArrayList<>(spot.policy().reading().policy().statements());
    all.set(spot.index(), changed);
    return print(all);
  }

  private static String print(List<Statement> statements) {
    return PolicyPrinter.print(
        new Policy(PolicyVersion.V2012_10_17, statements), Indent.TWO_SPACES);
  }
}
