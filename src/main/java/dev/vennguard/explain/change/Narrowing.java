package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes one action out of a pattern with wildcards: the patterns that are left cover every other
 * known action that it covers, no further one, and as many future names as can be.
 */
final class Narrowing {
  /** Longer lists are no small change. */
  private static final int MOST = 60;

  private final ActionPattern pattern;
  private final String left;
  private final List<Action> service;
  private final List<String> found = new ArrayList<>();

  private Narrowing(ActionPattern pattern, Action left, List<Action> service) {
    this.pattern = pattern;
    this.left = left.qualifiedName();
    this.service = service;
  }

  /**
   * The patterns that are left of one; none at all if it covers nothing but that action.
   *
   * @return nothing if the list would be long, or if the pattern is about several services
   */
  static Optional<List<ActionPattern>> without(
      Catalogue catalogue, ActionPattern pattern, Action action) {
    if (pattern.service().isEmpty() || Glob.hasWildcard(pattern.service())) {
      return Optional.empty();
    }
    Service service = catalogue.serviceOf(action.index());
    List<Action> actions = catalogue.actions().subList(service.firstAction(), service.endAction());
    Narrowing narrowing = new Narrowing(pattern, action, actions);
    narrowing.cover(fixed(pattern.name()));
    return narrowing.found.size() > MOST
        ? Optional.empty()
        : Optional.of(narrowing.found.stream().map(ActionPattern::new).toList());
  }

  /** What stands before the first wildcard. */
  private static String fixed(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '*' && name.charAt(end) != '?') {
      end++;
    }
    return name.substring(0, end);
  }

  private boolean wanted(Action action) {
    return pattern.matches(action.qualifiedName()) && !action.qualifiedName().equals(left);
  }

  /** Covers the wanted actions whose names start so, in lower case. */
  private void cover(String start) {
    List<Action> here = service.stream().filter(one -> lower(one).startsWith(start)).toList();
    List<Action> wanted = here.stream().filter(this::wanted).toList();
    if (wanted.isEmpty()) {
      return;
    }
    if (wanted.size() == here.size()) {
      all(start, wanted);
      return;
    }
    wanted.stream()
        .filter(one -> lower(one).equals(start))
        .forEach(one -> found.add(one.qualifiedName()));
    here.stream()
        .map(Narrowing::lower)
        .filter(name -> name.length() > start.length())
        .map(name -> name.substring(0, start.length() + 1))
        .distinct()
        .forEach(this::cover);
  }

  /** An open end stays open; other patterns become the names that they cover. */
  private void all(String start, List<Action> wanted) {
    if (pattern.name().endsWith("*")) {
      Action first = wanted.getFirst();
      found.add(first.service() + ":" + first.name().substring(0, start.length()) + "*");
    } else {
      wanted.forEach(one -> found.add(one.qualifiedName()));
    }
  }

  private static String lower(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
