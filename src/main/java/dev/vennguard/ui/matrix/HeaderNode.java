package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.ui.kit.FitLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The titles over the columns. */
final class HeaderNode extends Region {
  private static final double HEIGHT = 27;
  private static final double SCROLL_BAR = 11;

  /** Below this width of a column the longest title is cut short; below that the next one, too. */
  private static final double TIGHT = 78;

  private static final double TIGHTEST = 60;

  private final FitLabel name = new FitLabel();
  private final List<Label> levels = new ArrayList<>();

  HeaderNode() {
    getStyleClass().add("matrix-header");
    name.say(List.of("Service / action", "Service"));
    name.getStyleClass().add("matrix-column");
    getChildren().add(name);
    for (AccessLevel level : AccessLevel.values()) {
      Label label = new Label(level.title());
      label.getStyleClass().add("matrix-column");
      levels.add(label);
      getChildren().add(label);
    }
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    Columns columns = Columns.of(getWidth() - SCROLL_BAR);
    double high = getHeight() - 1;
    name.resizeRelocate(9, 0, columns.name() - 9, high);
    for (AccessLevel level : AccessLevel.values()) {
      Label label = levels.get(level.ordinal());
      label.setText(title(level, columns.level()));
      double wide = Math.min(columns.level() + 8, Math.ceil(label.prefWidth(-1)));
      label.resizeRelocate(Math.rint(columns.middle(level) - wide / 2), 0, wide, high);
    }
  }

  private static String title(AccessLevel level, double wide) {
    return switch (level) {
      case PERMISSIONS_MANAGEMENT -> wide < TIGHT ? "Perms." : level.title();
      case TAGGING -> wide < TIGHTEST ? "Tags" : level.title();
      case LIST, READ, WRITE -> level.title();
    };
  }
}
