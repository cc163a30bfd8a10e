package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.Prover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Those context keys that matter to requests like a given one, for what-if. Each is shown by two
 * requests that differ in that key alone and are decided differently; keys of which no such pair is
 * found are left out, so the list can be too short but never too long. Pairs are sought from
 * allowed requests that are found by proof, then among combinations of values.
 */
public final class RelevantKeys {
  private static final int TRIED = 4_000;

  private final Catalogue catalogue;
  private final AllowedLike allowed;
  private final Evaluator evaluator = new Evaluator();

  /**
   * A key that matters.
   *
   * @param key in lower case
   * @param known what the catalogue says of it
   * @param one a request
   * @param other the same request but for this key, with another answer
   */
  public record Relevant(String key, ConditionKey known, Request one, Request other) {}

  /** The value of a key in a trial; no values at all mean that the key is missing. */
  private record Trial(List<ContextValue> value) {}

  private record Key(String name, ConditionKey known, List<Trial> trials) {}

  /**
   * @param catalogue tells which keys an action can carry
   * @param prover finds allowed requests
   */
  public RelevantKeys(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.allowed = new AllowedLike(catalogue, prover);
  }

  /**
   * The keys that matter for requests like this one, sorted by name.
   *
   * @param request its context is where the trials start
   */
  public List<Relevant> of(Layers layers, Request request) {
    Action action = Subject.of(catalogue, request.action()).action();
    Map<String, Set<String>> listed = new TreeMap<>();
    List<Statement> speaking = speaking(layers, request);
    speaking.forEach(one -> collect(one, listed));
    List<Key> keys = new ArrayList<>();
    listed.forEach((name, values) ->
        catalogue
            .key(action, name)
            .ifPresent(found -> keys.add(new Key(name, found, trials(found, values)))));
    List<Request> starts = new ArrayList<>();
    if (!keys.isEmpty()) {
      starts.addAll(allowed.of(layers, request, action, speaking));
      starts.addAll(combinations(request, keys));
    }
    return pairs(layers, starts, keys);
  }

  private List<Relevant> pairs(Layers layers, List<Request> starts, List<Key> keys) {
    Map<String, Relevant> relevant = new TreeMap<>();
    for (Request start : starts) {
      for (Key key : keys) {
        if (!relevant.containsKey(key.name())) {
          pair(layers, start, key)
              .ifPresent(pair ->
                  relevant.put(
                      key.name(),
                      new Relevant(key.name(), key.known(), pair.getFirst(), pair.getLast())));
        }
      }
    }
    return List.copyOf(relevant.values());
  }

  private static List<Statement> speaking(Layers layers, Request request) {
    List<Statement> found = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      for (Policy policy : layer.policies()) {
        policy.statements().stream()
            .filter(one -> one.actions().matches(request.action()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Keys with the values that statements compare them with; variables are keys too. */
  private static void collect(Statement one, Map<String, Set<String>> listed) {
    for (Condition condition : one.conditions()) {
      if (condition.keyed()) {
        key(listed, condition.key()).addAll(condition.values());
      }
      condition.values().forEach(value -> variables(value, one, listed));
    }
    one.resources().patterns().stream()
        .map(ResourcePattern::text)
        .forEach(text -> variables(text, one, listed));
  }

  private static void variables(String text, Statement one, Map<String, Set<String>> listed) {
    TextPattern.parse(text, Wildcards.LITERAL, one.version())
        .variables()
        .forEach(variable -> key(listed, variable.key()));
  }

  private static Set<String> key(Map<String, Set<String>> listed, String name) {
    return listed.computeIfAbsent(ConditionKeyName.folded(name), _ -> new LinkedHashSet<>());
  }

  /** Missing, each listed value made concrete, and something else. */
  private static List<Trial> trials(ConditionKey key, Set<String> listed) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : listed) {
      values.add(concrete(value));
    }
    values.addAll(
        switch (key.type()) {
          case BOOL, ARRAY_OF_BOOL -> List.of("true", "false");
          case NUMERIC -> List.of("0", "1000000000");
          case DATE -> List.of("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
          case IP_ADDRESS -> List.of("203.0.113.9", "10.0.0.1");
          case ARN, ARRAY_OF_ARN -> List.of("arn:aws:iam::111122223333:role/other");
          case STRING, ARRAY_OF_STRING, UNKNOWN -> List.of("example", "other");
        });
    List<Trial> trials = new ArrayList<>();
    trials.add(new Trial(List.of()));
    for (String value : values) {
      trials.add(
          new Trial(
              List.of(
                  key.type().multivalued()
                      ? new ContextValue.Many(List.of(value))
                      : new ContextValue.Single(value))));
    }
    return trials;
  }

  /** A value that the listed pattern matches; a range of addresses stands for its first one. */
  private static String concrete(String value) {
    String filled =
        value
            .replaceAll("^(arn:[^:]*:[^:]*:[^:]*:)\\*:", "$1111122223333:")
            .replaceAll("\\$\\{[^}]*}", "example")
            .replace("*", "x")
            .replace("?", "x");
    return filled.matches("[0-9a-fA-F.:]+/\\d+")
        ? filled.substring(0, filled.indexOf('/'))
        : filled;
  }

  /** The request with every combination of trials, as many as can be tried. */
  private static List<Request> combinations(Request request, List<Key> keys) {
    List<Request> starts = List.of(request);
    for (Key key : keys) {
      List<Request> more = new ArrayList<>(starts);
      for (Request start : starts) {
        for (Trial trial : key.trials()) {
          if (more.size() < TRIED / keys.size()) {
            more.add(with(start, key.name(), trial));
          }
        }
      }
      starts = more;
    }
    return starts;
  }

  private Optional<List<Request>> pair(Layers layers, Request start, Key key) {
    boolean allowed = evaluator.decide(layers, start).allowed();
    for (Trial trial : key.trials()) {
      Request other = with(start, key.name(), trial);
      if (evaluator.decide(layers, other).allowed() != allowed) {
        return Optional.of(List.of(start, other));
      }
    }
    return Optional.empty();
  }

  private static Request with(Request request, String key, Trial trial) {
    Map<String, ContextValue> context = new HashMap<>(request.context());
    context.remove(key);
    trial.value().forEach(value -> context.put(key, value));
    return new Request(
        request.principal(),
        request.action(),
        request.resource(),
        request.resourceAccount(),
        context);
  }
}
