package dev.vennguard.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;

/**
 * The three columns and a sheet at their right. In a wide window the columns make room for it; in a
 * narrow one it lies over the third of them, and the others share what is left: what the sheet is
 * about, the diagram and the matrix, stays in sight.
 */
final class PanelHost extends Pane {
  private static final double WIDEST = 440;
  private static final double COLUMNS = 860;

  private final SplitPane columns;
  private final Node sheet;

  PanelHost(SplitPane columns, Node sheet) {
    this.columns = columns;
    this.sheet = sheet;
    getChildren().addAll(columns, sheet);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double wide = Math.min(WIDEST, width * 0.38);
    double left = sheet.isVisible() ? width - wide : width;
    columns.resizeRelocate(0, 0, left < Math.min(width, COLUMNS) ? covered(left) : left, height);
    if (sheet.isVisible()) {
      sheet.resizeRelocate(width - wide, 0, wide, height);
    }
  }

  /** How wide the columns are if all but the last have that much together. */
  private double covered(double left) {
    double[] dividers = columns.getDividerPositions();
    return Math.min(getWidth(), left / dividers[dividers.length - 1]);
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
