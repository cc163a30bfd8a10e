package dev.vennguard.ui.examples;

import dev.vennguard.ui.kit.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** About ten requests that tell a change; on each somebody says how it should be decided. */
public final class ExamplesView extends VBox {
  private final ExamplesListener listener;
  private final Label line = Plain.words("examples-line");
  private final Label rest = Plain.words("examples-rest");
  private final ScrollPane scroll = new ScrollPane();
  private final VBox list = new VBox(14);
  private final Button look = Plain.button("examples-look", "Look for examples");
  private final Button keep = Plain.button("examples-keep", "");
  private final Button export = Plain.button("examples-export", "Export…");
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Button cancel = Plain.button("examples-cancel", "Cancel");
  private final HBox progress = new HBox(8, bar, cancel);

  /**
   * @param listener is told what is wanted
   */
  @SuppressWarnings("this-escape") // nothing is called back before a button is pressed
  public ExamplesView(ExamplesListener listener) {
    this.listener = listener;
    setId("examples-view");
    getStyleClass().add("situation-view");
    line.getStyleClass().add("vg-strong");
    rest.getStyleClass().add("vg-muted");
    bar.setAccessibleText("looking for requests");
    look.setOnAction(event -> listener.look());
    keep.setOnAction(event -> listener.keep());
    export.setOnAction(event -> listener.export());
    cancel.setOnAction(event -> listener.cancel());
    VBox all = new VBox(line, progress, look, list, rest);
    all.getStyleClass().add("situation-form");
    scroll.setContent(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("situation-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    FlowPane foot = new FlowPane(8, 6, keep, export);
    foot.getStyleClass().addAll("situation-buttons", "vg-rule-above");
    getChildren().addAll(scroll, foot);
    hide(progress, true);
    show(ExamplesPage.NOTHING);
  }

  /** Takes the keyboard to the first thing to do. */
  public void focusFirst() {
    first().orElse(look).requestFocus();
  }

  private Optional<Node> first() {
    return list.getChildren().stream().findFirst().map(box -> box.lookup("#example-allow-1"));
  }

  /** They are being looked for, or a verdict is being worked out. */
  public void working(String words) {
    line.setText(words);
    hide(progress, false);
    // A button that goes with the keyboard would leave it outside the panel.
    if (look.isFocused()) {
      cancel.requestFocus();
    }
    hide(look, true);
  }

  /** Shows them; the keyboard stays with the request it was at. */
  public void show(ExamplesPage page) {
    boolean waited = cancel.isFocused();
    hide(progress, true);
    hide(look, !page.items().isEmpty());
    line.setText(page.line());
    hide(line, page.line().isEmpty());
    rest.setText(page.rest());
    hide(rest, page.rest().isEmpty());
    Optional<String> focused =
        Optional.ofNullable(getScene() == null ? null : getScene().getFocusOwner())
            .map(Node::getId);
    List<Node> boxes = new ArrayList<>();
    for (int i = 0; i < page.items().size(); i++) {
      boxes.add(new ExampleBox(i, page.items().get(i), listener));
    }
    double above = above();
    list.getChildren().setAll(boxes);
    // Laid out before the keyboard comes back: what has no place yet cannot be scrolled to.
    applyCss();
    layout();
    scroll.setVvalue(below() <= 0 ? 0 : Math.clamp(above / below(), 0, 1));
    focused
        .filter(id -> id.startsWith("example-"))
        .map(id -> list.lookup("#" + id))
        .ifPresent(Node::requestFocus);
    keep.setText(
        page.judged() == 1
            ? "Keep 1 verdict with the review…"
            : "Keep %d verdicts with the review…".formatted(page.judged()));
    hide(keep, page.judged() == 0);
    hide(export, page.items().isEmpty());
    if (waited) {
      focusFirst();
    }
  }

  /** So much of the list is scrolled out of sight at its top, in pixels. */
  private double above() {
    return scroll.getVvalue() * Math.max(0, below());
  }

  /** By so much the list is higher than what shows it. */
  private double below() {
    return scroll.getContent().getLayoutBounds().getHeight()
        - scroll.getViewportBounds().getHeight();
  }

  /** The texts have changed since: what is listed may no longer be so. */
  public void outdated() {
    line.setText("⚠ The policies have changed since these were found.");
    hide(line, false);
    look.setText("Look again");
    hide(look, false);
  }

  private static void hide(Node node, boolean hidden) {
    node.setVisible(!hidden);
    node.setManaged(!hidden);
  }
}
