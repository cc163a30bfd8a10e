package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.shell.catalogue.RefreshDesk;
import dev.vennguard.ui.shell.command.ActionJump;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.ContextMenus;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.command.TextCommands;
import dev.vennguard.ui.shell.command.VisitedActions;
import dev.vennguard.ui.shell.compare.CompareActions;
import dev.vennguard.ui.shell.file.PictureExport;
import dev.vennguard.ui.shell.finding.FindingActions;
import dev.vennguard.ui.shell.menu.EmptyOffer;
import dev.vennguard.ui.shell.menu.HelpSheets;
import dev.vennguard.ui.shell.menu.SettingsSheet;
import dev.vennguard.ui.shell.menu.WindowMenus;
import dev.vennguard.ui.shell.unknown.UnknownsDesk;
import java.util.ArrayList;
import java.util.List;

/** All commands of the window and the menus that offer them: a room of the composition. */
final class WindowCommands {
  private final WindowParts parts;
  private final LiveSession session;
  private final EditorPanes panes;
  private final WindowFiles files;
  private final WindowFiles.Telling telling;
  private final CurrentSelection selection;
  private final MainWindow window;

  /** What commands show and change. */
  record Shown(
      CentrePane centre, Panels panels, Looks looks, OpenMenus menus, Navigator navigator) {}

  WindowCommands(
      WindowParts parts,
      LiveSession session,
      EditorPanes panes,
      WindowFiles files,
      WindowFiles.Telling telling,
      CurrentSelection selection,
      MainWindow window) {
    this.parts = parts;
    this.session = session;
    this.panes = panes;
    this.files = files;
    this.telling = telling;
    this.selection = selection;
    this.window = window;
  }

  /** In the order in which the palette lists them. */
  void add(Shown shown, FindingActions findings, ChangeActions changes) {
    CentrePane centre = shown.centre();
    Looks looks = shown.looks();
    Commands commands = telling.commands();
    CommandSet set =
        new CommandSet(commands, files.actions(), files.review(), panes, centre, telling.notice());
    set.addAll(looks.theme(), parts.settings());
    shown.menus().addTo(commands);
    shown.panels().addTo(commands);
    ViewCommands views = new ViewCommands(commands);
    Palettes palettes = new Palettes(commands, telling.overlays(), parts.settings());
    views.finding(palettes, session, selection::select);
    views.statements(palettes, session, shown.navigator()::jump, telling.notice());
    views.tabs(panes, session);
    views.walking(new FocusNavigation(panes, centre));
    new VisitedActions(selection.property(), selection::select, System::nanoTime)
        .addTo(commands, System.getProperty("os.name", ""));
    views.findings(findings, panes, session);
    views.files(telling.questions(), telling.notice(), files.disk());
    views.editing(panes, telling.notice());
    editing(centre, looks, changes);
  }

  private void editing(CentrePane centre, Looks looks, ChangeActions changes) {
    Commands commands = telling.commands();
    ViewCommands views = new ViewCommands(commands);
    TextCommands texts =
        new TextCommands(
            commands,
            panes::focusedPane,
            panes.byKind().values(),
            new TextCommands.Whole(window::zoom, window::full),
            parts.settings());
    texts.addAll();
    texts.listen(telling.overlays());
    ActionJump jump =
        new ActionJump(
            session,
            panes::focusedPane,
            selection::select,
            telling.notice(),
            parts.threads().display());
    jump.addTo(commands);
    panes.byKind().values().forEach(jump::listen);
    views.matrix(centre.matrixView(), telling.notice());
    PictureExport pictures =
        new PictureExport(centre.vennView(), telling.asker(), telling.notice());
    views.venn(centre, looks.venn(), pictures);
    CompareActions compare =
        new CompareActions(
            session, telling.asker(), telling.notice(), telling.overlays(), parts.clock());
    views.comparing(compare, centre.matrixView());
    new UnknownsDesk(session, telling.overlays(), changes::applyTexts).addTo(commands);
    contextMenus(centre);
  }

  private void contextMenus(CentrePane centre) {
    ContextMenus menus = new ContextMenus(telling.commands());
    panes.byKind().values().forEach(menus::onEditor);
    menus.onMatrix(centre.matrixView());
    menus.onDiagram(centre.vennView());
    menus.onCard(centre.cardNode());
  }

  /** After all other commands: the menus have every one of them. */
  WindowMenus menus(OpenMenus choices) {
    Commands commands = telling.commands();
    List<WindowMenus> made = new ArrayList<>();
    commands.add(new Command("view.menu", "Open the menu", "F10", () -> made.getFirst().open()));
    new SettingsSheet(commands, telling.overlays()).addCommand();
    new RefreshDesk(
            telling.overlays(), session::snapshot, parts.threads(), parts.state(), parts.clock())
        .addTo(commands);
    new HelpSheets(telling.overlays(), session.snapshot().evaluation().catalogue()).addTo(commands);
    WindowMenus menus = new WindowMenus(commands, choices::recentFiles, choices::open);
    made.add(menus);
    for (LayerKind kind : List.of(LayerKind.IDENTITY, LayerKind.BOUNDARY)) {
      panes.pane(kind).whenEmpty(new EmptyOffer(kind, commands));
    }
    return menus;
  }
}
