package dev.vennguard.ui.matrix;

import dev.vennguard.ui.kit.Tip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Shows the rows in sight of a list of any length: nodes exist for those alone and are used again.
 * All rows have one height. When rows come or go, the row at the top edge stays where it is.
 *
 * <p>Rows are put in place when they change, not only with the layout: what is styled during a
 * layout is styled again in a pulse of its own, and JavaFX then paints the whole window.
 */
final class RowPane extends Region {
  static final double ROW = 29;

  private static final double TIP_DELAY = 450;
  private static final double TIP_WIDTH = 520;

  /** So many rows are looked at for one that survives; further down the position is lost anyway. */
  private static final int SEARCHED = 100;

  private final IntFunction<MatrixRow> content;
  private final IntConsumer clicked;
  private final IntConsumer pointed;
  private final IntFunction<String> tooltips;

  /** However many rows there are, the thumb can be taken. */
  private static final double THUMB = 28;

  private final ScrollBar bar = new ScrollBar();
  private final Rectangle clip = new Rectangle();
  private final Map<Integer, RowNode> live = new HashMap<>();
  private final Deque<RowNode> spare = new ArrayDeque<>();
  private int[] rows = new int[0];
  private int cursor = RowKey.NONE;
  private int wanted = RowKey.NONE;
  private double offset;

  /**
   * @param content what the row of a key shows now
   * @param clicked is told the key of a row that was clicked
   * @param pointed is told the key of a row under which a menu is to open
   * @param tooltips the tooltip of the row of a key
   */
  RowPane(
      IntFunction<MatrixRow> content,
      IntConsumer clicked,
      IntConsumer pointed,
      IntFunction<String> tooltips) {
    this.content = content;
    this.clicked = clicked;
    this.pointed = pointed;
    this.tooltips = tooltips;
    getStyleClass().add("matrix-rows");
    bar.setOrientation(Orientation.VERTICAL);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener((observable, before, now) -> scrollTo(now.doubleValue()));
    getChildren().add(bar);
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    setMinHeight(ROW);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      scrollTo(offset - event.getDeltaY());
      event.consume();
    }
  }

  /** Shows what the rows say now; only nodes whose content differs are touched. */
  void show(int[] next, int cursorKey) {
    cursor = cursorKey;
    if (!Arrays.equals(next, rows)) {
      offset = anchored(next);
      rows = next;
      placeNow();
    }
    for (Map.Entry<Integer, RowNode> entry : live.entrySet()) {
      entry.getValue().show(entry.getKey(), content.apply(entry.getKey()));
      entry.getValue().cursor(cursor);
    }
  }

  /** The offset at which the first surviving row in sight stays where it is. */
  private double anchored(int[] next) {
    int first = (int) Math.floor(offset / ROW);
    if (first == 0) {
      return offset;
    }
    for (int i = first; i < Math.min(rows.length, first + SEARCHED); i++) {
      int place = RowSearch.indexOf(next, rows[i]);
      if (place >= 0) {
        return offset + (place - i) * ROW;
      }
    }
    return offset;
  }

  /**
   * Brings a row into sight: by as little as needed if it is near, else to the middle. Done again
   * with the next layout, when the height is known.
   */
  void reveal(int key) {
    wanted = key;
    double before = offset;
    revealWanted();
    placeNow();
    offset = before;
    setNeedsLayout(true);
  }

  /** Whether it could be done. */
  private boolean revealWanted() {
    int index = RowSearch.indexOf(rows, wanted);
    double height = getHeight();
    if (index < 0 || height <= 0) {
      return false;
    }
    double top = index * ROW;
    double bottom = top + ROW - height;
    if (top < offset - height || bottom > offset + height) {
      offset = top - Math.rint((height - ROW) / 2);
    } else {
      offset = Math.clamp(offset, Math.min(bottom, top), top);
    }
    return true;
  }

  void scrollTo(double place) {
    double clamped = Math.clamp(Math.rint(place), 0, most());
    if (clamped != offset) {
      offset = clamped;
      placeNow();
    }
  }

  double offset() {
    return offset;
  }

  /** How many whole rows are in sight. */
  int page() {
    return Math.max(1, (int) (getHeight() / ROW) - 1);
  }

  /** The nodes in sight, top to bottom. */
  List<RowNode> inSight() {
    List<RowNode> nodes = new ArrayList<>(live.values());
    nodes.sort(Comparator.comparingDouble(RowNode::getLayoutY));
    return nodes;
  }

  private double most() {
    return Math.max(0, rows.length * ROW - getHeight());
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (revealWanted()) {
      wanted = RowKey.NONE;
    }
    place().forEach(Node::applyCss);
  }

  private void placeNow() {
    if (getHeight() > 0) {
      place();
    } else {
      setNeedsLayout(true);
    }
  }

  /** Puts the rows in sight where they belong. Returns those that show something else now. */
  private List<RowNode> place() {
    offset = Math.clamp(offset, 0, most());
    double wide = layoutBar();
    int first = (int) Math.floor(offset / ROW);
    int last = Math.min(rows.length, (int) Math.ceil((offset + getHeight()) / ROW));
    retire(first, last);
    List<RowNode> changed = new ArrayList<>();
    for (int i = first; i < last; i++) {
      RowNode node = node(rows[i], changed);
      node.resizeRelocate(0, i * ROW - offset, wide, ROW);
    }
    return changed;
  }

  private double layoutBar() {
    boolean needed = most() > 0;
    bar.setVisible(needed);
    double thick = bar.prefWidth(-1);
    if (!needed) {
      return getWidth() - thick;
    }
    bar.setMax(most());
    double seen = getHeight() / (rows.length * ROW);
    bar.setVisibleAmount(most() * Math.max(THUMB / Math.max(THUMB, getHeight()), seen));
    bar.setBlockIncrement(getHeight() - ROW);
    bar.setUnitIncrement(ROW);
    bar.setValue(offset);
    bar.resizeRelocate(getWidth() - thick, 0, thick, getHeight());
    return getWidth() - thick;
  }

  /** Takes back the nodes of rows that are out of sight. */
  private void retire(int first, int last) {
    Map<Integer, RowNode> kept = new HashMap<>();
    for (int i = first; i < last; i++) {
      Optional.ofNullable(live.remove(rows[i])).ifPresent(node -> kept.put(node.key(), node));
    }
    spare.addAll(live.values());
    live.clear();
    live.putAll(kept);
    spare.forEach(node -> node.setVisible(false));
  }

  private RowNode node(int key, List<RowNode> changed) {
    RowNode present = live.get(key);
    if (present != null) {
      return present;
    }
    RowNode node = Optional.ofNullable(spare.pollFirst()).orElseGet(this::created);
    node.setVisible(true);
    if (node.show(key, content.apply(key))) {
      changed.add(node);
    }
    node.cursor(cursor);
    live.put(key, node);
    return node;
  }

  private RowNode created() {
    RowNode node = new RowNode();
    node.setManaged(false);
    node.setOnMousePressed(event -> {
      if (event.isPrimaryButtonDown() && !event.isControlDown()) {
        clicked.accept(node.key());
      } else {
        pointed.accept(node.key());
      }
    });
    new Tip(() -> tooltips.apply(node.key()), TIP_DELAY, TIP_WIDTH).on(node);
    getChildren().add(getChildren().size() - 1, node);
    return node;
  }
}
