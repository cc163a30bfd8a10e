package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.matrix.SortOrder;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Formatting;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.StatementPalette;
import dev.vennguard.ui.shell.compare.CompareActions;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.file.PictureExport;
import dev.vennguard.ui.shell.finding.FindingActions;
import dev.vennguard.ui.shell.setting.MotionChoice;
import dev.vennguard.ui.shell.setting.VennSettings;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The commands of finding, walking, viewing and comparing. */
final class ViewCommands {
  private final Commands commands;

  ViewCommands(Commands commands) {
    this.commands = commands;
  }

  private static String sortId(SortOrder order) {
    return "matrix.sort-" + order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void finding(Palettes palettes, LiveSession session, Consumer<Selection> select) {
    add("palette.open", "Command palette", "Shortcut+K", palettes::commands);
    add(
        "palette.action",
        "Go to action…",
        "Shortcut+G",
        () ->
            palettes.actions(
                session.snapshot().evaluation(),
                action -> select.accept(new Selection.OneAction(action))));
    add("help.shortcuts", "Keyboard shortcuts", "F1", palettes::shortcuts);
  }

  void statements(
      Palettes palettes, LiveSession session, BiConsumer<DocumentId, Span> jump, NoticeBar notice) {
    Runnable find =
        () -> {
          StatementPalette found = new StatementPalette(session.snapshot());
          if (found.items().isEmpty()) {
            notice.tell("no open document has a statement that can be read");
          } else {
            palettes.statements(found, place -> jump.accept(place.document(), place.start()));
          }
        };
    add("palette.statement", "Go to statement…", "Shortcut+J", find);
  }

  void tabs(EditorPanes sides, LiveSession session) {
    tab(sides, session, "tab.next", "Next tab", "Shortcut+PAGE_DOWN", 1);
    tab(sides, session, "tab.previous", "Previous tab", "Shortcut+PAGE_UP", -1);
  }

  private void tab(
      EditorPanes sides, LiveSession session, String id, String title, String keys, int step) {
    Runnable go = () -> tab(sides, session, step);
    commands.add(
        new Command(id, title, keys, go)
            .unless(
                () -> tabs(sides.focusedPane(), session).size() > 1 ? "" : "there is one only"));
  }

  private static List<DocumentId> tabs(EditorPane pane, LiveSession session) {
    LayerKind kind = pane.current().kind();
    return session.snapshot().documents(kind).stream().map(Document::id).toList();
  }

  /** The tab beside the chosen one, and around. */
  private static void tab(EditorPanes sides, LiveSession session, int step) {
    EditorPane pane = sides.focusedPane();
    List<DocumentId> tabs = tabs(pane, session);
    pane.choose(tabs.get(Math.floorMod(tabs.indexOf(pane.current()) + step, tabs.size())));
    pane.editor().focus();
  }

  void walking(FocusNavigation walk) {
    Runnable forth = () -> walk.problem(FocusNavigation.Way.FORTH);
    Runnable back = () -> walk.problem(FocusNavigation.Way.BACK);
    Supplier<String> none = () -> walk.anyProblem() ? "" : "the shown texts have none";
    commands.add(new Command("problem.next", "Next problem or finding", "F8", forth).unless(none));
    commands.add(
        new Command("problem.previous", "Previous problem or finding", "Shift+F8", back)
            .unless(none));
    add("pane.next", "Next pane", "F6", () -> walk.pane(FocusNavigation.Way.FORTH));
    add("pane.previous", "Previous pane", "Shift+F6", () -> walk.pane(FocusNavigation.Way.BACK));
  }

  void findings(FindingActions findings, EditorPanes sides, LiveSession session) {
    add(
        "finding.open",
        "What is found at the caret, and its fix…",
        "Shortcut+PERIOD",
        () ->
            findings.openAt(
                session.snapshot(),
                sides.focusedPane().current(),
                sides.focusedPane().editor().caret().getValue().offset()));
  }

  void files(QuestionBar questions, NoticeBar notice, DiskWatch disk) {
    commands.add(
        new Command("view.question", "Go to the question", "Shortcut+5", questions::focus)
            .unless(() -> questions.text().isEmpty() ? "nothing is asked" : ""));
    commands.add(
        new Command("view.message", "Go to the last message", "Shortcut+6", notice::focus)
            .unless(() -> notice.last().isEmpty() ? "there was none" : ""));
    add(
        "file.look",
        "Look whether files were changed on the disk",
        "",
        () -> disk.look(() -> notice.tell("no open file was changed on the disk")));
  }

  void editing(EditorPanes sides, NoticeBar notice) {
    add(
        "edit.format-both",
        "Format both documents",
        "",
        () ->
            Formatting.format(
                List.of(sides.identity().editor(), sides.boundary().editor()),
                "both documents are",
                notice));
  }

  void matrix(MatrixView view, NoticeBar notice) {
    add("matrix.filter", "Filter actions", "Shortcut+L", view::focusFilter);
    add("matrix.open-all", "Open all services", "", view::openAll);
    add("matrix.close-all", "Close all services", "", view::closeAll);
    commands.add(
        new Command("matrix.as-list", "Show actions as a list", "", view::toggleList)
            .ticked(view::isList));
    copying(view, notice);
    for (SortOrder order : SortOrder.values()) {
      String title = "Sort services: " + order.title().toLowerCase(Locale.ROOT);
      commands.add(
          new Command(sortId(order), title, "", () -> view.sort(order))
              .ticked(() -> view.order() == order));
    }
  }

  private void copying(MatrixView view, NoticeBar notice) {
    Runnable copyRow =
        () -> {
          view.copyRow();
          notice.tell("copied the row");
        };
    commands.add(
        new Command("matrix.copy-row", "Copy the row at the cursor", "", copyRow)
            .unless(() -> view.hasRow() ? "" : "go to a row of the matrix first"));
    add(
        "matrix.copy-list",
        "Copy the shown actions as text",
        "",
        () -> notice.tell("copied %s actions".formatted(Figures.grouped(view.copyList()))));
  }

  void venn(CentrePane centre, VennSettings settings, PictureExport export) {
    form(centre, VennForm.CIRCLES, "venn.circles", "Diagram as circles");
    form(centre, VennForm.BARS, "venn.bars", "Diagram as bars");
    scope(centre, VennScope.ALL_ACTIONS, "venn.all-services", "Count all services");
    scope(
        centre,
        VennScope.NAMED_SERVICES,
        "venn.named-services",
        "Count only services that a policy names");
    add("venn.copy-svg", "Copy the diagram as SVG", "", export::copySvg);
    add("venn.copy-png", "Copy the diagram as an image", "", export::copyPng);
    add("venn.save-svg", "Save the diagram as SVG…", "", export::saveSvg);
    add("venn.save-png", "Save the diagram as PNG…", "", export::savePng);
    for (MotionChoice choice : MotionChoice.values()) {
      String title = "Motion: " + choice.title().toLowerCase(Locale.ROOT);
      commands.add(
          new Command(VennSettings.commandId(choice), title, "", () -> settings.choose(choice))
              .ticked(() -> settings.choice() == choice));
    }
  }

  /** Whoever chooses how the diagram looks wants to see it. */
  private void form(CentrePane centre, VennForm form, String id, String title) {
    VennView view = centre.vennView();
    Runnable choose =
        () -> {
          view.formProperty().set(form);
          centre.effectiveView().show(false);
        };
    commands.add(
        new Command(id, title, "", choose).ticked(() -> view.formProperty().get() == form));
  }

  private void scope(CentrePane centre, VennScope scope, String id, String title) {
    VennView view = centre.vennView();
    Runnable choose =
        () -> {
          view.scopeProperty().set(scope);
          centre.effectiveView().show(false);
        };
    commands.add(
        new Command(id, title, "", choose).ticked(() -> view.scopeProperty().get() == scope));
  }

  void comparing(CompareActions compare, MatrixView view) {
    Supplier<String> unpinned = compare::unpinned;
    add("compare.pin", "Pin what is there now", "Shortcut+P", compare::pin);
    add("compare.files", "Compare with two files…", "", compare::pinFiles);
    commands.add(
        new Command("compare.changed", "Show only changed actions", "", view::toggleChanged)
            .ticked(view::onlyChanged)
            .unless(unpinned));
    commands.add(
        new Command("compare.texts", "Compare the texts side by side", "Shortcut+D", compare::texts)
            .unless(unpinned));
    commands.add(new Command("compare.unpin", "Unpin", "", compare::unpin).unless(unpinned));
  }

  private void add(String id, String title, String shortcut, Runnable handler) {
    commands.add(new Command(id, title, shortcut, handler));
  }
}
