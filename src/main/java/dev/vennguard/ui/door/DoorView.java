package dev.vennguard.ui.door;

import dev.vennguard.ui.door.DoorPage.Door;
import dev.vennguard.ui.kit.Lines;
import dev.vennguard.workspace.door.StatedBoundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ways out of the boundary, worst first. */
public final class DoorView extends VBox {
  private final DoorListener listener;
  private final Label line = wrapped("");
  private final Label known = wrapped("");
  private final Button closeAll = new Button("Close all doors…");
  private final Button closed = new Button();
  private final VBox preview = new VBox(6);
  private final VBox doors = new VBox();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button cancel = new Button("Cancel");
  private final HBox progress = new HBox(8, bar, cancel);
  private final TextField arn = new TextField();
  private final TextField roles = new TextField();
  private final List<DoorBox> boxes = new ArrayList<>();
  private DoorPage page = DoorPage.NOTHING;
  private boolean showsClosed;

  /**
   * @param said what was said of the boundary at an earlier time
   * @param listener is told what is wanted
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public DoorView(StatedBoundary said, DoorListener listener) {
    this.listener = listener;
    getStyleClass().add("vg-doors");
    line.setId("door-line");
    line.getStyleClass().add("vg-strong");
    known.getStyleClass().add("vg-muted");
    closeAll.setId("door-close-all");
    closeAll.setOnAction(event -> {
      preview.getChildren().setAll(wrapped("Looking for the fewest statements…"));
      listener.closeAll();
    });
    closed.getStyleClass().add("vg-flat");
    closed.setId("door-closed");
    closed.setOnAction(event -> {
      showsClosed = !showsClosed;
      rebuild();
    });
    cancel.setId("door-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> listener.cancel());
    progress.getStyleClass().add("vg-door-row");
    arn.setText(said.boundaries());
    roles.setText(said.delegated());
    VBox all = new VBox(line, progress, closeAll, preview, known, asking(), doors, closed);
    all.getStyleClass().add("vg-doors-all");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    rest();
    rebuild();
  }

  private Node asking() {
    arn.setId("door-arn");
    arn.setPromptText("policy/DeveloperBoundary, or its ARN");
    arn.setAccessibleText("the boundary's own ARN or name");
    roles.setId("door-roles");
    roles.setPromptText("/delegated/ or app-*");
    roles.setAccessibleText("path or names of roles that carry the boundary");
    Button say = new Button("Use");
    say.setId("door-say");
    say.setMinWidth(USE_PREF_SIZE);
    say.setOnAction(event -> say());
    arn.setOnAction(event -> say());
    roles.setOnAction(event -> say());
    HBox.setHgrow(roles, Priority.ALWAYS);
    HBox second = new HBox(6, roles, say);
    VBox box =
        new VBox(
            3,
            wrapped("The boundary's own ARN or name"),
            arn,
            wrapped("Roles that carry it"),
            second);
    box.getStyleClass().add("vg-door-asking");
    return box;
  }

  private void say() {
    listener.state(new StatedBoundary(arn.getText(), roles.getText()));
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Takes the keyboard to the first thing to do. */
  public void focusFirst() {
    (closeAll.isVisible() ? closeAll : arn).requestFocus();
  }

  /** Shows what was found. */
  public void show(DoorPage found) {
    rest();
    if (!found.equals(page)) {
      page = found;
      keepingFocus(() -> {
        preview.getChildren().clear();
        rebuild();
      });
    }
  }

  /** Something is being worked out; so many of a hundred parts are done. */
  public void working(int percent) {
    bar.setProgress(percent / 100.0);
    cancel.setText("Cancel");
    cancel.setOnAction(event -> listener.cancel());
    show(progress, true);
  }

  /** What was being worked out was cancelled. */
  public void cancelled() {
    bar.setProgress(0);
    cancel.setText("Examine again");
    cancel.setOnAction(event -> listener.examine());
    show(progress, true);
  }

  private void rest() {
    show(progress, false);
  }

  /** Shows one edit that closes all, or why there is none. */
  public void closingAll(Node node) {
    keepingFocus(() -> preview.getChildren().setAll(node));
  }

  /** Shows edits that close one way out. */
  public void closing(String id, List<? extends Node> nodes) {
    keepingFocus(() ->
        boxes.stream().filter(box -> box.door().id().equals(id)).forEach(box -> box.fixes(nodes)));
  }

  /** Who has the keyboard in here keeps it: a button that goes must not hand it to an editor. */
  private void keepingFocus(Runnable change) {
    if (!isFocusWithin() || getScene() == null) {
      change.run();
      return;
    }
    Node owner = getScene().getFocusOwner();
    String id =
        boxes.stream()
            .filter(DoorBox::isFocusWithin)
            .map(box -> box.door().id())
            .findFirst()
            .orElse("");
    arn.requestFocus();
    change.run();
    if (owner != null && owner.getScene() != null) {
      owner.requestFocus();
    } else {
      boxes.stream()
          .filter(box -> box.door().id().equals(id))
          .findFirst()
          .ifPresentOrElse(DoorBox::focusHeading, this::focusFirst);
    }
  }

  private void rebuild() {
    Set<String> open = new HashSet<>();
    boxes.stream().filter(DoorBox::open).forEach(box -> open.add(box.door().id()));
    boxes.clear();
    page.doors().forEach(door -> add(door, open));
    if (showsClosed) {
      page.closed().forEach(door -> add(door, open));
    }
    doors.getChildren().setAll(boxes);
    line.setText(page.line().isEmpty() ? Lines.capital(page.why()) : page.line());
    known.setText(page.known());
    show(known, !page.known().isEmpty());
    show(closeAll, page.anyOpen());
    show(closed, !page.closed().isEmpty());
    closed.setText(
        (showsClosed ? "Hide" : "Show")
            + (page.closed().size() == 1
                ? " the one that is closed"
                : " the " + page.closed().size() + " that are closed"));
  }

  private void add(Door door, Set<String> open) {
    boxes.add(new DoorBox(door, listener, open.contains(door.id())));
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
