package dev.vennguard.teach.grade;

import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guesses which belief is behind a wrong answer to a question that does not say it itself: from
 * what was answered, what is right, and what in the policies decided. It names one belief or none;
 * the rules are tried in this order, and the first that fits counts.
 */
public final class Diagnosis {
  private final Layers layers;
  private final String action;
  private final Trace trace;

  /**
   * Of a question about one request.
   *
   * @param action of the request
   * @param trace how it came out
   */
  public Diagnosis(Layers layers, String action, Trace trace) {
    this.layers = layers;
    this.action = action;
    this.trace = trace;
  }

  /**
   * The number of the belief.
   *
   * @param given what was answered
   * @param right what is so
   */
  public Optional<Integer> belief(Prediction given, Prediction right) {
    if (given.equals(right)) {
      return Optional.empty();
    }
    return switch (right.kind()) {
      case ALLOWED -> refusedThoughAllowed();
      case EXPLICIT -> given.kind() == Prediction.Kind.ALLOWED ? denied(right) : Optional.of(14);
      case IMPLICIT ->
          given.kind() == Prediction.Kind.EXPLICIT ? Optional.empty() : notGranted(right, given);
      case DEPENDS -> Optional.empty();
    };
  }

  /** It passes, and was thought to be refused. */
  private Optional<Integer> refusedThoughAllowed() {
    boolean byResource = trace.decision().decidedBy().kind() == LayerKind.RESOURCE;
    if (byResource) {
      return Optional.of(11);
    }
    if (absentKey(Effect.DENY, "bool")) {
      return Optional.of(10);
    }
    if (patternsCross()) {
      return Optional.of(4);
    }
    return layers.first(LayerKind.IDENTITY).filter(layer -> layer.policies().size() > 1).isPresent()
        ? Optional.of(20)
        : Optional.empty();
  }

  /** A Deny applies, and it was thought to pass. */
  private Optional<Integer> denied(Prediction right) {
    boolean negatedKey =
        applying(Effect.DENY)
            .flatMap(one -> one.conditions().stream())
            .anyMatch(one -> one.operator().text().contains("Not"));
    if (negatedKey) {
      return Optional.of(9);
    }
    return Optional.of(right.by().equals(LayerKind.IDENTITY.id()) ? 23 : 14);
  }

  /** Nothing allows, and it was thought to pass, or another gate was thought to refuse. */
  private Optional<Integer> notGranted(Prediction right, Prediction given) {
    if (right.by().equals(LayerKind.IDENTITY.id())) {
      return Optional.of(given.by().isEmpty() && present(LayerKind.SCP) ? 22 : 1);
    }
    if (right.by().equals(LayerKind.SESSION.id())) {
      return Optional.of(21);
    }
    if (right.by().equals(LayerKind.RESOURCE.id())) {
      return action.startsWith("kms:")
          ? Optional.of(27)
          : action.startsWith("sts:") ? Optional.of(28) : Optional.empty();
    }
    if (!right.by().equals(LayerKind.BOUNDARY.id())) {
      return Optional.empty();
    }
    return Optional.of(nearMissInBoundary().orElse(allowsNothing() ? 3 : 2));
  }

  /** What an Allow of the boundary that names the action, or nearly, fails on. */
  private Optional<Integer> nearMissInBoundary() {
    for (StatementTrace one : trace.statements()) {
      if (one.id().kind() != LayerKind.BOUNDARY || one.effect() != Effect.ALLOW) {
        continue;
      }
      Optional<Integer> found =
          one.mismatches().stream().flatMap(miss -> of(miss).stream()).findFirst();
      if (one.mismatches().size() == 1 && found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> of(Mismatch mismatch) {
    return switch (mismatch) {
      case Mismatch.Action(var wanted, String action) ->
          wanted.patterns().stream().anyMatch(one -> prefix(one, action))
              ? Optional.of(5)
              : Optional.empty();
      case Mismatch.Resource(_, String resource) ->
          resource.equals("*") ? Optional.of(6) : Optional.empty();
      case Mismatch.Principal _ -> Optional.empty();
      case Mismatch.ConditionEntry(Condition wanted, boolean present, _) -> {
        boolean wildcard =
            !wanted.operator().text().contains("Like")
                && wanted.values().stream().anyMatch(Glob::hasWildcard);
        yield wildcard ? Optional.of(8) : present ? Optional.empty() : Optional.of(7);
      }
    };
  }

  private static boolean prefix(ActionPattern pattern, String action) {
    return !Glob.hasWildcard(pattern.text())
        && action.toLowerCase(Locale.ROOT).startsWith(pattern.text().toLowerCase(Locale.ROOT));
  }

  private boolean allowsNothing() {
    return layers
        .first(LayerKind.BOUNDARY)
        .map(Diagnosis::statements)
        .filter(all -> all.stream().noneMatch(one -> one.effect() == Effect.ALLOW))
        .isPresent();
  }

  private boolean present(LayerKind kind) {
    return layers.first(kind).isPresent();
  }

  /** Both sides allow it by patterns with wildcards, neither of which holds the other. */
  private boolean patternsCross() {
    return applying(Effect.ALLOW)
            .flatMap(one -> one.resources().patterns().stream())
            .map(ResourcePattern::text)
            .filter(text -> Glob.hasWildcard(text) && !text.equals("*"))
            .distinct()
            .count()
        > 1;
  }

  private boolean absentKey(Effect effect, String operator) {
    return trace.statements().stream()
        .filter(one -> one.effect() == effect)
        .flatMap(one -> one.mismatches().stream())
        .anyMatch(miss ->
            miss instanceof Mismatch.ConditionEntry(Condition wanted, boolean present, _)
                && !present
                && wanted.operator().text().toLowerCase(Locale.ROOT).startsWith(operator));
  }

  private Stream<Statement> applying(Effect effect) {
    return trace.statements().stream()
        .filter(one -> one.effect() == effect && one.applies())
        .flatMap(one ->
            layers.inForce().stream()
                .filter(layer -> layer.id().equals(one.id().layer()))
                .map(layer -> layer.policies().get(one.id().policy()))
                .map(policy -> policy.statements().get(one.id().statement())));
  }

  private static List<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
  }
}
