package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Glob;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats of the ARNs that the catalogue's resource types have. */
public final class KnownArns {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  private final Map<String, Set<String>> written = new HashMap<>();
  private final Map<String, Set<Format>> formats = new HashMap<>();
  private final Set<String> services = new HashSet<>();

  /**
   * One format; a variable of it stands as {@code *}, and {@code *} alone means any one value.
   *
   * @param region the segment
   * @param account the segment
   * @param resource the rest
   */
  public record Format(String region, String account, String resource) {}

  KnownArns(Catalogue catalogue) {
    // Actions of a service share their types: to compare them by what they hold takes far longer.
    Set<ResourceType> types = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Action action : catalogue.actions()) {
      for (ResourceUse use : action.resources()) {
        if (types.add(use.type())) {
          use.type().arnFormats().forEach(this::add);
        }
      }
    }
    catalogue.services().forEach(service -> services.add(service.prefix()));
  }

  /** Taken apart when it is asked for: most services never are. */
  private void add(String format) {
    int partition = format.indexOf(':');
    int service = format.indexOf(':', partition + 1);
    int region = format.indexOf(':', service + 1);
    int account = format.indexOf(':', region + 1);
    if (account > 0 && format.indexOf(':', account + 1) > 0) {
      String name = format.substring(service + 1, region);
      String known = (name.contains("${") ? generalised(name) : name).toLowerCase(Locale.ROOT);
      services.add(known);
      written.computeIfAbsent(known, _ -> new LinkedHashSet<>()).add(format);
    }
  }

  private static Format format(String written) {
    String[] segments = generalised(written).split(":", ArnPattern.SEGMENTS);
    return new Format(segments[3], segments[4], segments[5]);
  }

  /** A format with {@code *} for each of its variables. */
  static String generalised(String format) {
    return VARIABLE.matcher(format).replaceAll("*");
  }

  /** Whether some service is known by that name, in actions or in ARNs. */
  public boolean knowsService(String service) {
    return services.contains(service.toLowerCase(Locale.ROOT));
  }

  /** The formats of a service's ARNs; none if none is known. */
  public Set<Format> of(String service) {
    return formats.computeIfAbsent(
        service.toLowerCase(Locale.ROOT),
        name -> {
          Set<Format> found = new LinkedHashSet<>();
          written.getOrDefault(name, Set.of()).forEach(one -> found.add(format(one)));
          return found;
        });
  }

  /** The formats that the resource part of a pattern may fit. */
  public List<Format> fitting(String service, String resource) {
    String pattern = generalised(resource);
    return of(service).stream()
        .filter(format -> GlobPairs.intersect(format.resource(), pattern))
        .toList();
  }

  /** Whether a whole pattern may fit an ARN of its service, region and account included. */
  public boolean knows(String text) {
    String[] given = generalised(text).split(":", ArnPattern.SEGMENTS);
    if (Glob.matches(text, "*") || given.length < ArnPattern.SEGMENTS) {
      return true;
    }
    return of(given[2]).stream()
        .anyMatch(format ->
            GlobPairs.intersect(format.region(), given[3])
                && GlobPairs.intersect(needed(format.account()), given[4])
                && GlobPairs.intersect(format.resource(), given[5]));
  }

  /** A variable stands for a text that is not empty. */
  private static String needed(String segment) {
    return segment.equals("*") ? "?*" : segment;
  }

  /** Whether a pattern of a resource may fit an ARN of that type; wildcards count on both sides. */
  public static boolean mayFit(ResourceType type, String pattern) {
    String generalised = generalised(pattern);
    if (Glob.matches(generalised, "*")) {
      return true;
    }
    String[] wanted = generalised.split(":", ArnPattern.SEGMENTS);
    for (String format : type.arnFormats()) {
      String[] given = generalised(format).split(":", ArnPattern.SEGMENTS);
      boolean fits = true;
      for (int i = 0; fits && i < Math.min(wanted.length, given.length); i++) {
        fits = GlobPairs.intersect(wanted[i], given[i]);
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
