package dev.vennguard.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The three columns and a sheet at their right. In a wide window the columns make room for it; in a
 * narrow one it lies over the right of them.
 */
final class PanelHost extends Pane {
  private static final double WIDEST = 440;
  private static final double COLUMNS = 860;

  private final Node columns;
  private final Node sheet;

  PanelHost(Node columns, Node sheet) {
    this.columns = columns;
    this.sheet = sheet;
    getChildren().addAll(columns, sheet);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double wide = Math.min(WIDEST, width * 0.48);
    boolean beside = sheet.isVisible() && width - wide >= COLUMNS;
    columns.resizeRelocate(0, 0, beside ? width - wide : width, height);
    if (sheet.isVisible()) {
      sheet.resizeRelocate(width - wide, 0, wide, height);
    }
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
