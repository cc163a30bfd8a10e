package dev.vennguard.ui.shell;

import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.design.DesignDesk;
import dev.vennguard.ui.shell.door.DoorDesk;
import dev.vennguard.ui.shell.examples.ReviewPanels;
import dev.vennguard.ui.shell.lesson.LessonsPanel;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.ui.situation.SituationView;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;

/** What can stand in the panel at the right: one at a time. */
final class Panels {
  private final SidePanel side;
  private final LayersPanel layers;
  private final WhatIfPanel whatIf;
  private final SituationView situation;
  private final LessonsPanel lessons;
  private final DoorDesk doors;
  private final ReviewPanels review;
  private final DesignDesk design;

  /** About the boundary: the ways out of it, and another one. */
  record OfBoundary(DoorDesk doors, DesignDesk design) {}

  Panels(
      SidePanel side,
      LayersPanel layers,
      WhatIfPanel whatIf,
      SituationView situation,
      LessonsPanel lessons,
      OfBoundary boundary,
      ReviewPanels review) {
    this.side = side;
    this.layers = layers;
    this.whatIf = whatIf;
    this.situation = situation;
    this.lessons = lessons;
    this.doors = boundary.doors();
    this.review = review;
    this.design = boundary.design();
  }

  /** Marks the line of the requests while their panel is open. */
  void mark(SituationLine line) {
    side.onChange(() -> line.opened(side.shows(situation)));
  }

  /** Adds the commands that open them. */
  void addTo(Commands commands) {
    commands.add(new Command("view.layers", "Layers…", "Shortcut+Shift+L", layers::toggle));
    commands.add(new Command("view.what-if", "What if…", "Shortcut+Shift+W", whatIf::toggle));
    commands.add(
        new Command(
            "view.situation",
            "Which requests are asked about…",
            "Shortcut+Shift+R",
            this::toggleSituation));
    commands.add(new Command("view.lessons", "Lessons…", "Shortcut+Shift+N", lessons::toggle));
    commands.add(
        new Command("view.doors", "Ways out of the boundary…", "Shortcut+Shift+D", doors::toggle));
    design.addTo(commands);
    review.addTo(commands);
    commands.add(new Command("file.open-lesson", "Open a lesson…", "", lessons::openOwn));
    commands.add(
        new Command("view.make-lesson", "Make a lesson from this pair…", "", lessons::make));
    commands.add(
        new Command("view.present", "Present", "Shortcut+F5", lessons::present)
            .unless(() -> lessons.presents() ? "" : "open a lesson, or choose an action first"));
  }

  void show(Snapshot snapshot, Selection selection, Showing showing) {
    layers.show(snapshot, showing);
    whatIf.show(snapshot, selection, showing);
    lessons.show(showing);
    review.show(snapshot, showing);
    showing.in(doors.panel(), () -> doors.renewed(snapshot));
    showing.in(design.panel(), () -> design.renewed(snapshot));
    showing.in(situation, () -> situation.show(snapshot.situation()));
  }

  /** Examines what is examined only while somebody sees the window. */
  void look() {
    doors.look();
  }

  private void toggleSituation() {
    side.toggle("Requests — what is known of those asked about", situation, situation::focusFirst);
  }
}
