package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.ImplicitContext;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys that can change the answer to a request: those that a statement compares or
 * names in a variable, if that statement fits the action, the principal and the resource whatever
 * the context says. A key of a statement that cannot apply changes nothing.
 */
final class KeyFields {
  private static final int REGION = 3;

  private final Catalogue catalogue;
  private final Optional<Action> action;
  private final Map<String, ContextValue> always;
  private final Map<String, List<String>> listed = new LinkedHashMap<>();
  private final Map<String, String> spelling = new LinkedHashMap<>();

  private KeyFields(Catalogue catalogue, Request request, Examples where) {
    this.catalogue = catalogue;
    this.action = catalogue.action(request.action().strip());
    this.always = always(request.resource(), where);
  }

  /**
   * What AWS sends with every request of a resource (words.md "Context"), but for the time.
   *
   * @param resource its region is where the request goes, if it names one
   * @param where the region otherwise, and what else is known of all requests
   */
  static Map<String, ContextValue> always(String resource, Examples where) {
    String[] parts = resource.split(":", -1);
    boolean named = parts.length > REGION && parts[REGION].matches("[a-z0-9-]+");
    String region = named ? parts[REGION] : where.region();
    Map<String, ContextValue> always = new LinkedHashMap<>(where.known());
    always.put("aws:requestedregion", new ContextValue.Single(region));
    always.putIfAbsent("aws:securetransport", new ContextValue.Single("true"));
    return always;
  }

  /** The keys, in the order of the statements. */
  static List<KeyField> of(
      Catalogue catalogue, Layers layers, Request request, Trace trace, Examples where) {
    KeyFields fields = new KeyFields(catalogue, request, where);
    for (StatementTrace traced : trace.statements()) {
      statement(layers, traced.id())
          .filter(statement -> canApply(statement, traced))
          .ifPresent(fields::add);
    }
    return fields.carried();
  }

  /** Whether another context could make it apply. */
  private static boolean canApply(Statement statement, StatementTrace traced) {
    boolean judged =
        switch (traced.outcome()) {
          case APPLIES, DOES_NOT_APPLY -> true;
          case NOT_EVALUATED, NOT_IN_FORCE -> false;
        };
    return judged
        && traced.mismatches().stream()
            .allMatch(mismatch ->
                switch (mismatch) {
                  case Mismatch.Action _, Mismatch.Principal _ -> false;
                  case Mismatch.Resource _ -> variableResource(statement);
                  case Mismatch.ConditionEntry _ -> true;
                });
  }

  private static boolean variableResource(Statement statement) {
    return statement.resources().patterns().stream()
        .map(ResourcePattern::text)
        .anyMatch(text -> text.contains("${"));
  }

  private static Optional<Statement> statement(Layers layers, StatementId id) {
    for (Layer layer : layers.inForce()) {
      if (layer.id().equals(id.layer()) && id.policy() < layer.policies().size()) {
        List<Statement> statements = layer.policies().get(id.policy()).statements();
        if (id.statement() < statements.size()) {
          return Optional.of(statements.get(id.statement()));
        }
      }
    }
    return Optional.empty();
  }

  private void add(Statement statement) {
    for (Condition condition : statement.conditions()) {
      if (condition.keyed()) {
        key(condition.key()).addAll(condition.values());
      }
      condition.values().forEach(this::variables);
    }
    statement.resources().patterns().forEach(pattern -> variables(pattern.text()));
  }

  /** What a text names as {@code ${key}} or {@code ${key, 'default'}}; looks at each place once. */
  private void variables(String text) {
    int from = text.indexOf("${");
    while (from >= 0) {
      int start = from + 2;
      int end = start;
      while (end < text.length() && "},*?$".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      boolean closed = end < text.length() && "},".indexOf(text.charAt(end)) >= 0;
      if (closed && end > start && text.indexOf('}', end) >= 0) {
        key(text.substring(start, end).strip());
      }
      from = text.indexOf("${", end);
    }
  }

  private List<String> key(String name) {
    String lower = ConditionKeyName.folded(name);
    spelling.putIfAbsent(lower, name);
    return listed.computeIfAbsent(lower, _ -> new ArrayList<>());
  }

  /** A key that the action never carries is always absent; of an unknown action all are shown. */
  private List<KeyField> carried() {
    List<KeyField> fields = new ArrayList<>();
    listed.forEach((lower, values) -> {
      String name = spelling.getOrDefault(lower, lower);
      Optional<ConditionKey> known = action.flatMap(found -> catalogue.key(found, name));
      boolean derived = ImplicitContext.KEYS.contains(lower);
      if (action.isEmpty() || known.isPresent() || derived) {
        KeyType type = known.map(ConditionKey::type).orElse(KeyType.UNKNOWN);
        List<String> suggestions = values.stream().filter(KeyFields::literal).distinct().toList();
        fields.add(new KeyField(name, type, start(lower), suggestions, derived));
      }
    });
    return fields;
  }

  private static boolean literal(String value) {
    return !value.contains("${") && !value.contains("*") && !value.contains("?");
  }

  /** What AWS always sends has a value at first. */
  private List<String> start(String key) {
    ContextValue known = always.get(key);
    if (known != null) {
      return known.all();
    }
    return switch (key) {
      case "aws:currenttime" -> List.of(now().toString());
      case "aws:epochtime" -> List.of(String.valueOf(now().getEpochSecond()));
      default -> List.of();
    };
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
