package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.syntax.text.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every condition key that the catalogue knows, whatever action carries it. */
public final class KnownKeys {
  private static final int LETTERS_PER_SLIP = 5;

  private final Map<String, ConditionKey> exact = new HashMap<>();
  private final Map<String, List<ConditionKey>> families = new HashMap<>();
  private final Set<String> services = new HashSet<>();

  KnownKeys(Catalogue catalogue) {
    catalogue.conditionKeys().forEach(this::add);
    catalogue.globalKeys().forEach(this::add);
    catalogue.services().forEach(service -> services.add(service.prefix()));
  }

  private void add(ConditionKey key) {
    String name = ConditionKeyName.folded(key.name());
    if (key.parametrised()) {
      families.computeIfAbsent(prefix(name), _ -> new ArrayList<>()).add(key);
    } else {
      exact.put(name, key);
    }
    services.add(prefix(name));
  }

  /** The key that a policy means by a name. */
  public Optional<ConditionKey> find(String written) {
    String name = ConditionKeyName.folded(written);
    ConditionKey known = exact.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return families.getOrDefault(prefix(name), List.of()).stream()
        .filter(key -> key.covers(written))
        .findFirst();
  }

  /** The names, as the catalogue spells them, of all keys that a policy may mean by a name. */
  public Set<String> covering(String written) {
    Set<String> names = new HashSet<>();
    String name = ConditionKeyName.folded(written);
    ConditionKey known = exact.get(name);
    if (known != null) {
      names.add(known.name());
    }
    families.getOrDefault(prefix(name), List.of()).stream()
        .filter(key -> key.covers(written))
        .forEach(key -> names.add(key.name()));
    return names;
  }

  /** Whether a service, or another source of keys, is known by that prefix. */
  public boolean knowsPrefix(String prefix) {
    return services.contains(prefix.toLowerCase(Locale.ROOT));
  }

  /** Whether a key is global by its name. */
  public static boolean global(String key) {
    return key.regionMatches(true, 0, "aws:", 0, 4);
  }

  /** The part before the colon, lower-cased; empty if there is none. */
  public static String prefix(String key) {
    int colon = key.indexOf(':');
    return colon < 0 ? "" : key.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** The known key of the same prefix that a misspelt one was probably meant to be. */
  public Optional<String> near(String written) {
    String name = ConditionKeyName.folded(written);
    String prefix = prefix(name);
    int limit = Math.max(1, name.length() / LETTERS_PER_SLIP);
    Optional<String> best = Optional.empty();
    int least = limit + 1;
    for (Map.Entry<String, ConditionKey> known : exact.entrySet()) {
      if (prefix(known.getKey()).equals(prefix)
          && Math.abs(known.getKey().length() - name.length()) <= limit) {
        int distance = Distance.between(name, known.getKey());
        String spelling = known.getValue().name();
        boolean nearer =
            distance < least
                || (distance == least && best.filter(b -> spelling.compareTo(b) < 0).isPresent());
        if (nearer) {
          least = distance;
          best = Optional.of(spelling);
        }
      }
    }
    return best;
  }
}
