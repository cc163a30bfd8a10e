package dev.vennguard.ui.explain;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.explain.ChangeOffer.DiffLine;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.kit.Figures;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What an offered change would do, before it is done: lines that go and come, other actions. */
public final class ChangePreview extends VBox {
  private static final int MOST_LINES = 60;
  private static final int MOST_OTHERS = 60;

  private final Button apply = new Button("Apply");
  private final ChangeOffer offer;

  /**
   * @param offer the change
   * @param applied is told that it is wanted
   * @param cancelled is told that it is not
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public ChangePreview(ChangeOffer offer, Runnable applied, Runnable cancelled) {
    this.offer = offer;
    setId("explain-preview");
    getStyleClass().add("explain-lines");
    getChildren().add(Prose.line(offer.words().capital(), "explain-strong"));
    getChildren().add(buttons(applied, cancelled));
    for (DocumentChange document : offer.documents()) {
      Label title = new Label(document.title());
      title.getStyleClass().add("vg-muted");
      getChildren().add(title);
      document.lines().stream()
          .limit(MOST_LINES)
          .map(ChangePreview::line)
          .forEach(getChildren()::add);
      int more = document.lines().size() - MOST_LINES;
      if (more > 0) {
        getChildren().add(Prose.line("and " + Figures.counted(more, "more line"), "explain-muted"));
      }
    }
    if (!offer.others().isEmpty()) {
      getChildren().add(Prose.line("Other actions: " + others(offer.others())));
    }
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        cancelled.run();
      }
    });
  }

  ChangeOffer offer() {
    return offer;
  }

  /** Takes the keyboard to the button that applies it. */
  public void focus() {
    apply.requestFocus();
  }

  private HBox buttons(Runnable applied, Runnable cancelled) {
    apply.setId("explain-apply");
    apply.getStyleClass().add("vg-primary");
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setAccessibleText(
        "apply as one edit, which can be undone: "
            + offer.words().spoken()
            + ", "
            + offer.effect().spoken());
    apply.setOnAction(event -> applied.run());
    Button cancel = new Button("Cancel");
    cancel.setId("explain-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> cancelled.run());
    Label effect = new Label(OneLine.of(offer.effect().spoken()));
    effect.setId("explain-preview-effect");
    effect.setWrapText(true);
    HBox row = new HBox(apply, cancel, effect);
    row.getStyleClass().add("explain-preview-buttons");
    return row;
  }

  private static Label line(DiffLine line) {
    Label label =
        new Label(
            line.kind().sign()
                + " "
                + line.number()
                + "  "
                + OneLine.of(line.text().replace("\t", "  ")));
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    label.setAccessibleText(line.kind().word() + ", line " + line.number() + ": " + line.text());
    label
        .getStyleClass()
        .addAll(
            "vg-mono",
            switch (line.kind()) {
              case OLD -> "explain-old";
              case NEW -> "explain-new";
            });
    return label;
  }

  private static String others(List<String> others) {
    int more = others.size() - MOST_OTHERS;
    String shown = String.join(", ", others.subList(0, Math.min(others.size(), MOST_OTHERS)));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
