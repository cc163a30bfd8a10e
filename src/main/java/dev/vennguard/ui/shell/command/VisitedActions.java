package dev.vennguard.ui.shell.command;

import dev.vennguard.workspace.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * The actions whose cards were open, in the order in which they were looked at: one goes back and
 * forth among them as among the pages of a browser. What somebody only walked past, row by row, was
 * not looked at.
 */
public final class VisitedActions {
  /** Whoever sees a card for less than this is on the way to another. */
  private static final long GLANCE_NANOS = 700_000_000;

  private static final int MOST = 100;

  private final Consumer<Selection> select;
  private final LongSupplier nanos;
  private final List<Integer> visited = new ArrayList<>();
  private int at = -1;
  private long since;

  /** Whether the card of the action at which this stands is open. */
  private boolean open;

  /**
   * Follows what is selected.
   *
   * @param select selects something else
   * @param nanos the time, from any beginning
   */
  public VisitedActions(
      ObservableValue<Selection> selection, Consumer<Selection> select, LongSupplier nanos) {
    this.select = select;
    this.nanos = nanos;
    selection.subscribe(this::selected);
  }

  /** Adds the commands, with the keys that browsers have for this on the system. */
  public void addTo(Commands commands, String system) {
    // On a Mac, Option and an arrow walk words in a text.
    boolean mac = system.startsWith("Mac");
    commands.add(
        new Command(
                "visited.back",
                "Back to the action before",
                mac ? "Shortcut+OPEN_BRACKET" : "Alt+Left",
                this::back)
            .unless(() -> mayGoBack() ? "" : "no other action was chosen before"));
    commands.add(
        new Command(
                "visited.forward",
                "Forward to the action after",
                mac ? "Shortcut+CLOSE_BRACKET" : "Alt+Right",
                this::forward)
            .unless(() -> at + 1 < visited.size() ? "" : "go back first"));
  }

  private void selected(Selection now) {
    switch (now) {
      case Selection.OneAction(int action) -> {
        visit(action);
        open = true;
      }
      case Selection.StatementAt _ -> {} // its card stays
      case Selection.None _, Selection.Actions _, Selection.InService _ -> open = false;
    }
  }

  private void visit(int action) {
    long now = nanos.getAsLong();
    if (at < 0 || visited.get(at) != action) {
      boolean passing = at >= 0 && open && now - since < GLANCE_NANOS;
      visited.subList(at + 1, visited.size()).clear();
      if (passing) {
        visited.removeLast();
      }
      if (visited.isEmpty() || visited.getLast() != action) {
        visited.add(action);
      }
      if (visited.size() > MOST) {
        visited.removeFirst();
      }
      at = visited.size() - 1;
    }
    since = now;
  }

  /** A card that was closed is the first to come back. */
  private boolean mayGoBack() {
    return open ? at > 0 : at >= 0;
  }

  private void back() {
    at = open ? at - 1 : at;
    select();
  }

  private void forward() {
    at++;
    select();
  }

  private void select() {
    select.accept(new Selection.OneAction(visited.get(at)));
  }
}
