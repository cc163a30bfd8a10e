package dev.vennguard.completion;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionPatterns.Complement;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ConditionKeyName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is known of the actions that a statement names: their resource types and their keys. */
final class KnownActions {
  private final Catalogue catalogue;
  private final ActionPatterns patterns;
  private final Map<String, ConditionKey> keys = new HashMap<>();

  KnownActions(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.patterns = ActionPatterns.of(catalogue);
    catalogue.conditionKeys().forEach(key -> keys.put(ConditionKeyName.folded(key.name()), key));
    catalogue.globalKeys().forEach(key -> keys.put(ConditionKeyName.folded(key.name()), key));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The known actions that a statement speaks of. */
  ActionSet of(OpenStatement statement) {
    List<int[]> lists = new ArrayList<>();
    statement.actions().forEach(one -> lists.add(patterns.indices(new ActionPattern(one))));
    boolean others = statement.notActions() && !statement.actions().isEmpty();
    return patterns.union(lists, others ? Complement.OF_ALL_ACTIONS : Complement.NONE);
  }

  /**
   * The resource types that actions work on: those of most actions first, of these the plainest.
   */
  List<ResourceType> types(ActionSet actions) {
    IdentityHashMap<ResourceType, Integer> counts = new IdentityHashMap<>();
    List<ResourceType> found = new ArrayList<>();
    actions.forEach(index -> {
      for (ResourceUse use : catalogue.actions().get(index).resources()) {
        Integer before = counts.put(use.type(), counts.getOrDefault(use.type(), 0) + 1);
        if (before == null) {
          found.add(use.type());
        }
      }
    });
    found.sort(
        Comparator.comparingInt((ResourceType type) -> -counts.getOrDefault(type, 0))
            .thenComparingInt(
                type -> type.arnFormats().isEmpty() ? 0 : type.arnFormats().getFirst().length()));
    return found;
  }

  /** The keys that requests of actions can carry beside the global ones, sorted by name. */
  Map<String, ConditionKey> keys(ActionSet actions) {
    Set<List<ConditionKey>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<ResourceType> types = Collections.newSetFromMap(new IdentityHashMap<>());
    actions.forEach(index -> {
      Action action = catalogue.actions().get(index);
      lists.add(action.keys());
      for (ResourceUse use : action.resources()) {
        lists.add(use.keys());
        if (types.add(use.type())) {
          lists.add(use.type().keys());
        }
      }
    });
    Map<String, ConditionKey> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    lists.forEach(list -> list.forEach(key -> found.putIfAbsent(key.name(), key)));
    return found;
  }

  /** The key that a policy means by a name. */
  Optional<ConditionKey> key(String written) {
    ConditionKey known = keys.get(ConditionKeyName.folded(written));
    if (known != null) {
      return Optional.of(known);
    }
    return keys.values().stream()
        .filter(key -> key.parametrised() && key.covers(written))
        .findFirst();
  }
}
