package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.StepAnswer.Way;
import dev.vennguard.escape.path.StepPlace;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds one caller, and where steps ask for it one resource, for all requests of a path; or proves
 * that there is none.
 */
final class Walking {
  private final StepProofs proofs;
  private final Layers layers;
  private final Delegation known;
  private final Evaluator evaluator = new Evaluator();
  private final Evaluator regions = new Evaluator();

  Walking(StepProofs proofs, Layers layers, Delegation known) {
    this.proofs = proofs;
    this.layers = layers;
    this.known = known;
  }

  /** The requests in order, each replayed; none if no one caller was found. */
  List<WalkedStep> walk(List<StepAnswer> answers) {
    for (int seed : order(answers)) {
      for (Way way : answers.get(seed).possible().toList()) {
        Optional<List<Request>> found =
            way.request().flatMap(request -> attempt(answers, seed, request));
        if (found.isPresent()) {
          return written(answers, found.get());
        }
      }
    }
    return List.of();
  }

  /** Steps on others than the holder first: they say which resource it has to be. */
  private static List<Integer> order(List<StepAnswer> answers) {
    return IntStream.range(0, answers.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(
                i -> answers.get(i).step().place() != StepPlace.OTHER))
        .toList();
  }

  private Optional<List<Request>> attempt(List<StepAnswer> answers, int seed, Request first) {
    Layers fixed = layers.in(caller(first));
    Map<String, String> targets = new HashMap<>();
    Map<Integer, Request> found = new HashMap<>();
    take(answers, seed, first, targets, found);
    for (int i : order(answers)) {
      if (i != seed) {
        Optional<Request> next = next(answers.get(i), fixed, targets);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        take(answers, i, next.get(), targets, found);
      }
    }
    List<Request> all = IntStream.range(0, answers.size()).mapToObj(found::get).toList();
    return oneCaller(all);
  }

  private static void take(
      List<StepAnswer> answers,
      int step,
      Request request,
      Map<String, String> targets,
      Map<Integer, Request> found) {
    found.put(step, request);
    String label = answers.get(step).step().same();
    if (!label.isEmpty()) {
      targets.putIfAbsent(label, request.resource());
    }
  }

  private Optional<Request> next(StepAnswer answer, Layers fixed, Map<String, String> targets) {
    String target = targets.getOrDefault(answer.step().same(), "");
    for (Way way : answer.possible().toList()) {
      Optional<Request> moved =
          way.request().flatMap(one -> moved(one, answer, way.action(), fixed, target));
      if (moved.isPresent()) {
        return moved;
      }
      Action action = way.action();
      Statement region =
          target.isEmpty()
              ? StepRegion.of(answer.step(), action, known, fixed.situation())
              : StepRegion.on(target, answer.step(), action, known, fixed.situation().partition());
      if (proofs.region(fixed, action, region).allowed() instanceof Answer.Found(var request)) {
        return Optional.of(request);
      }
    }
    return Optional.empty();
  }

  /** The request of the same caller on that resource, if it is one of the step and allowed. */
  private Optional<Request> moved(
      Request request, StepAnswer answer, Action action, Layers fixed, String target) {
    if (!request.principal().equals(fixed.situation().principal())) {
      return Optional.empty();
    } else if (target.isEmpty() || target.equals(request.resource())) {
      return Optional.of(request);
    } else if (!request.alongside().isEmpty()) {
      return Optional.empty();
    }
    Request there =
        new Request(
            request.principal(),
            request.action(),
            target,
            request.resourceAccount(),
            request.context());
    Statement region = StepRegion.of(answer.step(), action, known, layers.situation());
    Layers asked =
        Layers.identity(List.of(new Policy(region.version(), List.of(region))))
            .in(layers.situation());
    return regions.decide(asked, there).allowed() && evaluator.decide(layers, there).allowed()
        ? Optional.of(there)
        : Optional.empty();
  }

  private Situation caller(Request request) {
    Situation now = layers.situation();
    Caller caller = Caller.of(request.principal());
    CallerKind kind = caller.kind() == Caller.Kind.USER ? CallerKind.USER : CallerKind.ROLE_SESSION;
    Map<String, List<String>> keys = new LinkedHashMap<>(now.known());
    request
        .context()
        .forEach((key, value) -> {
          if (ofCaller(key)) {
            keys.put(key, value.all());
          }
        });
    return new Situation(
        now.partition(),
        caller.account().isEmpty() ? now.account() : caller.account(),
        now.region(),
        kind,
        request.principal(),
        now.organisation(),
        keys,
        now.furtherRegions());
  }

  private static boolean ofCaller(String key) {
    return key.startsWith("aws:principaltag/");
  }

  /** Tags that one request has the others have, too; then each is decided again. */
  private Optional<List<Request>> oneCaller(List<Request> all) {
    Map<String, ContextValue> tags = new HashMap<>();
    for (Request one : all) {
      one.context()
          .forEach((key, value) -> {
            if (ofCaller(key)) {
              tags.put(key, value);
            }
          });
    }
    List<Request> same =
        all.stream()
            .map(one -> {
              Map<String, ContextValue> context = new HashMap<>(one.context());
              context.putAll(tags);
              return new Request(
                  one.principal(),
                  one.action(),
                  one.resource(),
                  one.resourceAccount(),
                  context,
                  one.alongside());
            })
            .toList();
    boolean caller = same.stream().map(Request::principal).distinct().count() == 1;
    return caller && same.stream().allMatch(one -> evaluator.decide(layers, one).allowed())
        ? Optional.of(same)
        : Optional.empty();
  }

  private List<WalkedStep> written(List<StepAnswer> answers, List<Request> requests) {
    StepCommand commands = new StepCommand(layers.situation(), requests);
    List<WalkedStep> steps = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      String template = answers.get(i).step().command(request.action());
      steps.add(new WalkedStep(request, commands.of(template, request), openings(request)));
    }
    return steps;
  }

  private List<StatementId> openings(Request request) {
    Trace trace = evaluator.trace(layers, request);
    return trace.statements().stream()
        .filter(one -> one.effect() == Effect.ALLOW && one.applies())
        .map(StatementTrace::id)
        .filter(id -> id.kind() != LayerKind.SCP && id.kind() != LayerKind.RCP)
        .sorted(Comparator.comparingInt(id -> rank(id.kind())))
        .toList();
  }

  private static int rank(LayerKind kind) {
    return switch (kind) {
      case BOUNDARY -> 0;
      case IDENTITY -> 1;
      case RESOURCE -> 2;
      case SESSION -> 3;
      case SCP, RCP -> 4;
    };
  }

  /** Whether for users some step is closed, and for role sessions some step is, too. */
  boolean nobody(List<StepAnswer> answers) {
    if (layers.situation().caller() != CallerKind.ANY) {
      return false;
    }
    return List.of(CallerKind.USER, CallerKind.ROLE_SESSION).stream()
        .allMatch(kind -> answers.stream().anyMatch(one -> closedTo(kind, one)));
  }

  private boolean closedTo(CallerKind kind, StepAnswer answer) {
    Situation now = layers.situation();
    Layers fixed =
        layers.in(
            new Situation(
                now.partition(),
                now.account(),
                now.region(),
                kind,
                now.principal(),
                now.organisation(),
                now.known(),
                now.furtherRegions()));
    return answer.ways().stream()
        .allMatch(way -> {
          Statement region = StepRegion.of(answer.step(), way.action(), known, fixed.situation());
          return proofs.region(fixed, way.action(), region).allowed() instanceof Answer.None;
        });
  }

  /** Whether two steps that go to one resource are allowed on different ones only. */
  boolean disjoint(List<StepAnswer> answers) {
    return answers.stream()
        .anyMatch(one ->
            answers.stream()
                .anyMatch(other ->
                    !one.equals(other)
                        && !one.step().same().isEmpty()
                        && one.step().same().equals(other.step().same())
                        && Reaches.of(layers, one)
                            .filter(patterns -> nowhere(patterns, other))
                            .isPresent()));
  }

  private boolean nowhere(List<String> patterns, StepAnswer other) {
    return patterns.stream()
        .allMatch(pattern ->
            other.ways().stream()
                .allMatch(way -> {
                  Statement region =
                      StepRegion.on(
                          pattern,
                          other.step(),
                          way.action(),
                          known,
                          layers.situation().partition());
                  return proofs.region(layers, way.action(), region).allowed()
                      instanceof Answer.None;
                }));
  }
}
