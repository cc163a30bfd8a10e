package dev.vennguard.ui.shell.command;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** What the other mouse button, or the menu key, opens: commands out of the one registry. */
public final class ContextMenus {
  private static final List<String> EDITOR =
      List.of(
          "edit.undo",
          "edit.redo",
          "",
          "edit.cut",
          "edit.copy",
          "edit.paste",
          "edit.select-all",
          "",
          "edit.find",
          "edit.replace",
          "edit.go-to-line",
          "",
          "edit.complete",
          "edit.explain-action",
          "edit.describe",
          "edit.format");
  private static final List<String> TAB =
      List.of("file.save", "file.save-as", "", "file.add-identity", "file.close");
  private static final List<String> MATRIX =
      List.of(
          "matrix.copy-row",
          "matrix.copy-list",
          "",
          "matrix.filter",
          "matrix.open-all",
          "matrix.close-all",
          "matrix.as-list");
  private static final List<String> DIAGRAM =
      List.of(
          "venn.circles",
          "venn.bars",
          "",
          "venn.all-services",
          "venn.named-services",
          "",
          "venn.copy-svg",
          "venn.copy-png",
          "venn.save-svg",
          "venn.save-png");
  private static final List<String> CARD = List.of("edit.copy-card", "view.card");

  private final Commands commands;

  public ContextMenus(Commands commands) {
    this.commands = commands;
  }

  /** In a pane of texts: one menu for its tabs, one for all else. */
  public void onEditor(Node pane) {
    Opened editor = new Opened(EDITOR);
    Opened tab = new Opened(TAB);
    // A filter: the text itself would take the event.
    pane.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (inside(event, "vg-code")) {
            show(editor, pane, event);
          }
        });
    pane.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (inside(event, "vg-tab")) {
            show(tab, pane, event);
          }
        });
  }

  /** In the matrix. */
  public void onMatrix(Node matrix) {
    attach(matrix, MATRIX);
  }

  /** In the diagram. */
  public void onDiagram(Node diagram) {
    attach(diagram, DIAGRAM);
  }

  /** In the card. */
  public void onCard(Node card) {
    attach(card, CARD);
  }

  private void attach(Node node, List<String> ids) {
    Opened menu = new Opened(ids);
    node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> show(menu, node, event));
  }

  private void show(Opened opened, Node node, ContextMenuEvent event) {
    ContextMenu menu = opened.menu();
    commands.refresh(menu.getItems());
    menu.show(node, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private static boolean inside(ContextMenuEvent event, String style) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !node.getStyleClass().contains(style)) {
      node = node.getParent();
    }
    return node != null;
  }

  /** A menu is a window of its own: it is made when it is opened first, not when the window is. */
  private final class Opened {
    private final List<String> ids;
    private @Nullable ContextMenu made;

    Opened(List<String> ids) {
      this.ids = ids;
    }

    ContextMenu menu() {
      ContextMenu menu = made;
      if (menu == null) {
        menu = new ContextMenu();
        menu.setAutoHide(true);
        for (String id : ids) {
          menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : commands.menuItem(id));
        }
        made = menu;
      }
      return menu;
    }
  }
}
