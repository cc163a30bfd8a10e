package dev.vennguard.ui.shell;

import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.ui.shell.finding.FindingDesk;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.ShownFindings;
import javafx.scene.Parent;

/**
 * Shows the newest snapshot under what is selected, in every part of the window. What is selected
 * follows from the snapshot and the caret before anything but the texts is shown; showing itself
 * changes nothing.
 */
public final class SnapshotDisplay {
  private final LiveSession session;
  private final CurrentSelection selection;
  private final Showing showing;
  private final EditorPanes panes;
  private final CentrePane centre;
  private final Panels panels;
  private final Bars bars;
  private final FindingDesk desk;

  /** What stands between the bars. */
  record Columns(EditorPanes panes, CentrePane centre, Panels panels) {}

  /** The bars above and below. */
  record Bars(TopBar top, StatusBar status) {}

  SnapshotDisplay(
      LiveSession session,
      CurrentSelection selection,
      Showing showing,
      Columns columns,
      Bars bars,
      FindingDesk desk) {
    this.session = session;
    this.selection = selection;
    this.showing = showing;
    this.panes = columns.panes();
    this.centre = columns.centre();
    this.panels = columns.panels();
    this.bars = bars;
    this.desk = desk;
  }

  /** Shows what is there, and from now on whatever else is selected. */
  void start() {
    selection.property().addListener((observable, before, now) -> showAll());
    desk.listen(this::show);
    showAll();
    panes.identity().caret().ifPresent(bars.status()::caret);
  }

  /** Looks for all that is looked for only while somebody sees the window: for a picture of it. */
  void look() {
    desk.look();
    panels.look();
  }

  /** There is a newer snapshot: a selected region stays selected, with what is in it now. */
  void renewed() {
    Selection before = selection.get();
    Selection renewed = centre.vennView().renewed(before, session.snapshot().evaluation());
    if (renewed.equals(before)) {
      showAll();
    } else {
      selection.select(renewed);
    }
  }

  private void showAll() {
    Snapshot snapshot = session.snapshot();
    Selection before = selection.get();
    ShownFindings found = desk.renewed(snapshot);
    showing.retry();
    panes
        .show(new EditorPane.Shown(snapshot, before, found), showing)
        .ifPresent(bars.status()::caret);
    Selection atCaret = panes.followed(before, showing);
    if (!atCaret.equals(before)) {
      selection.select(atCaret);
      return;
    }
    centre.show(snapshot, before, showing);
    centre.show(found, showing);
    panels.show(snapshot, before, showing);
    showing.in(bars.status(), () -> show(snapshot, found));
    showing.in(bars.top(), () -> bars.top().show(snapshot));
  }

  /** The linter has looked at the shown texts, or something was hidden. */
  private void show(ShownFindings found) {
    panes.show(found, showing);
    centre.show(found, showing);
    showing.also(bars.status(), () -> bars.status().show(session.snapshot(), found));
  }

  private void show(Snapshot snapshot, ShownFindings found) {
    bars.status().show(snapshot);
    bars.status().show(snapshot, found);
  }

  /** Tells of something thrown where nobody catches it, most likely in a layout. */
  public void thrown(Throwable problem, Parent root) {
    showing.thrown(problem, root);
  }
}
