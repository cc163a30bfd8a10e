package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Tip;
import dev.vennguard.ui.venn.LayerCombination.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One row of the list: a dot per layer, the count, the words, and a bar as long as the count. */
final class LayerRow extends HBox {
  /** How wide the column of a layer is. */
  static final double COLUMN = 38;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final LayerCombination row;

  LayerRow(LayerCombination row, int largest) {
    this.row = row;
    getStyleClass().addAll("upset-row", "upset-" + row.group().name().toLowerCase(Locale.ROOT));
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.BUTTON);
    String text = VennModel.number(row.count()) + " " + row.wordings().getFirst();
    setAccessibleText(text);
    new Tip(() -> text).on(this);
    for (Boolean in : row.passing()) {
      getChildren().add(dot(row.group() == Group.REST ? "…" : in ? "●" : "○", in));
    }
    Label count = new Label(VennModel.number(row.count()));
    count.getStyleClass().add("upset-count");
    count.setMinWidth(58);
    count.setAlignment(Pos.CENTER_RIGHT);
    double share = largest == 0 ? 0 : Math.min(1, row.count() / (double) largest);
    Bar bar = new Bar(share, row.wordings());
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

  /** A bar, never so short that it can't be seen, under the longest words that fit. */
  private static final class Bar extends Region {
    private final Region fill = new Region();
    private final List<Label> wordings = new ArrayList<>();
    private final double share;

    Bar(double share, List<String> texts) {
      this.share = share;
      fill.getStyleClass().add("upset-bar");
      getChildren().add(fill);
      for (String text : texts.stream().distinct().toList()) {
        Label label = new Label(text);
        label.getStyleClass().add("upset-words");
        wordings.add(label);
      }
      getChildren().addAll(wordings);
      setMinWidth(60);
    }

    @Override
    protected double computePrefHeight(double width) {
      return wordings.getFirst().prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
      return wordings.getFirst().prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, Math.max(3, share * getWidth()), getHeight());
      Label fitting =
          wordings.stream()
              .filter(label -> label.prefWidth(-1) <= getWidth() + 1)
              .findFirst()
              .orElse(wordings.getLast());
      for (Label label : wordings) {
        label.setVisible(label.equals(fitting));
        label.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }
}
