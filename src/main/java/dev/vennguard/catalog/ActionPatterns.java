package dev.vennguard.catalog;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which actions of a catalogue a pattern matches (EVALUATION §2). Remembers no pattern: the caller
 * decides what is worth remembering.
 */
public final class ActionPatterns {
  private static final int[] NOTHING = {};

  /** Whether a list of patterns means what it matches or everything else. */
  public enum Complement {
    NONE,
    OF_ALL_ACTIONS
  }

  private final Catalogue catalogue;
  private final String[] names;

  private ActionPatterns(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names =
        catalogue.actions().stream()
            .map(action -> action.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
  }

  /** The patterns of a catalogue; its names in lower case are prepared once. */
  public static ActionPatterns of(Catalogue catalogue) {
    return catalogue.derived(ActionPatterns.class, ActionPatterns::new);
  }

  /** The indices of the matching actions, ascending; a new array at each call. */
  public int[] indices(ActionPattern pattern) {
    if (pattern.everything()) {
      return range(0, names.length);
    }
    String prefix = pattern.service();
    String name = pattern.name();
    if (prefix.isEmpty() || name.isEmpty()) {
      return NOTHING;
    }
    if (!Glob.hasWildcard(prefix)) {
      return catalogue.service(prefix).map(service -> within(service, name)).orElse(NOTHING);
    }
    return catalogue.services().stream()
        .filter(service -> Glob.matches(prefix, service.prefix()))
        .flatMapToInt(service -> Arrays.stream(within(service, name)))
        .toArray();
  }

  /** The actions that a pattern matches. */
  public ActionSet expand(ActionPattern pattern) {
    return ActionSet.of(names.length, indices(pattern));
  }

  /** The actions that an {@code Action} or {@code NotAction} speaks of. */
  public ActionSet expand(ActionClause clause) {
    return union(
        clause.patterns().stream().map(this::indices).toList(),
        clause.negated() ? Complement.OF_ALL_ACTIONS : Complement.NONE);
  }

  /**
   * The union of index lists, or all but it.
   *
   * @param lists as {@link #indices} gives them
   * @param complement whether everything else is meant, as {@code NotAction} does
   */
  public ActionSet union(List<int[]> lists, Complement complement) {
    ActionSet.Builder builder = ActionSet.builder(names.length);
    for (int[] list : lists) {
      for (int index : list) {
        builder.add(index);
      }
    }
    ActionSet set = builder.build();
    return complement == Complement.OF_ALL_ACTIONS ? set.not() : set;
  }

  private int[] within(Service service, String name) {
    int from = service.firstAction();
    int end = service.endAction();
    if (name.equals("*")) {
      return range(from, end);
    }
    int[] found = new int[end - from];
    int count = 0;
    for (int i = from; i < end; i++) {
      if (Glob.matches(name, names[i])) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] range(int from, int end) {
    int[] all = new int[end - from];
    for (int i = 0; i < all.length; i++) {
      all[i] = from + i;
    }
    return all;
  }
}
