package dev.vennguard.explain.words;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.syntax.text.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known actions that an unknown name may have been meant to be. */
public final class NearNames {
  private static final int SHOWN = 3;
  private static final int LONGEST = 128;

  private record Near(String name, int distance) {}

  private NearNames() {}

  /**
   * At most three names, nearest first, and of those as near the shortest: first those of the same
   * service, and if the service is not known those of services with a similar prefix. None if
   * nothing is near: a third of the letters may differ at most.
   */
  public static List<String> of(Catalogue catalogue, String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    int colon = text.indexOf(':');
    String prefix = colon < 0 ? "" : text.substring(0, colon);
    String name = text.substring(colon + 1);
    List<Near> found = new ArrayList<>();
    for (Service service : catalogue.services()) {
      int services = colon < 0 ? 0 : Distance.between(prefix, service.prefix());
      if (colon < 0 && text.startsWith(service.prefix())) {
        // The colon was left out.
        within(catalogue, service, text.substring(service.prefix().length()), 0, found);
      }
      if (services <= Math.max(1, prefix.length() / 3)) {
        within(catalogue, service, name, services, found);
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparingInt(near -> near.name().length())
                .thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private static void within(
      Catalogue catalogue, Service service, String name, int services, List<Near> found) {
    for (Action action : catalogue.actions().subList(service.firstAction(), service.endAction())) {
      String known = action.name().toLowerCase(Locale.ROOT);
      int limit = Math.max(1, Math.min(known.length(), name.length()) / 3);
      if (Math.abs(known.length() - name.length()) <= limit) {
        int distance = Distance.between(name, known);
        if (distance <= limit) {
          found.add(new Near(action.qualifiedName(), distance + 2 * services));
        }
      }
    }
  }
}
