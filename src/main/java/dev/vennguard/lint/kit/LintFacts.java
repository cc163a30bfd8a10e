package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionPatterns.Complement;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.SessionKeys;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ConditionKeyName;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of AWS, prepared so that rules can ask often. Not for several threads at once. */
public final class LintFacts {
  private static final int REMEMBERED = 4_000;
  private static final String REQUEST_TAG = "aws:RequestTag/";

  private final Catalogue catalogue;
  private final Partitions partitions;
  private final ActionPatterns patterns;
  private final KnownKeys keys;
  private final KnownArns arns;
  private final Map<ActionPattern, int[]> indices = new HashMap<>();
  private final Map<ActionClause, ActionSet> clauses = new HashMap<>();
  private final Map<String, ActionSet> listings = new HashMap<>();

  /** Prepares what the rules ask for. */
  public LintFacts(Catalogue catalogue, Partitions partitions) {
    this.catalogue = catalogue;
    this.partitions = partitions;
    this.patterns = ActionPatterns.of(catalogue);
    this.keys = new KnownKeys(catalogue);
    this.arns = new KnownArns(catalogue);
  }

  /** The known actions. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The published partitions. */
  public Partitions partitions() {
    return partitions;
  }

  /** The known condition keys. */
  public KnownKeys keys() {
    return keys;
  }

  /** The known formats of ARNs. */
  public KnownArns arns() {
    return arns;
  }

  /** The indices of the actions that a pattern matches; not to be changed. */
  public int[] indices(ActionPattern pattern) {
    if (indices.size() > REMEMBERED) {
      indices.clear();
    }
    return indices.computeIfAbsent(pattern, patterns::indices);
  }

  /** The actions that a clause speaks of. */
  public ActionSet actions(ActionClause clause) {
    if (clauses.size() > REMEMBERED) {
      clauses.clear();
    }
    return clauses.computeIfAbsent(clause, this::expand);
  }

  private ActionSet expand(ActionClause clause) {
    List<int[]> lists = clause.patterns().stream().map(this::indices).toList();
    return patterns.union(lists, clause.negated() ? Complement.OF_ALL_ACTIONS : Complement.NONE);
  }

  /**
   * The actions whose requests can carry a key; every action if the key is a global one, but for
   * the tags that a request sets, which are carried where they are listed (EVALUATION §6.8).
   */
  public ActionSet carrying(String key) {
    boolean requestTag =
        ConditionKeyName.same(key, "aws:TagKeys")
            || key.regionMatches(true, 0, REQUEST_TAG, 0, REQUEST_TAG.length());
    boolean global =
        KnownKeys.global(key)
            || SessionKeys.of(key)
            || catalogue.globalKeys().stream().anyMatch(one -> one.covers(key));
    return global && !requestTag ? catalogue.all() : listing(key);
  }

  /** The actions in whose rows, or in those of whose resource types, a key is listed. */
  public ActionSet listing(String key) {
    if (listings.size() > REMEMBERED) {
      listings.clear();
    }
    return listings.computeIfAbsent(ConditionKeyName.folded(key), this::listed);
  }

  /** Loops, no streams: a command looks through all actions once, before anything is compiled. */
  private ActionSet listed(String key) {
    Set<String> names = keys.covering(key);
    IdentityHashMap<ResourceType, Boolean> types = new IdentityHashMap<>();
    ActionSet.Builder found = ActionSet.builder(catalogue.size());
    for (Action action : catalogue.actions()) {
      boolean lists = anyOf(action.keys(), names);
      for (ResourceUse use : action.resources()) {
        lists =
            lists
                || anyOf(use.keys(), names)
                || types.computeIfAbsent(use.type(), type -> anyOf(type.keys(), names));
      }
      if (lists) {
        found.add(action.index());
      }
    }
    return found.build();
  }

  private static boolean anyOf(List<ConditionKey> keys, Set<String> names) {
    for (ConditionKey key : keys) {
      if (names.contains(key.name())) {
        return true;
      }
    }
    return false;
  }

  /** The type of a key, if it is known and the same wherever it is listed. */
  public Optional<KeyType> type(String key) {
    return keys.find(key).map(ConditionKey::type).filter(type -> type != KeyType.UNKNOWN);
  }
}
