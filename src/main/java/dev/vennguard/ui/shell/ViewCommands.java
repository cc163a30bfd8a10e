package dev.vennguard.ui.shell;

import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.matrix.SortOrder;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.setting.MotionChoice;
import dev.vennguard.ui.shell.setting.VennSettings;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The commands of finding, walking, viewing and comparing. */
final class ViewCommands {
  private final Commands commands;

  ViewCommands(Commands commands) {
    this.commands = commands;
  }

  /** The ids of what belongs into the menu of views, in order; an empty text is a line. */
  static List<String> menu() {
    List<String> ids = new ArrayList<>(List.of("matrix.filter", "matrix.open-all"));
    ids.addAll(List.of("matrix.close-all", "matrix.as-list", "matrix.copy-list", ""));
    for (SortOrder order : SortOrder.values()) {
      ids.add(sortId(order));
    }
    ids.addAll(List.of("", "venn.circles", "venn.bars", "venn.all-services"));
    ids.addAll(List.of("venn.named-services", "", "venn.copy-svg", "venn.copy-png"));
    ids.addAll(List.of("venn.save-svg", "venn.save-png", ""));
    for (MotionChoice choice : MotionChoice.values()) {
      ids.add(VennSettings.commandId(choice));
    }
    return ids;
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

  void walking(FocusNavigation walk) {
    add("problem.next", "Next problem", "F8", () -> walk.problem(FocusNavigation.Way.FORTH));
    add(
        "problem.previous",
        "Previous problem",
        "Shift+F8",
        () -> walk.problem(FocusNavigation.Way.BACK));
    add("pane.next", "Next pane", "F6", () -> walk.pane(FocusNavigation.Way.FORTH));
    add("pane.previous", "Previous pane", "Shift+F6", () -> walk.pane(FocusNavigation.Way.BACK));
  }

  void files(QuestionBar questions, DiskWatch disk) {
    add("view.question", "Go to the question over the editors", "Shortcut+5", questions::focus);
    add("file.look", "Look whether files were changed on the disk", "", disk::look);
  }

  void editing(EditorPanes sides) {
    add(
        "edit.format-both",
        "Format both documents",
        "",
        () -> {
          format(sides.identity().editor());
          format(sides.boundary().editor());
        });
  }

  private static void format(PolicyEditing editor) {
    String formatted = PolicyPrinter.format(editor.text());
    if (!formatted.equals(editor.text())) {
      editor.replaceAll(formatted);
    }
  }

  void matrix(MatrixView view) {
    add("matrix.filter", "Filter actions", "Shortcut+L", view::focusFilter);
    add("matrix.open-all", "Open all services", "", view::openAll);
    add("matrix.close-all", "Close all services", "", view::closeAll);
    add("matrix.as-list", "Show actions as a list, or as rows", "", view::toggleList);
    add("matrix.copy-list", "Copy the shown actions as text", "", view::copyList);
    for (SortOrder order : SortOrder.values()) {
      String title = "Sort services: " + order.title().toLowerCase(Locale.ROOT);
      add(sortId(order), title, "", () -> view.sort(order));
    }
  }

  void venn(VennView view, VennSettings settings, PictureExport export) {
    add("venn.circles", "Diagram as circles", "", () -> view.formProperty().set(VennForm.CIRCLES));
    add("venn.bars", "Diagram as bars", "", () -> view.formProperty().set(VennForm.BARS));
    add(
        "venn.all-services",
        "Count all services",
        "",
        () -> view.scopeProperty().set(VennScope.ALL_ACTIONS));
    add(
        "venn.named-services",
        "Count only services that a policy names",
        "",
        () -> view.scopeProperty().set(VennScope.NAMED_SERVICES));
    add("venn.copy-svg", "Copy the diagram as SVG", "", export::copySvg);
    add("venn.copy-png", "Copy the diagram as an image", "", export::copyPng);
    add("venn.save-svg", "Save the diagram as SVG…", "", export::saveSvg);
    add("venn.save-png", "Save the diagram as PNG…", "", export::savePng);
    for (MotionChoice choice : MotionChoice.values()) {
      add(
          VennSettings.commandId(choice),
          "Motion: " + choice.title().toLowerCase(Locale.ROOT),
          "",
          () -> settings.choose(choice));
    }
  }

  void comparing(CompareActions compare, MatrixView view) {
    add("compare.pin", "Pin what is there now", "Shortcut+P", compare::pin);
    add("compare.files", "Compare with two files…", "", compare::pinFiles);
    add(
        "compare.changed",
        "Show only changed actions, or all",
        "",
        () -> {
          if (compare.pinned()) {
            view.toggleChanged();
          }
        });
    add("compare.texts", "Compare the texts side by side", "Shortcut+D", compare::texts);
    add("compare.unpin", "Unpin", "", compare::unpin);
  }

  private void add(String id, String title, String shortcut, Runnable handler) {
    commands.add(new Command(id, title, shortcut, handler));
  }
}
