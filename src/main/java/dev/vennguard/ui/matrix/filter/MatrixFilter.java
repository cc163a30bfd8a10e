package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands in the filter box, understood. Any text is a filter:
 *
 * <ul>
 *   <li>{@code iam:Create*}, {@code s3:}, {@code Get*}: with a colon or a wildcard it is an action
 *       pattern; an action must match one of them. Without a wildcard the part behind the colon is
 *       the start of a name, or any part of one if none starts so.
 *   <li>{@code outcome:cut-off}, {@code level:write}: one of the named ones; the first letters are
 *       enough, several are separated by commas.
 *   <li>{@code outcome:changed}, {@code outcome:gained}: what changed since the baseline.
 *   <li>every other word must occur in the name of the action or of its service.
 * </ul>
 *
 * @param patterns in lower case; any of them must match
 * @param words in lower case; all of them must occur
 * @param outcomes the wanted ones; all of them if the text names none
 * @param changes the wanted changes since the baseline; none if the text asks for no change
 * @param levels the wanted ones; all of them if the text names none
 * @param problems what could not be understood, as messages for the user
 */
public record MatrixFilter(
    List<String> patterns,
    List<String> words,
    Set<Standing> outcomes,
    Set<Kind> changes,
    Set<AccessLevel> levels,
    List<String> problems) {
  private static final String OUTCOME = "outcome:";
  private static final String LEVEL = "level:";

  public MatrixFilter {
    patterns = List.copyOf(patterns);
    words = List.copyOf(words);
    outcomes = Set.copyOf(outcomes);
    changes = Set.copyOf(changes);
    levels = Set.copyOf(levels);
    problems = List.copyOf(problems);
  }

  /** Understands a text; never throws. */
  public static MatrixFilter parse(String text) {
    Reader reader = new Reader();
    for (String token : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      reader.take(token);
    }
    return reader.filter();
  }

  /** Whether it lets every action through. */
  public boolean everything() {
    return patterns.isEmpty()
        && words.isEmpty()
        && changes.isEmpty()
        && outcomes.size() == Standing.values().length
        && levels.size() == AccessLevel.values().length;
  }

  /** The actions whose names fit; outcomes and levels are left aside. */
  public ActionSet names(ActionNameIndex names) {
    List<NamePattern> matchers =
        patterns.stream().map(pattern -> NamePattern.of(pattern, names)).toList();
    ActionSet.Builder found = ActionSet.builder(names.size());
    for (int action = 0; action < names.size(); action++) {
      if (fits(matchers, names, action)) {
        found.add(action);
      }
    }
    return found.build();
  }

  private boolean fits(List<NamePattern> matchers, ActionNameIndex names, int action) {
    String service = names.prefix(names.serviceOf(action));
    String name = names.name(action);
    if (!matchers.isEmpty() && matchers.stream().noneMatch(m -> m.matches(service, name))) {
      return false;
    }
    for (String word : words) {
      boolean occurs =
          name.contains(word)
              || service.contains(word)
              || names.title(names.serviceOf(action)).contains(word);
      if (!occurs) {
        return false;
      }
    }
    return true;
  }

  /** Collects tokens. */
  private static final class Reader {
    private final List<String> patterns = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Set<Standing> outcomes = EnumSet.noneOf(Standing.class);
    private final Set<Kind> changes = EnumSet.noneOf(Kind.class);
    private final Set<AccessLevel> levels = EnumSet.noneOf(AccessLevel.class);
    private final List<String> problems = new ArrayList<>();
    private boolean outcomesNamed;
    private boolean levelsNamed;

    void take(String token) {
      if (token.startsWith(OUTCOME)) {
        names(token.substring(OUTCOME.length()), this::outcome);
      } else if (token.startsWith(LEVEL)) {
        levelsNamed |= names(token.substring(LEVEL.length()), this::level);
      } else if (token.indexOf(':') >= 0 || token.indexOf('*') >= 0 || token.indexOf('?') >= 0) {
        patterns.add(token);
      } else if (!token.isEmpty()) {
        words.add(token);
      }
    }

    private static boolean names(String list, Consumer<String> each) {
      boolean any = false;
      for (String name : list.split(",", -1)) {
        String plain = name.replace("-", "").replace("_", "");
        if (!plain.isEmpty()) {
          any = true;
          each.accept(plain);
        }
      }
      return any;
    }

    private void outcome(String name) {
      Set<Standing> found = OutcomeChip.named(name);
      Set<Kind> changed = ChangeSigns.named(name);
      if (found.isEmpty() && changed.isEmpty()) {
        problems.add(
            "no outcome is called `" + name + "`: use " + OutcomeChip.names() + ", changed");
      }
      if (found.isEmpty()) {
        changes.addAll(changed);
      }
      outcomesNamed |= changed.isEmpty() || !found.isEmpty();
      outcomes.addAll(found);
    }

    private void level(String name) {
      boolean known = false;
      for (AccessLevel level : AccessLevel.values()) {
        if (level.name().toLowerCase(Locale.ROOT).replace("_", "").startsWith(name)) {
          levels.add(level);
          known = true;
        }
      }
      if (!known) {
        problems.add(
            "no access level is called `"
                + name
                + "`: use list, read, write, permissions or tagging");
      }
    }

    MatrixFilter filter() {
      return new MatrixFilter(
          patterns,
          words,
          outcomesNamed ? outcomes : EnumSet.allOf(Standing.class),
          changes,
          levelsNamed ? levels : EnumSet.allOf(AccessLevel.class),
          problems);
    }
  }
}
