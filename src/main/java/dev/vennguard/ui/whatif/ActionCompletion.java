package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.words.NearNames;
import java.util.ArrayList;
import java.util.List;

/** The names of actions while they are typed. */
final class ActionCompletion {
  private static final int MOST = 60;

  private ActionCompletion() {}

  /** Known actions that go on as typed, then those that hold what is typed; at most sixty. */
  static List<String> of(Catalogue catalogue, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> begins = new ArrayList<>();
    List<String> holds = new ArrayList<>();
    for (Action action : catalogue.actions()) {
      String name = action.qualifiedName();
      if (name.regionMatches(true, 0, text, 0, text.length())) {
        begins.add(name);
      } else if (holds.size() < MOST && holds(name, text)) {
        holds.add(name);
      }
      if (begins.size() == MOST) {
        return begins;
      }
    }
    begins.addAll(holds.subList(0, Math.min(holds.size(), MOST - begins.size())));
    return begins;
  }

  private static boolean holds(String name, String text) {
    for (int at = 1; at + text.length() <= name.length(); at++) {
      if (name.regionMatches(true, at, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }

  /** What is odd about an action; empty for a known one. */
  static String note(Catalogue catalogue, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return "enter an action such as s3:GetObject";
    }
    if (text.contains("*") || text.contains("?")) {
      return "a request has one action, without wildcards";
    }
    if (catalogue.action(text).isPresent()) {
      return "";
    }
    String unknown =
        "not known in the catalogue of " + catalogue.date() + "; policies match it by its name";
    return near(catalogue, text).isEmpty() ? unknown : unknown + ". Near names:";
  }

  /** Known actions that an unknown one may have been meant to be; none for a known one. */
  static List<String> near(Catalogue catalogue, String typed) {
    boolean known = catalogue.action(typed.strip()).isPresent();
    return known ? List.of() : NearNames.of(catalogue, typed.strip());
  }
}
