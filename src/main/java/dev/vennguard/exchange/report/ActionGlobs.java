package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names a set of actions by as few names and prefixes as it takes; exact over the catalogue. */
final class ActionGlobs {
  private ActionGlobs() {}

  /**
   * The names of the actions of a service that are in a set: {@code Get*} where every action of the
   * service that begins so is in it.
   */
  static List<String> of(Catalogue catalogue, Service service, ActionSet set) {
    List<String> globs = new ArrayList<>();
    int from = service.firstAction();
    int end = service.endAction();
    int action = from;
    while (action < end) {
      int next = action + 1;
      if (set.contains(action)) {
        String name = catalogue.actions().get(action).name();
        String glob = name;
        for (int length : wordEnds(name)) {
          int first = first(catalogue, from, action, name.substring(0, length));
          int last = last(catalogue, end, action, name.substring(0, length));
          if (last - first > 1 && first == action && set.countIn(first, last) == last - first) {
            glob = name.substring(0, length) + "*";
            next = last;
            break;
          }
        }
        globs.add(service.prefix() + ":" + glob);
      }
      action = next;
    }
    return globs;
  }

  /** Where a word of the name ends, the shortest beginning first; not its own end. */
  private static List<Integer> wordEnds(String name) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && !Character.isUpperCase(name.charAt(i - 1))) {
        ends.add(i);
      }
    }
    return ends;
  }

  /** Actions are sorted by name ignoring case: those that begin alike stand together. */
  private static int first(Catalogue catalogue, int from, int action, String beginning) {
    int first = action;
    while (first > from && begins(catalogue.actions().get(first - 1), beginning)) {
      first--;
    }
    return first;
  }

  private static int last(Catalogue catalogue, int end, int action, String beginning) {
    int last = action + 1;
    while (last < end && begins(catalogue.actions().get(last), beginning)) {
      last++;
    }
    return last;
  }

  private static boolean begins(Action action, String beginning) {
    return action.name().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }
}
