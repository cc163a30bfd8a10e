package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.progress.Confidence;
import dev.vennguard.ui.kit.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The four answers, which policy refuses, and how sure the learner is. */
final class AnswerForm extends VBox {
  private final TeachWords words;
  private final ToggleGroup kinds = new ToggleGroup();
  private final ToggleGroup layers = new ToggleGroup();
  private final ToggleGroup sure = new ToggleGroup();
  private final VBox by = new VBox(4);
  private final Label missing;
  private final List<String> known;

  AnswerForm(TeachWords words, List<String> known, BiConsumer<Prediction, Confidence> commit) {
    super(6);
    this.words = words;
    this.known = known;
    setId("lesson-answer");
    getChildren().add(Pieces.heading(words.say("view.happens")));
    for (Prediction.Kind kind : Prediction.Kind.values()) {
      getChildren()
          .add(
              radio("answer-" + kind.word(), words.say("view.choose." + kind.word()), kinds, kind));
    }
    by.getStyleClass().add("lesson-by");
    getChildren().add(by);
    kinds.selectedToggleProperty().addListener((observable, before, now) -> showLayers());
    FlowPane confidence = new FlowPane(12, 4);
    for (Confidence one : Confidence.values()) {
      confidence
          .getChildren()
          .add(radio("sure-" + one.id(), words.say("confidence." + one.id()), sure, one));
    }
    sure.selectToggle(sure.getToggles().get(Confidence.THINK.ordinal()));
    missing = Pieces.words("", "vg-warning-text");
    missing.setId("answer-missing");
    missing.managedProperty().bind(missing.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            Pieces.heading(words.say("view.sure")),
            confidence,
            Pieces.button(
                "answer-commit", words.say("view.commit"), () -> give(commit), "lesson-main"),
            missing);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, commit));
  }

  /** Enter on a choice answers, as in every form; what is not chosen yet gets the keyboard. */
  private void pressed(KeyEvent event, BiConsumer<Prediction, Confidence> commit) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof RadioButton) {
      event.consume();
      give(commit);
      if (chosen().isEmpty()) {
        focusMissing();
      }
    }
  }

  private void focusMissing() {
    ToggleGroup open = kind().isEmpty() ? kinds : layers;
    if (open.getToggles().getFirst() instanceof RadioButton first) {
      first.requestFocus();
    }
  }

  private static RadioButton radio(String id, String text, ToggleGroup group, Object value) {
    RadioButton radio = new RadioButton(text);
    radio.setId(id);
    radio.setWrapText(true);
    radio.setMinHeight(USE_PREF_SIZE);
    radio.setMnemonicParsing(false);
    radio.setToggleGroup(group);
    radio.setUserData(value);
    return radio;
  }

  private void showLayers() {
    by.getChildren().clear();
    layers.getToggles().clear();
    Optional<Prediction.Kind> kind = kind();
    if (kind.isEmpty() || !refuses(kind.get())) {
      return;
    }
    by.getChildren().add(Pieces.words(words.say("view.by." + kind.get().word()), "vg-muted"));
    for (String layer : known) {
      by.getChildren().add(radio("by-" + layer, Lines.capital(words.layer(layer)), layers, layer));
    }
    if (kind.get() == Prediction.Kind.IMPLICIT) {
      by.getChildren()
          .add(
              radio(
                  "by-" + Prediction.TOGETHER,
                  Lines.capital(words.say("view.together")),
                  layers,
                  Prediction.TOGETHER));
    }
  }

  private static boolean refuses(Prediction.Kind kind) {
    return kind == Prediction.Kind.EXPLICIT || kind == Prediction.Kind.IMPLICIT;
  }

  private Optional<Prediction.Kind> kind() {
    return Optional.ofNullable(kinds.getSelectedToggle())
        .map(one -> Prediction.Kind.valueOf(one.getUserData().toString()));
  }

  /** What is chosen, if it is all of an answer. */
  private Optional<Prediction> chosen() {
    return kind()
        .flatMap(kind -> {
          if (!refuses(kind)) {
            return Optional.of(new Prediction(kind, ""));
          }
          return Optional.ofNullable(layers.getSelectedToggle())
              .map(one -> new Prediction(kind, one.getUserData().toString()));
        });
  }

  private void give(BiConsumer<Prediction, Confidence> commit) {
    Optional<Prediction> chosen = chosen();
    if (chosen.isEmpty()) {
      missing.setText(words.say("view.commit.first"));
      return;
    }
    String id = sure.getSelectedToggle().getUserData().toString().toUpperCase(Locale.ROOT);
    commit.accept(chosen.get(), Confidence.valueOf(id));
  }

  /** Takes the keyboard to the first answer. */
  void focusFirst() {
    if (kinds.getToggles().getFirst() instanceof RadioButton first) {
      first.requestFocus();
    }
  }
}
