package dev.vennguard.ui.shell.spoken;

import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.kit.Lines;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became otherwise since it was told last, in the words that the window shows: the counts, the
 * verdict on the action whose card is open, what is wrong with the texts. Nothing is said twice.
 * Plain Java.
 */
final class SpokenChanges {
  /** Where no policy speaks of an action there is nothing to tell. */
  private static final List<Standing> TOLD =
      List.of(
          Standing.ALLOWED,
          Standing.CONDITIONAL,
          Standing.CUT_OFF,
          Standing.UNUSED,
          Standing.DENIED,
          Standing.NO_OVERLAP,
          Standing.NEVER_APPLIES,
          Standing.UNDECIDED);

  private Optional<State> told = Optional.empty();

  /**
   * What the window shows.
   *
   * @param counts where the actions stand
   * @param action whose card is open
   * @param problems how many there are, in words
   * @param stale from when all that is, while a text is broken; empty if none is
   */
  record State(Counts counts, Optional<Integer> action, String problems, String stale) {
    private Optional<Standing> standing() {
      return action.map(counts::of);
    }
  }

  /** What is otherwise than it was told last; empty if nothing is, or nothing was told before. */
  String since(State now) {
    List<String> parts = told.map(before -> parts(before, now)).orElse(List.of());
    told = Optional.of(now);
    return String.join(" ", parts);
  }

  private static List<String> parts(State before, State now) {
    List<String> parts = new ArrayList<>();
    if (!now.stale().isEmpty()) {
      add(parts, now.stale().equals(before.stale()) ? "" : now.stale());
    } else {
      add(parts, verdict(before, now));
      add(parts, counts(numbers(before.counts()), numbers(now.counts())));
    }
    add(parts, now.problems().equals(before.problems()) ? "" : now.problems());
    return parts;
  }

  private static void add(List<String> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(Lines.capital(words) + ".");
    }
  }

  /** Of another action its own card speaks. */
  private static String verdict(State before, State now) {
    boolean otherwise =
        now.action().isPresent()
            && now.action().equals(before.action())
            && !now.standing().equals(before.standing());
    return otherwise
        ? "%s: %s, was %s"
            .formatted(
                now.counts().catalogue().actions().get(now.action().get()).qualifiedName(),
                now.standing().orElseThrow().word(),
                before.standing().orElseThrow().word())
        : "";
  }

  private static Map<Standing, Integer> numbers(Counts counts) {
    Map<Standing, Integer> numbers = new EnumMap<>(Standing.class);
    TOLD.forEach(standing -> numbers.put(standing, counts.count(standing)));
    return numbers;
  }

  private static String counts(Map<Standing, Integer> before, Map<Standing, Integer> now) {
    List<String> words = new ArrayList<>();
    now.forEach((standing, count) -> {
      int was = before.getOrDefault(standing, 0);
      if (was != count) {
        words.add(
            "%s %s, was %s"
                .formatted(Figures.grouped(count), standing.word(count), Figures.grouped(was)));
      }
    });
    return String.join("; ", words);
  }
}
