package dev.vennguard.catalog;

import dev.vennguard.policy.ConditionKeyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The known services, actions, resource types and condition keys at one date (CATALOGUE §1).
 * Services are sorted by prefix, actions by service and then by name ignoring case, so the actions
 * of a service have adjacent indices.
 */
public final class Catalogue {
  private static final String REQUEST_TAG = "aws:RequestTag/";
  private static final String TAG_KEYS = "aws:TagKeys";

  private final LocalDate date;
  private final List<Service> services;
  private final List<Action> actions;
  private final int resourceTypeCount;
  private final List<ConditionKey> conditionKeys;
  private final List<ConditionKey> globalKeys;
  private final Map<String, ConditionKey> globalByName = new HashMap<>();
  private final List<ConditionKey> globalFamilies;
  private final SessionKeys sessionKeys;
  private final Map<Class<?>, Object> derived = new HashMap<>();

  /**
   * The services and actions must be in the order that the class promises: {@link CatalogueReader}
   * sees to that.
   */
  Catalogue(
      LocalDate date,
      List<Service> services,
      List<Action> actions,
      int resourceTypeCount,
      List<ConditionKey> conditionKeys,
      List<ConditionKey> globalKeys) {
    this.date = date;
    this.services = List.copyOf(services);
    this.actions = List.copyOf(actions);
    this.resourceTypeCount = resourceTypeCount;
    this.conditionKeys = List.copyOf(conditionKeys);
    this.globalKeys = List.copyOf(globalKeys);
    this.globalFamilies = globalKeys.stream().filter(ConditionKey::parametrised).toList();
    this.sessionKeys = new SessionKeys(conditionKeys);
    for (ConditionKey key : globalKeys) {
      if (!key.parametrised()) {
        globalByName.put(ConditionKeyName.folded(key.name()), key);
      }
    }
  }

  /** The day of the data. */
  public LocalDate date() {
    return date;
  }

  /** All services, sorted by prefix. */
  public List<Service> services() {
    return services;
  }

  /** All actions, by index: those of a service follow each other. */
  public List<Action> actions() {
    return actions;
  }

  /** How many actions there are: the universe of every {@link ActionSet} over this catalogue. */
  public int size() {
    return actions.size();
  }

  /** How many resource types there are, of all services. */
  public int resourceTypeCount() {
    return resourceTypeCount;
  }

  /** Every key that some service defines, also those that no action is said to carry. */
  public List<ConditionKey> conditionKeys() {
    return conditionKeys;
  }

  /** The keys that any request can carry (EVALUATION §5.5). */
  public List<ConditionKey> globalKeys() {
    return globalKeys;
  }

  /** The action of a name such as {@code s3:GetObject}; case does not count. */
  public Optional<Action> action(String qualifiedName) {
    var colon = qualifiedName.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var name = qualifiedName.substring(colon + 1);
    return service(qualifiedName.substring(0, colon)).flatMap(service -> action(service, name));
  }

  private Optional<Action> action(Service service, String name) {
    var low = service.firstAction();
    var high = service.endAction() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var order = actions.get(middle).name().compareToIgnoreCase(name);
      if (order == 0) {
        return Optional.of(actions.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The service of a prefix such as {@code s3}; case does not count. */
  public Optional<Service> service(String prefix) {
    var wanted = prefix.toLowerCase(Locale.ROOT);
    var low = 0;
    var high = services.size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var order = services.get(middle).prefix().compareTo(wanted);
      if (order == 0) {
        return Optional.of(services.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The service that an action belongs to, by the index of the action. */
  public Service serviceOf(int actionIndex) {
    var prefix = actions.get(actionIndex).service();
    return service(prefix).orElseThrow(() -> new IllegalStateException("no service " + prefix));
  }

  /**
   * The key that a policy means by a name, if a request of this action on this resource type can
   * carry it. A key of the action or the type is preferred to a global one, a key with more fixed
   * text to one with less (CATALOGUE §1.3).
   */
  public Optional<ConditionKey> key(Action action, ResourceUse use, String policyKey) {
    return closest(policyKey, List.of(action.keys(), use.keys(), use.type().keys()));
  }

  /** The same for an action that takes no resource, and for a request on a resource of any type. */
  public Optional<ConditionKey> key(Action action, String policyKey) {
    List<List<ConditionKey>> own = new ArrayList<>();
    own.add(action.keys());
    for (ResourceUse use : action.resources()) {
      own.add(use.keys());
      own.add(use.type().keys());
    }
    return closest(policyKey, own);
  }

  /** Of several keys the one with the most fixed text; of equals, the action's before a global. */
  private Optional<ConditionKey> closest(String policyKey, List<List<ConditionKey>> own) {
    List<ConditionKey> found = new ArrayList<>();
    for (List<ConditionKey> keys : own) {
      for (ConditionKey key : keys) {
        if (key.covers(policyKey)) {
          found.add(key);
        }
      }
    }
    global(policyKey).ifPresent(found::add);
    return found.stream().max(Comparator.comparingInt(ConditionKey::literalLength));
  }

  /**
   * A global key that any request may carry. The keys of the tags that a request sets are global by
   * name alone: a request carries them only if the row of its action lists them (EVALUATION §6.8).
   */
  private Optional<ConditionKey> global(String policyKey) {
    if (policyKey.regionMatches(true, 0, REQUEST_TAG, 0, REQUEST_TAG.length())
        || ConditionKeyName.same(policyKey, TAG_KEYS)) {
      return Optional.empty();
    }
    ConditionKey exact = globalByName.get(ConditionKeyName.folded(policyKey));
    if (exact != null) {
      return Optional.of(exact);
    }
    return globalFamilies.stream()
        .filter(key -> key.covers(policyKey))
        .max(Comparator.comparingInt(ConditionKey::literalLength))
        .or(() -> sessionKeys.find(policyKey));
  }

  /**
   * What follows from the catalogue alone: made when it is first asked for, and then the same for
   * all. Reading 22,000 actions once more for each prover took a tenth of the time of a command.
   *
   * @param type of what is derived, one of each; it must be safe for several threads
   * @param make makes it; must not ask for anything derived itself
   */
  public <T> T derived(Class<T> type, Function<Catalogue, T> make) {
    synchronized (derived) {
      return type.cast(derived.computeIfAbsent(type, _ -> make.apply(this)));
    }
  }

  /** Every action. */
  public ActionSet all() {
    return ActionSet.all(size());
  }

  /** No action. */
  public ActionSet none() {
    return ActionSet.none(size());
  }
}
