package dev.vennguard.design;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.effective.ActionNaming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The place of a statement in a document under work: what stands there changes, and may go. A
 * statement may list thousands of actions, and each is asked for again and again.
 */
final class Slot {
  private final ActionNaming names;
  private Statement statement;
  private ActionSet known;
  private Map<String, List<ActionPattern>> byService = Map.of();
  private boolean alive = true;

  Slot(Statement statement, ActionNaming names) {
    this.names = names;
    this.statement = statement;
    this.known = names.known(statement.actions());
    sort();
  }

  /** What stands there, or stood there last. */
  Statement statement() {
    return statement;
  }

  /** The known actions of which it speaks. */
  ActionSet known() {
    return known;
  }

  /** Its action patterns by service, in the order of their names. */
  Map<String, List<ActionPattern>> byService() {
    return byService;
  }

  /** Whether something stands there. */
  boolean alive() {
    return alive;
  }

  void become(Statement other) {
    boolean same = statement.actions().equals(other.actions());
    statement = other;
    if (!same) {
      known = names.known(other.actions());
      sort();
    }
  }

  void clear() {
    alive = false;
  }

  private void sort() {
    Map<String, List<ActionPattern>> sorted = new HashMap<>();
    for (ActionPattern pattern : statement.actions().patterns()) {
      sorted.computeIfAbsent(pattern.service(), _ -> new ArrayList<>()).add(pattern);
    }
    sorted.values().forEach(list -> list.sort(Comparator.comparing(ActionPattern::name)));
    byService = sorted;
  }
}
