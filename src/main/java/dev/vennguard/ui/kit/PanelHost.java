package dev.vennguard.ui.kit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The three columns and a sheet at their right. In a wide window the columns make room for it; in a
 * narrow one it lies over the third of them, and the others share what is left: what the sheet is
 * about, the diagram and the matrix, stays in sight. It gives way when the keyboard goes under it.
 */
public final class PanelHost extends Pane {
  private static final double WIDEST = 440;
  private static final double COLUMNS = 860;

  /** A sheet's fields and lists are whole down to here. */
  private static final double NARROWEST = 284;

  /** So narrow the first column is at least while a sheet has no room beside the columns. */
  private static final double LENT = 204;

  /** Of a divider between columns. */
  private static final double DIVIDER = 10;

  private final SplitPane columns;
  private final SidePanel sheet;

  /** Where the user put the dividers, as shares: a split pane forgets that when it is resized. */
  private double[] chosen;

  private final ReadOnlyIntegerWrapper moved = new ReadOnlyIntegerWrapper();

  private double divided;

  /** How narrow the first column is at least, else. */
  private final double usual;

  public PanelHost(SplitPane columns, SidePanel sheet) {
    this.columns = columns;
    chosen = columns.getDividerPositions();
    usual = columns.getItems().getFirst().minWidth(-1);
    columns.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    this.sheet = sheet;
    getChildren().addAll(columns, sheet);
    columns.getItems().getLast().focusWithinProperty().subscribe(this::uncover);
  }

  /** Where the user put the dividers, as shares of the width. */
  public double[] chosen() {
    return chosen.clone();
  }

  /** How often the user put the dividers elsewhere. */
  public ReadOnlyIntegerProperty moved() {
    return moved.getReadOnlyProperty();
  }

  /** Puts the dividers there, as if the user had. */
  public void choose(double... shares) {
    chosen = shares.clone();
    divided = 0;
    columns.setDividerPositions(chosen);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    lend();
    double left = beside();
    double wide = sheet.isVisible() && covers() ? covered(left) : left;
    columns.resizeRelocate(0, 0, wide, height);
    if (wide != divided) {
      divided = wide;
      columns.layout();
      columns.setDividerPositions(shares(wide, left));
    }
    if (sheet.isVisible()) {
      sheet.resizeRelocate(left, 0, getWidth() - left, height);
    }
  }

  /** In the narrowest window the middle stays whole: the first column lends it some pixels. */
  private void lend() {
    if (columns.getItems().getFirst() instanceof Region first) {
      first.setMinWidth(sheet.isVisible() && getWidth() < COLUMNS + NARROWEST ? LENT : usual);
    }
  }

  /** Where the dividers stand: under a sheet so that it covers nothing of the middle, if it can. */
  private double[] shares(double wide, double left) {
    if (wide <= left) {
      return chosen;
    }
    double middle = columns.getItems().get(1).minWidth(-1) + DIVIDER;
    double second = Math.min(chosen[1] * wide, left - DIVIDER / 2);
    double first = Math.max(LENT + DIVIDER / 2, Math.min(chosen[0] * wide, second - middle));
    return new double[] {first / wide, second / wide};
  }

  private void uncover(boolean focused) {
    if (focused && covers() && holdsKeyboard(columns.getItems().getLast())) {
      sheet.giveWay();
    }
  }

  /** A list says "focus within" while it makes its cells, wherever the keyboard is. */
  private boolean holdsKeyboard(Node column) {
    @Nullable Node node = getScene() == null ? null : getScene().getFocusOwner();
    while (node != null && !node.equals(column)) {
      node = node.getParent();
    }
    return node != null;
  }

  /** Only who moves a divider changes what was chosen; a window that is too narrow does not. */
  private void released(MouseEvent event) {
    if (event.getTarget() instanceof Node node && onDivider(node)) {
      chosen = columns.getDividerPositions();
      moved.set(moved.get() + 1);
    }
  }

  private boolean onDivider(Node node) {
    return columns.lookupAll(".split-pane-divider").stream()
        .filter(divider -> columns.equals(divider.getParent()))
        .anyMatch(divider -> divider.equals(node) || divider.equals(node.getParent()));
  }

  /** What the sheet leaves of the width: if it can, what all columns but the last need. */
  private double beside() {
    if (!sheet.isVisible()) {
      return getWidth();
    }
    double usual = getWidth() - Math.min(WIDEST, getWidth() * 0.38);
    return Math.max(usual, Math.min(needed(columns.getItems().size() - 1), getWidth() - NARROWEST));
  }

  /** How wide so many columns are at least. */
  private double needed(int count) {
    return columns.getItems().stream()
        .limit(count)
        .mapToDouble(column -> column.minWidth(-1) + DIVIDER)
        .sum();
  }

  /** Whether the sheet, where it is open, has no room beside the columns. */
  private boolean covers() {
    return beside() < COLUMNS;
  }

  /** How wide the columns are if all but the last have that much together. */
  private double covered(double left) {
    double whole = needed(columns.getItems().size());
    return Math.min(getWidth(), Math.max(whole, left / chosen[chosen.length - 1]));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
