package dev.vennguard.prove;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.ActionTraits.Rule;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts every example through the evaluator of single requests before anybody sees it. */
final class Replay {
  private final Evaluator evaluator;
  private final Question question;
  private final Layers all;
  private @Nullable Layers alone;

  Replay(Evaluator evaluator, Question question) {
    this.evaluator = evaluator;
    this.question = question;
    this.all = new Layers(question.layers().stream().map(Replay::layer).toList());
  }

  /**
   * Checks a request against all layers together.
   *
   * @throws IllegalStateException if the evaluator disagrees: a defect of this program
   */
  Request together(Request request, Claim claim) {
    return check(all, request, claim);
  }

  /** Whether the layers together let one request through. */
  boolean allows(Request request) {
    return evaluator.decide(all, request).allowed();
  }

  /**
   * Checks a request against the first layer, as if it were the only one.
   *
   * @throws IllegalStateException if the evaluator disagrees: a defect of this program
   */
  Request alone(Request request, Claim claim) {
    LayerQuestion layer = question.layers().getFirst();
    if (layer.kind() == LayerKind.RESOURCE) {
      return resource(layer, request, claim);
    }
    // What a layer says by itself follows no rules of a service.
    check(alone(layer), request.withAction(Rule.USUAL.placeholder()), claim);
    return request;
  }

  /** One layer as identity policy. */
  private Layers alone(LayerQuestion layer) {
    Layers known = alone;
    if (known == null) {
      List<Statement> statements = new ArrayList<>(anyAction(layer.statements()));
      if (layer.kind() == LayerKind.RCP) {
        statements.replaceAll(Replay::toEveryone);
        statements.add(ALLOW_ALL);
      }
      boolean root = question.situation().caller() == CallerKind.ROOT;
      LayerKind asked = root ? LayerKind.SCP : LayerKind.IDENTITY; // the root user has no other
      known = new Layers(List.of(new Layer(asked, 0, List.of(policy(statements)))));
      alone = known;
    }
    return known;
  }

  /**
   * A resource policy alone: whether it allows is read off its statements, since what follows from
   * that depends on the other layers.
   */
  private Request resource(LayerQuestion layer, Request request, Claim claim) {
    List<Layer> layers = new ArrayList<>(List.of(layer(layer)));
    all.first(LayerKind.BOUNDARY).ifPresent(layers::add);
    boolean allows = false;
    boolean denies = false;
    Request asked = asked(request);
    for (StatementTrace one : evaluator.trace(new Layers(layers), asked).statements()) {
      if (one.id().kind() == LayerKind.RESOURCE && one.applies()) {
        allows |= one.effect() == Effect.ALLOW;
        denies |= one.effect() == Effect.DENY;
      }
    }
    if ((allows && !denies) != (claim == Claim.ALLOWED)) {
      throw refuted(claim, "the statements of the resource policy say otherwise", request, all);
    }
    if (claim == Claim.ALLOWED) {
      request.alongside().forEach(one -> resource(layer, one, claim));
    }
    return request;
  }

  /** Which resources ask their policy depends on the service, but what it says does not. */
  private Request asked(Request request) {
    return switch (question.shape().traits().rule()) {
      case KEY_POLICY, NO_RESOURCE_POLICY -> request;
      case USUAL, TRUST_POLICY, UNCONTROLLED, UNCONTROLLED_FOR_USERS, UNSIGNED ->
          request.withAction(Rule.USUAL.placeholder());
    };
  }

  /** What an example claims. */
  enum Claim {
    ALLOWED,
    DENIED
  }

  private static final Statement ALLOW_ALL =
      Statement.of(Effect.ALLOW, ActionClause.EVERYTHING, ResourceClause.EVERYTHING);

  private Request check(Layers layers, Request request, Claim claim) {
    Decision decision = evaluator.decide(layers, request);
    if (decision.allowed() != (claim == Claim.ALLOWED)) {
      throw refuted(claim, decision, request, layers);
    }
    if (claim == Claim.ALLOWED) {
      request.alongside().forEach(one -> check(layers, one, claim));
    }
    return request;
  }

  private IllegalStateException refuted(
      Claim claim, Object decided, Request request, Layers layers) {
    return new IllegalStateException(
        "an example was refuted: claimed %s, decided %s\nrequest %s\nlayers %s\nquestion %s"
            .formatted(claim, decided, request, layers, question));
  }

  private static Layer layer(LayerQuestion layer) {
    return new Layer(layer.id(), List.of(policy(anyAction(layer.statements()))));
  }

  /** The same question without the actions: statements that differ in these alone are equal. */
  static Question anyAction(Question question) {
    return new Question(
        question.shape(),
        question.layers().stream()
            .map(layer ->
                new LayerQuestion(
                    layer.id(), anyAction(layer.statements()).stream().distinct().toList()))
            .toList(),
        question.situation());
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  private static List<Statement> anyAction(List<Statement> statements) {
    return statements.stream().map(one -> one.withActions(ActionClause.EVERYTHING)).toList();
  }

  private static Statement toEveryone(Statement one) {
    return one.withPrincipal(PrincipalClause.NONE);
  }
}
