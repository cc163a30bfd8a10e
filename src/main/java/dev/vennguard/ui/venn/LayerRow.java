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
    Bar bar = new Bar(largest == 0 ? 0 : Math.min(1, row.count() / (double) largest));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label words = new Label(row.title() + (remark.isEmpty() ? "" : remark));
    words.getStyleClass().add("upset-words");
    words.setMinWidth(0);
    words.setPrefWidth(200);
    getChildren().addAll(count, words, bar);
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

  /** A bar; never so short that it can't be seen. */
  private static final class Bar extends Region {
    private final Region fill = new Region();
    private final double share;

    Bar(double share) {
      this.share = share;
      fill.getStyleClass().add("upset-bar");
      getChildren().add(fill);
      setMinWidth(30);
      setMinHeight(12);
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, Math.max(2, share * getWidth()), getHeight());
    }
  }
}
