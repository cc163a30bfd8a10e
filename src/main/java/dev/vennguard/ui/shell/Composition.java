package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.shell.arrival.Pasting;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.ui.shell.design.DesignDesk;
import dev.vennguard.ui.shell.door.DoorDesk;
import dev.vennguard.ui.shell.effective.EffectiveDesk;
import dev.vennguard.ui.shell.examples.ReviewPanels;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.FileDrop;
import dev.vennguard.ui.shell.finding.FindingActions;
import dev.vennguard.ui.shell.finding.FindingDesk;
import dev.vennguard.ui.shell.lesson.LessonRecord;
import dev.vennguard.ui.shell.lesson.LessonsPanel;
import dev.vennguard.ui.shell.menu.FirstHint;
import dev.vennguard.ui.shell.review.ReviewAround;
import dev.vennguard.ui.shell.setting.StagePlace;
import dev.vennguard.ui.shell.setting.VennSettings;
import dev.vennguard.ui.shell.spoken.Speaker;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.ui.situation.SituationView;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The composition root of the window: makes every part of it once, from the bottom up, and hands
 * each what it needs. No part knows this class, nor asks another for a third.
 */
public final class Composition {
  private final WindowParts parts;
  private final MainWindow window = new MainWindow();
  private final NoticeBar notice = new NoticeBar();
  private final Commands commands = new Commands(notice::fault, notice::warn);
  private final QuestionBar questions = new QuestionBar(commands);
  private final StatusBar status = new StatusBar();
  private final CurrentSelection selection = new CurrentSelection();
  private final SidePanel side = new SidePanel();
  private final Partitions partitions = Partitions.bundled();
  private final Prompts asker;
  private final LiveSession session;
  private final FindingDesk desk;
  private final EditorPanes panes;
  private final WindowFiles.Telling telling;
  private final WindowFiles files;
  private final Beside beside;
  private final Pasting pasting = new Pasting();
  private final SnapshotDisplay display;
  private final WindowLife life;
  private final StagePlace place;
  private final Speaker speaker;

  /** What stands beside the columns, and what leads there. */
  private record Beside(
      LayersPanel layers, Navigator navigator, ChangeActions changes, WhatIfPanel whatIf) {}

  /**
   * Builds what is in the window, for {@link WindowLife#open}: nothing here needs the FX thread, if
   * it is not used on two threads at once.
   *
   * @param parts what comes from outside
   * @param title what the top bar says while nothing else was opened; may be empty
   */
  public Composition(WindowParts parts, String title) {
    this.parts = parts;
    asker = parts.asker().apply(window.overlays());
    session =
        new LiveSession(
            parts.workspace(), parts.threads().engine(), parts.threads().display(), notice::fault);
    desk = new FindingDesk(session, parts.settings(), window.seen());
    panes = EditorPanes.of(session, desk, pasting);
    telling = new WindowFiles.Telling(notice, questions, commands, asker, window.overlays());
    files = WindowFiles.of(parts, session, panes, telling);
    LinkedUndo undo = new LinkedUndo(panes);
    beside = beside(undo);
    FindingActions findings =
        new FindingActions(desk, window.overlays(), beside.changes()::apply, notice);
    panes.listen(paneEvents(undo, findings));
    DoorDesk doors = doors();
    SituationLine line = new SituationLine(() -> commands.run("view.situation"));
    CentrePane centre = centre(line);
    Looks looks = looks(centre);
    StringProperty open = new SimpleStringProperty(title);
    speaker = speaker(centre);
    Panels panels = panels(line, lessons(centre, open), doors);
    OpenMenus menus = menus(open);
    files.arriving(panes, pasting, parts, telling, beside.whatIf()::tryOut);
    WindowCommands room =
        new WindowCommands(parts, session, panes, files, telling, selection, window);
    room.add(
        new WindowCommands.Shown(centre, panels, looks, menus, beside.navigator()),
        findings,
        beside.changes());
    TopBar top = new TopBar(commands, menus);
    window.addMessages(questions, notice);
    FirstHint hint = new FirstHint(commands, parts.settings());
    window.addBars(List.of(room.menus(menus).bar(), top), hint, status); // all commands are there
    place = new StagePlace(parts.settings(), window.addColumns(panes, centre, side));
    display = display(top, new SnapshotDisplay.Columns(panes, centre, panels));
    life = life(looks);
    start();
  }

  /** What is published is kept safe, then shown. */
  private void start() {
    session.onSnapshot(files.safekeeping()::published);
    session.onSnapshot(snapshot -> commands.guarded(display::renewed));
    display.start();
  }

  private SnapshotDisplay display(TopBar top, SnapshotDisplay.Columns columns) {
    Showing showing = new Showing(notice::fault);
    window.name(top.open());
    SnapshotDisplay.Bars bars = new SnapshotDisplay.Bars(top, status);
    return new SnapshotDisplay(session, selection, showing, columns, bars, desk);
  }

  private Looks looks(CentrePane centre) {
    return new Looks(
        new ThemeControl(parts.settings().theme()),
        new VennSettings(centre.vennView(), parts.settings()));
  }

  private PaneEvents paneEvents(LinkedUndo undo, FindingActions findings) {
    return new PaneEvents(
        session,
        List.of(files.safekeeping()::typed, undo::edited),
        selection,
        status,
        new PaneEvents.Doers(files.actions(), findings),
        commands,
        notice);
  }

  private Beside beside(LinkedUndo undo) {
    LayersPanel layers = new LayersPanel(session, files.actions(), panes, commands, side);
    Navigator navigator = new Navigator(panes, layers);
    ChangeActions changes = new ChangeActions(panes, navigator, undo, commands, notice);
    WhatIfPanel whatIf = new WhatIfPanel(session, partitions, navigator, changes, side);
    return new Beside(layers, navigator, changes, whatIf);
  }

  private DoorDesk doors() {
    DoorDesk made =
        new DoorDesk(
            session,
            parts.settings(),
            side,
            parts.threads().display(),
            new DoorDesk.Doing(
                beside.changes()::applyBeside, beside.navigator()::jump, notice::tell));
    panes.boundary().addFoot(made.foot());
    return made;
  }

  private CentrePane centre(SituationLine line) {
    ExplainEvents events =
        new ExplainEvents(
            session,
            selection,
            beside.navigator(),
            beside.changes(),
            beside.whatIf(),
            commands,
            notice);
    CentrePane made =
        new CentrePane(
            new VennView(selection::select),
            new MatrixView(session.snapshot().evaluation(), selection::select),
            new ExplainController(session, events),
            line,
            parts.clock().getZone());
    effective(made);
    files.actions().onOthers(made.matrixView()::startOver);
    return made;
  }

  private void effective(CentrePane centre) {
    EffectiveDesk desk =
        new EffectiveDesk(session, centre.effectiveView(), asker, files.saving(), notice);
    desk.addTo(commands);
    session.onSnapshot(snapshot -> commands.guarded(() -> desk.renewed(snapshot)));
  }

  /** Tells who hears the window what an edit did. */
  private Speaker speaker(CentrePane centre) {
    Speaker made =
        new Speaker(
            window.seen(),
            () -> centre.heard(session.snapshot(), status.problems()),
            words -> {
              status.say(words);
              panes.byKind().values().forEach(pane -> pane.editor().announce(words));
            });
    selection.property().subscribe(_ -> made.renewed());
    desk.listen(_ -> made.renewed());
    session.onSnapshot(_ -> made.renewed());
    return made;
  }

  private LessonsPanel lessons(CentrePane centre, StringProperty open) {
    Navigator navigator = beside.navigator();
    LessonsPanel.Around around =
        new LessonsPanel.Around(
            words -> {
              centre.cover(words);
              desk.cover(!words.isEmpty());
            },
            selection::select,
            navigator::jump,
            kind -> {
              navigator.reveal(kind);
              panes.pane(kind).editor().focus();
            },
            open::set,
            open::get,
            selection::get,
            speaker::lesson,
            notice::warn,
            window.overlays());
    LessonRecord kept =
        new LessonRecord(
            parts.state(), parts.settings(), parts.threads(), parts.clock(), asker, notice);
    return new LessonsPanel(session, files.aside(), kept, around, side);
  }

  private Panels panels(SituationLine line, LessonsPanel lessons, DoorDesk doors) {
    SituationView situation =
        new SituationView(
            session.snapshot().situation(),
            partitions,
            stated -> session.submit(new Edit.State(stated)));
    Panels panels =
        new Panels(
            side,
            beside.layers(),
            beside.whatIf(),
            situation,
            lessons,
            new Panels.OfBoundary(doors, design()),
            review());
    panels.mark(line);
    return panels;
  }

  private DesignDesk design() {
    return new DesignDesk(
        session,
        new DesignDesk.Around(
            parts.threads(),
            parts.settings(),
            asker,
            files.saving(),
            json -> beside.changes().replace(DocumentId.BOUNDARY, json),
            notice::tell),
        side);
  }

  private ReviewPanels review() {
    ReviewAround around =
        new ReviewAround(
            files.actions(),
            files.saving(),
            asker,
            parts.settings(),
            notice,
            status,
            desk,
            parts.threads(),
            parts.clock(),
            selection.property(),
            files.aside()::away,
            window.overlays());
    ReviewPanels made = new ReviewPanels(session, around, beside.whatIf()::tryOut, side);
    files.arrivals().onFile(made::take);
    files.arrivals().onBoundary(made::bounded);
    return made;
  }

  private OpenMenus menus(StringProperty sampleTitle) {
    files.actions().onReplaced(() -> sampleTitle.set(""));
    return new OpenMenus(files.actions(), panes, selection, parts.settings(), sampleTitle);
  }

  private WindowLife life(Looks looks) {
    FileDrop drop =
        new FileDrop(
            files.actions(), parts.threads().display(), commands, window.overlays()::isOpen);
    return new WindowLife(window, looks, commands, session, files, drop);
  }

  /** What is where. */
  public MainWindow window() {
    return window;
  }

  /** Opening and closing it. */
  public WindowLife life() {
    return life;
  }

  /** Where it was when it was closed. */
  public StagePlace place() {
    return place;
  }

  /** Takes the keyboard to the identity policy, where most begin. */
  public void focusText() {
    panes.identity().editor().focus();
  }

  /** Edits go in here, snapshots come out. */
  public LiveSession session() {
    return session;
  }

  /** What is selected. */
  public CurrentSelection selection() {
    return selection;
  }

  /** The commands, for menus, keys and the palette. */
  public Commands commands() {
    return commands;
  }

  /** Shows what is there. */
  public SnapshotDisplay display() {
    return display;
  }

  EditorPanes panes() {
    return panes;
  }

  FileActions files() {
    return files.actions();
  }

  DiskWatch disk() {
    return files.disk();
  }

  NoticeBar notice() {
    return notice;
  }

  QuestionBar questions() {
    return questions;
  }

  WhatIfPanel whatIf() {
    return beside.whatIf();
  }

  Speaker speaker() {
    return speaker;
  }
}
