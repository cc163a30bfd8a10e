package dev.vennguard.escape;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.EscapeRequests.Caller;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks paths the slow way: tries callers, resources and values one by one, and decides each
 * request by itself, once. What it walks is never closed. It knows nothing of proofs.
 */
final class EscapeReference {
  private final Evaluator evaluator = new Evaluator();
  private final Layers layers;
  private final EscapeRequests requests;
  private final Map<Asked, List<Request>> known = new HashMap<>();

  private record Asked(Caller caller, String action) {}

  EscapeReference(Layers layers, EscapeRequests requests) {
    this.layers = layers;
    this.requests = requests;
  }

  /** The requests that are allowed. */
  List<Request> allowed(Caller caller, String action) {
    return known.computeIfAbsent(
        new Asked(caller, action),
        _ ->
            requests.of(caller, action).stream()
                .filter(one -> evaluator.decide(layers, one).allowed())
                .toList());
  }

  /** Whether somebody is found who may make all requests of a path. */
  boolean walked(EscapePath path) {
    return EscapeRequests.callers().stream().anyMatch(caller -> walkedBy(caller, path));
  }

  private boolean walkedBy(Caller caller, EscapePath path) {
    Map<String, Set<String>> targets = new HashMap<>();
    for (PathStep step : path.steps()) {
      Set<String> reached = new HashSet<>();
      for (String action : step.actions()) {
        allowed(caller, action).stream()
            .filter(one -> inStep(step, caller, one))
            .forEach(one -> reached.add(one.resource()));
      }
      if (reached.isEmpty()) {
        return false;
      }
      if (!step.same().isEmpty()) {
        Set<String> same = targets.computeIfAbsent(step.same(), _ -> new HashSet<>(reached));
        same.retainAll(reached);
        if (same.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a request is one of those that walk a step. */
  static boolean inStep(PathStep step, Caller caller, Request request) {
    String resource = request.resource();
    boolean placed =
        switch (step.place()) {
          case ANY -> true;
          case BOUNDARY -> resource.equals(EscapeRequests.BOUNDARY);
          case OTHER ->
              !resource.contains("/delegated/")
                  && (caller.user().isEmpty()
                      || !resource.startsWith(EscapeRequests.IAM + "user/")
                      || !resource.endsWith("/" + caller.user()));
        };
    return placed && step.when().stream().allMatch(one -> holds(one, request));
  }

  private static boolean holds(Condition one, Request request) {
    String value = request.value(one.key()).map(found -> found.all().getFirst()).orElse("");
    List<String> values =
        one.values().stream()
            .map(text -> text.equals(PathStep.BOUNDARY) ? EscapeRequests.BOUNDARY : text)
            .toList();
    return switch (one.operator().text()) {
      case "StringEquals" -> values.contains(value);
      case "StringNotEquals" -> !values.contains(value);
      case "Null" -> value.isEmpty() == Boolean.parseBoolean(values.getFirst());
      default -> throw new IllegalStateException(one.operator().text());
    };
  }
}
