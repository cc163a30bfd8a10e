package dev.vennguard.ui.editor;

import dev.vennguard.ui.editor.EditorPaneModel.TabView;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The open documents of a layer; wraps to further rows when there are many. */
final class TabStrip extends FlowPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Listener listener;
  private final boolean several;
  private List<TabView> shown = List.of();

  /** What the strip asks for. */
  interface Listener {
    /** To show a document. */
    void choose(DocumentId id);

    /** To close a document. */
    void close(DocumentId id);

    /** To make another document. */
    void add();
  }

  /** A strip for a layer of several documents. */
  static TabStrip ofSeveral(Listener listener) {
    return new TabStrip(listener, true);
  }

  /** A strip for a layer of one document: no adding, no closing. */
  static TabStrip ofOne(Listener listener) {
    return new TabStrip(listener, false);
  }

  private TabStrip(Listener listener, boolean several) {
    this.listener = listener;
    this.several = several;
    getStyleClass().addAll("vg-tabs", "vg-rule-below");
    setAccessibleRole(AccessibleRole.TAB_PANE);
  }

  void show(List<TabView> tabs) {
    if (tabs.equals(shown)) {
      return;
    }
    shown = tabs;
    getChildren().clear();
    for (TabView tab : tabs) {
      getChildren().add(tab(tab, several && tabs.size() > 1));
    }
    if (several) {
      Button add = new Button("+");
      add.setId("add-document");
      add.getStyleClass().addAll("vg-flat", "vg-tab-add");
      add.setAccessibleText("add an identity policy");
      add.setTooltip(new Tooltip("add an identity policy: the role can do the union of all"));
      add.setOnAction(event -> listener.add());
      getChildren().add(add);
    }
  }

  private HBox tab(TabView tab, boolean closable) {
    Button name = new Button(tab.dirty() ? tab.title() + " •" : tab.title());
    name.getStyleClass().add("vg-tab-name");
    name.setMaxWidth(190);
    name.setTooltip(new Tooltip(tab.dirty() ? tab.title() + ", not saved" : tab.title()));
    name.setAccessibleRole(AccessibleRole.TAB_ITEM);
    name.setAccessibleText(tab.title() + (tab.dirty() ? ", not saved" : ""));
    name.setOnAction(event -> listener.choose(tab.id()));
    HBox box = new HBox(name);
    box.getStyleClass().add("vg-tab");
    box.pseudoClassStateChanged(CHOSEN, tab.current());
    if (closable) {
      Button close = new Button("×");
      close.getStyleClass().add("vg-tab-close");
      close.setAccessibleText("close " + tab.title());
      close.setOnAction(event -> listener.close(tab.id()));
      box.getChildren().add(close);
    }
    return box;
  }
}
