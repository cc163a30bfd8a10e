package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which actions a report is about; an empty member leaves nothing out.
 *
 * @param outcomes those that have one of these outcomes
 * @param services those of one of these services
 * @param patterns those that fit one of these patterns
 * @param changed only those that changed
 */
public record ActionFilter(
    Set<Outcome> outcomes, Set<String> services, List<String> patterns, boolean changed) {
  /** Leaves nothing out. */
  public static final ActionFilter EVERYTHING =
      new ActionFilter(Set.of(), Set.of(), List.of(), false);

  /** Sorts and copies. */
  public ActionFilter {
    outcomes = java.util.Collections.unmodifiableSet(new TreeSet<>(outcomes));
    services = java.util.Collections.unmodifiableSet(new TreeSet<>(services));
    patterns = List.copyOf(patterns);
  }

  /** Whether nothing is left out. */
  public boolean everything() {
    return equals(EVERYTHING);
  }

  /** The actions with such a name. */
  public ActionSet named(Catalogue catalogue) {
    ActionSet found = catalogue.all();
    if (!services.isEmpty()) {
      ActionSet.Builder inThem = ActionSet.builder(catalogue.size());
      for (Action action : catalogue.actions()) {
        if (services.contains(action.service())) {
          inThem.add(action.index());
        }
      }
      found = inThem.build();
    }
    if (!patterns.isEmpty()) {
      ActionPatterns known = ActionPatterns.of(catalogue);
      ActionSet fitting = catalogue.none();
      for (String pattern : patterns) {
        fitting = fitting.or(known.expand(new ActionPattern(pattern)));
      }
      found = found.and(fitting);
    }
    return found;
  }

  /** The actions with such an outcome. */
  public ActionSet withOutcome(Evaluation evaluation) {
    if (outcomes.isEmpty()) {
      return evaluation.catalogue().all();
    }
    ActionSet found = evaluation.catalogue().none();
    for (Outcome outcome : outcomes) {
      found = found.or(evaluation.with(outcome));
    }
    return found;
  }

  /** In words: {@code outcome denied, service s3}. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (!outcomes.isEmpty()) {
      words.add("outcome " + String.join(" or ", outcomes.stream().map(Outcome::word).toList()));
    }
    if (!services.isEmpty()) {
      words.add("service " + String.join(" or ", services));
    }
    if (!patterns.isEmpty()) {
      words.add("action " + String.join(" or ", patterns));
    }
    if (changed) {
      words.add("changed");
    }
    return String.join(", ", words);
  }

  /** The member {@code filter}. */
  public ObjectNode json() {
    ObjectNode node = Json.mapper().createObjectNode();
    ArrayNode names = node.putArray("outcome");
    outcomes.forEach(outcome -> names.add(outcome.name()));
    ArrayNode prefixes = node.putArray("service");
    services.forEach(prefixes::add);
    ArrayNode texts = node.putArray("action");
    patterns.forEach(texts::add);
    return node.put("changed", changed);
  }
}
