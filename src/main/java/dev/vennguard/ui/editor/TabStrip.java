package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
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
  private final LayerKind kind;
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

  /** A strip for the documents of a layer; the boundary is one, and always there. */
  TabStrip(Listener listener, LayerKind kind) {
    this.listener = listener;
    this.kind = kind;
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
      getChildren().add(tab(tab, closable(tabs.size())));
    }
    if (several()) {
      getChildren().add(adder());
    }
  }

  private boolean several() {
    return switch (kind) {
      case IDENTITY, SCP, RCP -> true;
      case BOUNDARY, SESSION, RESOURCE -> false;
    };
  }

  private boolean closable(int open) {
    return switch (kind) {
      case IDENTITY -> open > 1;
      case BOUNDARY -> false;
      case SCP, RCP, SESSION, RESOURCE -> true;
    };
  }

  private Button adder() {
    boolean identity = kind == LayerKind.IDENTITY;
    Button add = new Button("+");
    add.setId(identity ? "add-document" : "add-document-" + kind.id());
    add.getStyleClass().addAll("vg-flat", "vg-tab-add");
    add.setAccessibleText((identity ? "add an " : "add a ") + kind.title());
    add.setTooltip(
        new Tooltip(
            identity
                ? "add an identity policy: the role can do the union of all"
                : "add a document to this level: the level allows the union of all"));
    add.setOnAction(event -> listener.add());
    return add;
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
