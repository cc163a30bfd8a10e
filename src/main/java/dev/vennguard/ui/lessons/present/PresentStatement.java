package dev.vennguard.ui.lessons.present;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import dev.vennguard.teach.present.SlideStatement;
import dev.vennguard.ui.kit.Lines;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** One statement, in type as large as fits, with whether the request fits it. */
final class PresentStatement extends VBox {
  private static final double SMALLEST = 9;

  private final Fitted code;

  PresentStatement(TeachWords words, SlideStatement statement, SlideShow show) {
    LayerKind kind = statement.layer().kind();
    getStyleClass().addAll("present-statement", "present-" + kind.id());
    setId("present-statement-" + statement.layer().text());
    HBox.setHgrow(this, Priority.ALWAYS);
    setMinSize(0, 0);
    setPrefWidth(100);
    String name = Lines.capital(words.layer(statement.layer().text()));
    boolean none = statement.text().isEmpty();
    Label title = new Label(none ? name : words.say("present.where", name, statement.line()));
    title.getStyleClass().add("present-title");
    title.setMinHeight(Region.USE_PREF_SIZE);
    code = new Fitted(statement.text());
    VBox.setVgrow(code, Priority.ALWAYS);
    Label state = new Label(none || show.answered() ? state(words, statement, show.slide()) : "");
    state.getStyleClass().add("present-state");
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(title, code, state);
  }

  /** Says how large type may be, in pixels. */
  void type(double pixels) {
    code.most = Math.rint(pixels);
    code.requestLayout();
  }

  private static String state(TeachWords words, SlideStatement statement, Slide slide) {
    if (statement.text().isEmpty()) {
      return words.say("present.none." + statement.layer().kind().id());
    }
    if (!statement.applies()) {
      return words.say("present.misses", String.join(", ", statement.fails()));
    }
    if (slide.gates().isEmpty()) {
      return words.say(statement.deny() ? "present.named.denies" : "present.named");
    }
    return words.say(statement.deny() ? "present.denies" : "present.allows");
  }

  /** A text in the largest type in which all of it fits. */
  private static final class Fitted extends Pane {
    private final Text text;

    /** Not shown: style sheets leave its font alone. */
    private final Text measure;

    private double most = 17;

    Fitted(String words) {
      text = new Text(words);
      measure = new Text(words);
      text.getStyleClass().add("present-code");
      text.setManaged(false);
      setMinSize(0, 0);
      getChildren().add(text);
    }

    @Override
    protected double computePrefHeight(double width) {
      return 0;
    }

    @Override
    protected void layoutChildren() {
      measure.setWrappingWidth(getWidth());
      double size = most;
      while (size > SMALLEST && height(size) > getHeight()) {
        size--;
      }
      text.setWrappingWidth(getWidth());
      text.setStyle("-fx-font-size: " + size + "px;");
      text.relocate(0, 0);
    }

    private double height(double size) {
      measure.setFont(Font.font("DejaVu Sans Mono", size));
      return measure.getLayoutBounds().getHeight();
    }
  }
}
