package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.LayerCombination.Group;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One row of the list: a dot per layer, the count, the words, and a bar as long as the count. */
final class LayerRow extends HBox {
  /** How wide the column of a layer is. */
  static final double COLUMN = 46;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final LayerCombination row;

  LayerRow(LayerCombination row, int largest) {
    this.row = row;
    getStyleClass().addAll("upset-row", "upset-" + row.group().name().toLowerCase(Locale.ROOT));
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.BUTTON);
    String remark = row.remark().isEmpty() ? "" : " (" + row.remark() + ")";
    String text = VennModel.number(row.count()) + " " + row.title() + remark;
    setAccessibleText(text);
    Tooltip.install(this, new Tooltip(text));
    for (Boolean in : row.passing()) {
      getChildren().add(dot(row.group() == Group.REST ? "…" : in ? "●" : "○", in));
    }
    Label count = new Label(VennModel.number(row.count()));
    count.getStyleClass().add("upset-count");
    count.setMinWidth(64);
    count.setAlignment(Pos.CENTER_RIGHT);
    double share = largest == 0 ? 0 : Math.min(1, row.count() / (double) largest);
    Label words = new Label(row.title() + remark);
    words.getStyleClass().add("upset-words");
    Bar bar = new Bar(share, words);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(count, bar);
  }

  LayerCombination combination() {
    return row;
  }

  void choose(String title) {
    pseudoClassStateChanged(CHOSEN, row.title().equals(title));
  }

  private static Label dot(String sign, Boolean in) {
    Label label = new Label(sign);
    label.getStyleClass().addAll("upset-dot", in ? "in" : "out");
    label.setMinWidth(COLUMN);
    label.setMaxWidth(COLUMN);
    label.setAlignment(Pos.CENTER);
    return label;
  }

  /** A bar, never so short that it can't be seen, under its words. */
  private static final class Bar extends Region {
    private final Region fill = new Region();
    private final Label words;
    private final double share;

    Bar(double share, Label words) {
      this.share = share;
      this.words = words;
      fill.getStyleClass().add("upset-bar");
      getChildren().addAll(fill, words);
      setMinWidth(60);
    }

    @Override
    protected double computePrefHeight(double width) {
      return words.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, Math.max(3, share * getWidth()), getHeight());
      words.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
