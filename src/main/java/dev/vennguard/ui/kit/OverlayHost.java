package dev.vennguard.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Content with room for one sheet over it. A sheet is closed by Esc or a click beside it; then the
 * keyboard is again where it was. While it is open the keyboard stays in it. A lasting sheet, of
 * something that takes its time, waits under the one that is opened over it.
 */
public final class OverlayHost extends StackPane {
  private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

  private final StackPane over = new StackPane();
  private final VBox messages = new VBox();
  private final ChangeListener<Node> keeper = (observable, before, now) -> keep(now);
  private @Nullable Node sheet;
  private @Nullable Node first;
  private @Nullable Node focusedBefore;
  private Runnable whenClosed = () -> {};
  private boolean lasting;
  private boolean tabbed;
  private boolean backwards;
  private final Deque<Waiting> under = new ArrayDeque<>();
  private final LateKeys late = new LateKeys();

  /** A lasting sheet while another one is over it. */
  private record Waiting(Region sheet, Node focus, Pos position, Runnable closed) {}

  /** A host of what is always there. */
  @SuppressWarnings("this-escape") // only its own children are reached
  public OverlayHost(Node content) {
    over.setId("sheets");
    over.getStyleClass().add("vg-sheets");
    over.setVisible(false);
    // A filter: lists take Esc for themselves.
    over.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    over.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (over.equals(event.getTarget())) {
            close();
          }
        });
    messages.setId("messages");
    messages.getStyleClass().add("vg-messages");
    messages.setPickOnBounds(false);
    messages.setFillWidth(false);
    messages.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(messages, Pos.BOTTOM_LEFT);
    getChildren().addAll(content, over, messages);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          tabbed = event.getCode() == KeyCode.TAB;
          backwards = event.isShiftDown();
        });
  }

  /** Lays messages over all, at the bottom; where none is, the mouse reaches what is under them. */
  public void addMessages(Node... nodes) {
    messages.getChildren().addAll(nodes);
  }

  /** How high the messages are that are there; 0 where none is. */
  public ReadOnlyDoubleProperty messagesHeight() {
    return messages.heightProperty();
  }

  /** Keeps messages off what is at the right, so many pixels wide. */
  public void messagesBeside(ObservableDoubleValue wide) {
    wide.subscribe(now -> StackPane.setMargin(messages, new Insets(0, now.doubleValue(), 0, 0)));
  }

  /**
   * Opens a sheet in place of the one that may be open.
   *
   * @param next the sheet
   * @param focus the node in it that gets the keyboard
   * @param position where it stands
   */
  public void open(Region next, Node focus, Pos position) {
    open(next, focus, position, () -> {});
  }

  /**
   * Likewise.
   *
   * @param closed is run when it is closed, however that comes
   */
  public void open(Region next, Node focus, Pos position, Runnable closed) {
    if (lasting && sheet instanceof Region below && first != null) {
      under.push(new Waiting(below, first, StackPane.getAlignment(below), whenClosed));
      whenClosed = () -> {};
      lasting = false;
      take();
    } else {
      close();
    }
    show(next, focus, position, closed);
  }

  /** Likewise; a sheet that is opened meanwhile lies over it, and does not close it. */
  public void openLasting(Region next, Node focus, Pos position, Runnable closed) {
    open(next, focus, position, closed);
    lasting = true;
  }

  private void show(Region next, Node focus, Pos position, Runnable closed) {
    whenClosed = closed;
    Scene scene = getScene();
    focusedBefore = scene == null ? null : scene.getFocusOwner();
    sheet = next;
    first = focus;
    StackPane.setAlignment(next, position);
    over.getChildren().setAll(next);
    over.setVisible(true);
    focus.requestFocus();
    if (scene != null) {
      scene.focusOwnerProperty().addListener(keeper);
    }
  }

  /**
   * Closes that sheet because what it showed has ended, also if it waits under another one. An
   * Enter that was meant for it a moment ago does not land in the text that gets the keyboard.
   */
  public void close(Region which) {
    if (which.equals(sheet)) {
      close();
      late.swallow(getScene());
      return;
    }
    under.stream()
        .filter(one -> one.sheet().equals(which))
        .findFirst()
        .ifPresent(one -> {
          under.remove(one);
          one.closed().run();
        });
  }

  /** Closes the sheet, if one is open; one that waits under it is shown again. */
  public void close() {
    if (sheet == null) {
      return;
    }
    take();
    lasting = false;
    Runnable closed = whenClosed;
    whenClosed = () -> {};
    closed.run();
    Waiting next = sheet == null ? under.poll() : null;
    if (next != null) {
      show(next.sheet(), next.focus(), next.position(), next.closed());
      lasting = true;
    }
  }

  private void take() {
    Scene scene = getScene();
    if (scene != null) {
      scene.focusOwnerProperty().removeListener(keeper);
    }
    sheet = null;
    first = null;
    over.pseudoClassStateChanged(WHOLE, false);
    messages.setVisible(true);
    over.setVisible(false);
    over.getChildren().clear();
    Node back = focusedBefore;
    focusedBefore = null;
    if (back != null) {
      back.requestFocus();
    }
  }

  /** Whether any sheet is open. */
  public boolean isOpen() {
    return sheet != null;
  }

  /** Whether a sheet of that id is open. */
  public boolean shows(String id) {
    Node open = sheet;
    return open != null && id.equals(open.getId());
  }

  /** Opens a sheet that fills the window; messages wait behind it. */
  public void openWhole(Region next, Runnable closed) {
    open(next, next, Pos.CENTER, closed);
    over.pseudoClassStateChanged(WHOLE, true);
    messages.setVisible(false);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  /** What Tab takes out of the sheet comes in again at its other end. */
  private void keep(@Nullable Node now) {
    Node focus = first;
    Node open = sheet;
    if (focus == null || open == null || now == null) {
      return;
    }
    for (Node node = now; node != null; node = node.getParent()) {
      if (node.equals(over) || node.equals(messages)) {
        return;
      }
    }
    List<Node> stops = new ArrayList<>();
    TabStops.collect(open, stops);
    if (stops.isEmpty() || !tabbed) {
      focus.requestFocus();
    } else {
      TabStops.chosen(backwards ? stops.getLast() : stops.getFirst()).requestFocus();
    }
  }
}
