package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.editor.EditorPaneModel.TabView;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The open documents of a layer; wraps to further rows when there are many. */
final class TabStrip extends FlowPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Listener listener;
  private final LayerKind kind;
  private final List<TabNode> nodes = new ArrayList<>();
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
    boolean sameTabs = ids(tabs).equals(ids(shown));
    shown = tabs;
    if (!sameTabs) {
      nodes.clear();
      tabs.forEach(tab -> nodes.add(new TabNode(tab, closable(tabs.size()))));
      getChildren().setAll(nodes);
      if (several()) {
        getChildren().add(adder());
      }
    }
    for (int i = 0; i < tabs.size(); i++) {
      nodes.get(i).show(tabs.get(i));
    }
  }

  private static List<DocumentId> ids(List<TabView> tabs) {
    return tabs.stream().map(TabView::id).toList();
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
    Tip.on(
        add,
        identity
            ? "add an identity policy: the role can do the union of all"
            : "add a document to this level: the level allows the union of all");
    add.setOnAction(event -> listener.add());
    return add;
  }

  /** One tab; what it says can change, which document it is of cannot. */
  private final class TabNode extends HBox {
    private final Button name = new Button();
    private final Button close = new Button("×");

    TabNode(TabView tab, boolean closable) {
      name.getStyleClass().add("vg-tab-name");
      name.setMaxWidth(190);
      new Tip(name::getAccessibleText).on(name);
      name.setAccessibleRole(AccessibleRole.TAB_ITEM);
      name.setOnAction(event -> listener.choose(tab.id()));
      getStyleClass().add("vg-tab");
      getChildren().add(name);
      if (closable) {
        close.getStyleClass().add("vg-tab-close");
        close.setOnAction(event -> listener.close(tab.id()));
        getChildren().add(close);
      }
    }

    void show(TabView tab) {
      String words = tab.dirty() ? tab.title() + ", not saved" : tab.title();
      String title = OneLine.of(tab.title());
      name.setText(tab.dirty() ? title + " •" : title);
      name.setAccessibleText(words);
      close.setAccessibleText("close " + tab.title());
      // Its room stays: a second click on the plus must not hit what came under the mouse.
      close.setVisible(tab.current());
      pseudoClassStateChanged(CHOSEN, tab.current());
    }
  }
}
