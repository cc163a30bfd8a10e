package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.explain.HoverModel;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.ui.shell.command.StatusText;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.file.Documents;
import dev.vennguard.ui.shell.file.FileStates;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import dev.vennguard.ui.shell.setting.VennSettings;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Sample;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The window: owns the session, the selection and one instance of each view. */
public final class MainWindow {
  /** What a window is wide, in pixels, if nothing else is asked. */
  public static final int WIDTH = 1440;

  /** What a window is high, in pixels, if nothing else is asked. */
  public static final int HEIGHT = 900;

  private final WindowParts parts;
  private final NoticeBar notice = new NoticeBar();
  private final LiveSession session;
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.None());
  private final EditorPanes sides;
  private final LinkedUndo jointEdits;
  private final SituationLine line = new SituationLine(this::toggleSituation);
  private final CentrePane middle;
  private final Panels panels;
  private final StatusBar status = new StatusBar();
  private final Showing showing = new Showing(notice::fault);
  private final Commands commands = new Commands(notice::fault);
  private final QuestionBar questions = new QuestionBar(commands);
  private final TopBar top;
  private final OverlayHost sheets;
  private final ThemeControl theme;
  private final FileActions files;
  private final DiskWatch disk;
  private final Safekeeping safekeeping;
  private final VennSettings vennSettings;
  private String sampleTitle;

  /** Whether the user has said what becomes of what is not saved. */
  private boolean settled;

  /**
   * Builds the window, without showing it.
   *
   * @param parts what it is made of
   * @param title what the top bar says while nothing else was opened; may be empty
   * @param width in pixels
   * @param height in pixels
   */
  public MainWindow(WindowParts parts, String title, int width, int height) {
    this(parts, title);
    open(width, height);
  }

  /**
   * Builds what is in the window, for {@link #open}: nothing here needs the FX thread, if it is not
   * used on two threads at once.
   */
  public MainWindow(WindowParts parts, String title) {
    this.parts = parts;
    this.sampleTitle = title;
    session =
        new LiveSession(
            parts.workspace(), parts.threads().engine(), parts.threads().display(), notice::fault);
    sides = sidesOf(session);
    jointEdits = new LinkedUndo(sides);
    middle =
        new CentrePane(
            parts.views().venn().make(session.snapshot(), this::select),
            parts.views().matrix().make(session.snapshot(), this::select),
            new ExplainController(session, new ExplainEvents(this)),
            line,
            parts.clock().getZone());
    panels = new Panels(this, sides, line, session.snapshot());
    BorderPane root = new BorderPane();
    sheets = new OverlayHost(root);
    Prompts asker = parts.asker().apply(sheets);
    Documents documents = new Documents(session, sides.byKind(), new FileStates());
    disk = new DiskWatch(documents, questions, notice, sheets, parts.threads());
    Saving saving = new Saving(documents, asker, parts.settings(), notice, questions, disk);
    files = new FileActions(parts, documents, asker, notice, saving, disk);
    safekeeping = new Safekeeping(parts, documents, files, notice, questions);
    theme = new ThemeControl(parts.settings().theme());
    new CommandSet(commands, files, sides, middle).addAll(this::choose);
    panels.addTo(commands);
    vennSettings = new VennSettings(middle.vennView(), parts.settings());
    viewCommands(new Palettes(commands, sheets), asker);
    top = new TopBar(commands, new Menus());
    fill(root);
    start();
  }

  /**
   * Makes the scene. It gets its style sheets before it gets what is in it, for all of that is
   * styled anew at each of these.
   */
  public Scene open(int width, int height) {
    Scene scene = new Scene(new Group(), width, height);
    theme.colour(scene);
    scene.setRoot(sheets);
    commands.installShortcuts(scene);
    new FileDrop(scene, files, parts.threads().display(), commands).install();
    vennSettings.apply();
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .addListener((observable, before, now) -> cameBack(Boolean.TRUE.equals(now)));
    safekeeping.offer();
    return scene;
  }

  private void fill(BorderPane root) {
    root.setTop(new VBox(top, notice, questions));
    root.setCenter(panels.host(columns()));
    root.setBottom(status);
  }

  private void start() {
    selection.addListener((observable, before, now) -> showAll());
    session.onSnapshot(safekeeping::published);
    session.onSnapshot(snapshot -> commands.guarded(this::renewAll));
    showAll();
    sides.identity().caret().ifPresent(status::caret);
  }

  private EditorPanes sidesOf(LiveSession shown) {
    HoverModel hover = new HoverModel(shown.snapshot().evaluation().catalogue());
    return new EditorPanes(
        new PaneEvents(this),
        shown.snapshot(),
        (document, text, offset) -> hover.at(shown.snapshot(), document, text, offset),
        hover::covered);
  }

  /** The scene, to be shown on a stage or drawn into a picture. */
  public Scene scene() {
    return sheets.getScene();
  }

  /** The commands, for menus, keys and the palette. */
  public Commands commands() {
    return commands;
  }

  /** The newest snapshot. */
  public Snapshot snapshot() {
    return session.snapshot();
  }

  /** What is selected, for all views. */
  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /** What the notice bar says; empty if it is hidden. */
  public String notice() {
    return notice.text();
  }

  /** Opens files on a side, as dropping them there does. */
  public void openFiles(LayerKind kind, List<Path> opened) {
    commands.guarded(() -> files.openAll(kind, opened));
  }

  /** Whether the window may close; asks about unsaved changes. */
  public boolean mayClose() {
    settled = files.mayClose();
    return settled;
  }

  /** Others may have changed files while another window was in front. */
  private void cameBack(boolean focused) {
    if (focused) {
      commands.guarded(disk::look);
    }
  }

  /** Follows the system's colours from now on; to be called once, when the window is shown. */
  public void followSystem() {
    theme.follow();
    vennSettings.follow();
  }

  /** Lets go of the system. */
  public void close() {
    theme.close();
    vennSettings.close();
    safekeeping.end(settled);
  }

  public LiveSession session() {
    return session;
  }

  public FileActions files() {
    return files;
  }

  public Safekeeping safekeeping() {
    return safekeeping;
  }

  public DiskWatch disk() {
    return disk;
  }

  public QuestionBar questions() {
    return questions;
  }

  public EditorPanes sides() {
    return sides;
  }

  public LinkedUndo jointEdits() {
    return jointEdits;
  }

  public StatusBar status() {
    return status;
  }

  public NoticeBar noticeBar() {
    return notice;
  }

  public void select(Selection wanted) {
    selection.set(wanted);
  }

  public Panels panels() {
    return panels;
  }

  private void toggleSituation() {
    commands.run("view.situation");
  }

  private void choose(ThemeChoice choice) {
    parts.settings().setTheme(choice);
    theme.choose(choice);
  }

  private void viewCommands(Palettes palettes, Prompts asker) {
    ViewCommands views = new ViewCommands(commands);
    views.finding(palettes, session, this::select);
    views.walking(new FocusNavigation(sides, middle, session));
    views.files(questions, disk);
    views.editing(sides);
    views.matrix(middle.matrixView());
    views.venn(
        middle.vennView(), vennSettings, new PictureExport(middle.vennView(), asker, notice));
    views.comparing(
        new CompareActions(session, asker, notice, sheets, parts.clock()), middle.matrixView());
  }

  /** A selected region of the diagram stays selected, with what is in it now. */
  private void renewAll() {
    Selection before = selection.get();
    Selection renewed = middle.vennView().renewed(before, session.snapshot().evaluation());
    if (renewed.equals(before)) {
      showAll();
    } else {
      selection.set(renewed);
    }
  }

  private void showAll() {
    Snapshot snapshot = session.snapshot();
    showing.retry();
    sides.show(snapshot, selection.get(), showing);
    middle.show(snapshot, selection.get(), showing);
    panels.show(snapshot, selection.get(), showing, top);
    showing.in(status, () -> status.show(snapshot));
    showing.in(top, () -> showTop(snapshot));
  }

  private void showTop(Snapshot snapshot) {
    top.setCompare(CompareActions.title(snapshot));
    String title = OneLine.of(StatusText.title(snapshot, sampleTitle));
    top.setTitle(title + " · " + StatusText.saved(snapshot));
  }

  /** Tells of something thrown where nobody catches it, most likely in a layout. */
  public void fault(Throwable problem) {
    showing.thrown(problem, sheets);
  }

  private SplitPane columns() {
    SplitPane columns = new SplitPane(sides.identity(), middle, sides.boundary());
    columns.setId("columns");
    columns.getStyleClass().add("vg-columns");
    columns.setDividerPositions(0.28, 0.72);
    sides.identity().setMinWidth(230);
    sides.boundary().setMinWidth(230);
    middle.setMinWidth(380);
    VBox.setVgrow(columns, Priority.ALWAYS);
    return columns;
  }

  private final class Menus implements TopBar.Choices {
    private final SampleLibrary library = new SampleLibrary();

    @Override
    public List<Sample> samples() {
      return library.samples();
    }

    @Override
    public void open(Sample sample) {
      Edit.Replace replacement = library.load(sample);
      if (files.replaceAll(replacement)) {
        sampleTitle = sample.title();
        select(new Selection.None());
      }
    }

    @Override
    public List<Path> recentFiles() {
      return parts.settings().recentFiles();
    }

    @Override
    public void open(Path file) {
      files.openInPlace(sides.focused(), file);
    }
  }

  /** The two sides by kind. */
  public Map<LayerKind, EditorPane> panes() {
    return sides.byKind();
  }

  /** The level of the chosen document of a policy type. */
  public int levelOf(LayerKind kind) {
    return sides.pane(kind).current().level();
  }

  /** Takes a document's tab to the front. */
  public void show(DocumentId id) {
    sides.choose(id);
  }
}
