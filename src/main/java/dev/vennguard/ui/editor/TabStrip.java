package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.editor.EditorPaneModel.TabView;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The open documents of a layer in one row. Where they have no room it is scrolled: by the wheel,
 * by the arrows at its end, and so that the chosen one is in sight.
 */
final class TabStrip extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** How wide a sign with a number is. */
  private static final double MARK = 32;

  private final Listener listener;
  private final LayerKind kind;
  private final HBox row = new HBox();
  private final ScrollPane view = new ScrollPane(row);
  private final HBox arrows = new HBox();
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
    row.getStyleClass().add("vg-tabs-row");
    view.getStyleClass().add("vg-tabs-view");
    view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    view.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    view.setFitToHeight(true);
    view.setFocusTraversable(false);
    view.setMinWidth(0);
    HBox.setHgrow(view, Priority.SOMETIMES);
    view.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    arrows.getChildren().addAll(arrow("‹", -1), arrow("›", 1));
    arrows.setMinWidth(USE_PREF_SIZE);
    arrows.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(view, arrows);
    row.widthProperty().addListener((o, before, now) -> fit());
    view.widthProperty().addListener((o, before, now) -> fit());
    fit();
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
      row.getChildren().setAll(nodes);
      getChildren().setAll(view, arrows);
      if (several()) {
        getChildren().add(adder());
      }
    }
    for (int i = 0; i < tabs.size(); i++) {
      nodes.get(i).show(tabs.get(i));
    }
    fit();
  }

  private Button arrow(String sign, int way) {
    Button arrow = new Button(sign);
    arrow.getStyleClass().addAll("vg-flat", "vg-tab-add");
    arrow.setAccessibleText(way < 0 ? "earlier tabs" : "later tabs");
    arrow.setFocusTraversable(false);
    arrow.setOnAction(event -> scroll(way * view.getWidth() / 2));
    return arrow;
  }

  private void scrolled(ScrollEvent event) {
    double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    if (hidden() > 0 && by != 0) {
      scroll(-by);
      event.consume();
    }
  }

  private double hidden() {
    return row.getWidth() - view.getWidth();
  }

  private void scroll(double pixels) {
    if (hidden() > 0) {
      view.setHvalue(Math.clamp(view.getHvalue() + pixels / hidden(), 0, 1));
    }
  }

  /** The arrows are there while tabs are out of sight; the chosen tab never is. */
  private void fit() {
    boolean needed = row.getWidth() > room() + 1;
    arrows.setVisible(needed);
    arrows.setManaged(needed);
    for (int i = 0; i < nodes.size() && hidden() > 0; i++) {
      if (shown.get(i).current()) {
        double left = nodes.get(i).getLayoutX();
        double right = left + nodes.get(i).getWidth();
        double offset = view.getHvalue() * hidden();
        double wanted = Math.max(Math.min(offset, left), right - view.getWidth());
        view.setHvalue(Math.clamp(wanted / hidden(), 0, 1));
      }
    }
  }

  /** How wide the tabs can be while there are no arrows. */
  private double room() {
    double others = 0;
    for (Node child : getChildren()) {
      if (!child.equals(view) && !child.equals(arrows)) {
        others += getSpacing() + child.prefWidth(-1);
      }
    }
    return getWidth() - snappedLeftInset() - snappedRightInset() - others;
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
            ? "Add an identity policy: the role can do the union of all"
            : "Add a document to this level: the level allows the union of all");
    add.setOnAction(event -> listener.add());
    return add;
  }

  /** One tab; what it says can change, which document it is of cannot. */
  private final class TabNode extends HBox {
    private final Button name = new Button();
    private final Button close = new Button("×");
    private final Label mark = new Label();

    TabNode(TabView tab, boolean closable) {
      name.getStyleClass().add("vg-tab-name");
      name.setMaxWidth(190);
      Tip.name(name::getAccessibleText).on(name);
      name.setAccessibleRole(AccessibleRole.TAB_ITEM);
      name.setOnAction(event -> listener.choose(tab.id()));
      getStyleClass().add("vg-tab");
      setOnContextMenuRequested(event -> listener.choose(tab.id()));
      mark.getStyleClass().add("vg-tab-mark");
      mark.setMinWidth(MARK);
      mark.setManaged(false);
      getChildren().addAll(name, mark);
      setMinWidth(USE_PREF_SIZE);
      if (closable) {
        close.getStyleClass().add("vg-tab-close");
        close.setOnAction(event -> listener.close(tab.id()));
        getChildren().add(close);
      }
    }

    void show(TabView tab) {
      String words =
          (tab.dirty() ? tab.title() + ", not saved" : tab.title())
              + (tab.words().isEmpty() ? "" : "; " + tab.words());
      String title = OneLine.of(tab.title());
      name.setText(tab.dirty() ? title + " •" : title);
      mark.setText(tab.count());
      // Its room stays, too: no other tab moves while somebody types.
      mark.setManaged(mark.isManaged() || !tab.count().isEmpty());
      name.setAccessibleText(words);
      close.setAccessibleText("close " + tab.title());
      // Its room stays: a second click on the plus must not hit what came under the mouse.
      close.setVisible(tab.current());
      pseudoClassStateChanged(CHOSEN, tab.current());
    }
  }
}
