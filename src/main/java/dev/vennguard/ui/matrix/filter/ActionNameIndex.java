package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import java.util.List;
import java.util.Locale;

/** The names of a catalogue in lower case, laid out for searching all of them at each keystroke. */
public final class ActionNameIndex {
  private final List<Service> services;
  private final String[] prefixes;
  private final String[] titles;
  private final String[] names;
  private final int[] serviceOf;

  public ActionNameIndex(Catalogue catalogue) {
    services = catalogue.services();
    prefixes = new String[services.size()];
    titles = new String[services.size()];
    names = new String[catalogue.size()];
    serviceOf = new int[catalogue.size()];
    for (int s = 0; s < services.size(); s++) {
      Service service = services.get(s);
      prefixes[s] = service.prefix().toLowerCase(Locale.ROOT);
      titles[s] = service.title().toLowerCase(Locale.ROOT);
      for (int a = service.firstAction(); a < service.endAction(); a++) {
        serviceOf[a] = s;
      }
    }
    for (Action action : catalogue.actions()) {
      names[action.index()] = action.name().toLowerCase(Locale.ROOT);
    }
  }

  public int size() {
    return names.length;
  }

  public List<Service> services() {
    return services;
  }

  /** The position of an action's service in the catalogue. */
  public int serviceOf(int action) {
    return serviceOf[action];
  }

  public String prefix(int service) {
    return prefixes[service];
  }

  public String title(int service) {
    return titles[service];
  }

  public String name(int action) {
    return names[action];
  }

  public boolean hasPrefix(String prefix) {
    for (String known : prefixes) {
      if (known.equals(prefix)) {
        return true;
      }
    }
    return false;
  }
}
