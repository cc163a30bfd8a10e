package dev.vennguard.ui.lessons.present;

import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.grade.GateStep;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The gates in a row, as far as they are lit, and behind them what comes out. */
final class PresentGates extends FlowPane {
  private final TeachWords words;
  private String said = "";

  PresentGates(TeachWords words) {
    this.words = words;
    setId("present-gates");
    getStyleClass().add("present-gates");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(SlideShow show) {
    getChildren().clear();
    StringJoiner all = new StringJoiner(". ");
    Slide slide = show.slide();
    List<GateStep> steps = slide.gates().map(gates -> gates.steps()).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      GateStep step = steps.get(i);
      boolean lit = i < show.lit();
      String text = text(step, lit);
      all.add(text);
      add(text, "present-gate", style(step, lit));
      add("→", "present-arrow");
    }
    String out =
        show.answered()
            ? sign(slide) + " " + words.answer(slide.answer())
            : words.say("present.unknown");
    all.add(out);
    Label end = add(out, "present-out", show.answered() ? outStyle(slide) : "present-open");
    end.setId("present-answer");
    end.setWrapText(true);
    end.maxWidthProperty().bind(widthProperty().multiply(0.9));
    said = all + ".";
  }

  /** All of it in words. */
  String said() {
    return said;
  }

  private Label add(String text, String... styles) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    getChildren().add(label);
    return label;
  }

  private String text(GateStep step, boolean lit) {
    String name = words.layer(step.layer().text());
    return lit ? words.say(key(step), name) : words.say("present.dark", name);
  }

  private static String key(GateStep step) {
    return switch (step.state()) {
      case ALLOWED ->
          step.layer().kind() == LayerKind.RESOURCE ? "view.gate.granted" : "view.gate.allowed";
      case EXPLICIT_DENY -> "view.gate.explicit";
      case IMPLICIT_DENY -> "view.gate.implicit";
      case NOT_NEEDED -> "view.gate.needless";
      case NOT_IN_FORCE -> "view.gate.absent";
    };
  }

  private static String style(GateStep step, boolean lit) {
    if (!lit || (step.passes() && step.state() != Gate.State.ALLOWED)) {
      return "lesson-gate-dark";
    }
    return step.passes() ? "lesson-gate-open" : "lesson-gate-shut";
  }

  /** What stands for an answer where there is no room for words. */
  static String sign(Slide slide) {
    return switch (slide.answer().kind()) {
      case ALLOWED -> "✓";
      case EXPLICIT -> "⊘";
      case IMPLICIT -> "✗";
      case DEPENDS -> "◐";
    };
  }

  static String outStyle(Slide slide) {
    return switch (slide.answer().kind()) {
      case ALLOWED -> "present-allowed";
      case EXPLICIT, IMPLICIT -> "present-refused";
      case DEPENDS -> "present-open";
    };
  }
}
