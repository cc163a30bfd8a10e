package dev.vennguard.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The views above the card. The card takes a share of the height that the user can change, and
 * never so much that the views vanish; nothing in it changes its height.
 */
final class CardShelf extends Pane {
  private static final double GRIP = 5;
  private static final double LOWEST = 110;
  private static final double VIEWS = 361;
  private static final double STEP = 0.04;

  /** In a low window the card starts so high: what to change is seen without scrolling. */
  private static final double ENOUGH = 262;

  /** In a high one it takes no more than most cards need: rows are worth more than a blank. */
  private static final double PLENTY = 430;

  private final Region views;
  private final Region card;
  private final Region grip = new Region();
  private double share = 0.33;
  private boolean chosen;

  CardShelf(Region views, Region card) {
    this.views = views;
    this.card = card;
    grip.setId("explain-grip");
    grip.getStyleClass().add("vg-grip");
    grip.setFocusTraversable(true);
    grip.setAccessibleText("height of the explanation; up and down change it");
    grip.setOnMouseDragged(this::drag);
    grip.setOnKeyPressed(this::key);
    getChildren().addAll(views, grip, card);
    show(false);
  }

  void show(boolean open) {
    if (open == card.isVisible() && open == card.isManaged()) {
      return;
    }
    for (Node node : new Node[] {grip, card}) {
      node.setVisible(open);
      node.setManaged(open);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double below = card.isManaged() ? cardHeight() + GRIP : 0;
    double top = getHeight() - below;
    views.resizeRelocate(0, 0, getWidth(), top);
    if (card.isManaged()) {
      grip.resizeRelocate(0, top, getWidth(), GRIP);
      card.resizeRelocate(0, top + GRIP, getWidth(), cardHeight());
    }
  }

  private double cardHeight() {
    double most = Math.max(LOWEST, getHeight() - VIEWS);
    double wanted = chosen ? share * getHeight() : Math.clamp(share * getHeight(), ENOUGH, PLENTY);
    return Math.rint(Math.clamp(wanted, LOWEST, most));
  }

  private void drag(MouseEvent event) {
    double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    setShare((getHeight() - y) / Math.max(1, getHeight()));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      double shown = card.getHeight() / Math.max(1, getHeight());
      setShare(shown + (event.getCode() == KeyCode.UP ? STEP : -STEP));
      event.consume();
    }
  }

  private void setShare(double wanted) {
    chosen = true;
    share = Math.clamp(wanted, 0.1, 0.9);
    requestLayout();
  }
}
