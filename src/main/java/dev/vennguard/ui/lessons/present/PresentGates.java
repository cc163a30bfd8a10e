package dev.vennguard.ui.lessons.present;

import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.grade.GateStep;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import dev.vennguard.ui.kit.Lines;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The gates in a row, as far as they are lit, and behind them what comes out. */
final class PresentGates extends VBox {
  private final TeachWords words;
  private final FlowPane row = new FlowPane();
  private String said = "";

  PresentGates(TeachWords words) {
    this.words = words;
    setId("present-gates");
    getStyleClass().add("present-gates");
    row.getStyleClass().add("present-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(SlideShow show) {
    row.getChildren().clear();
    StringJoiner all = new StringJoiner(". ");
    Slide slide = show.slide();
    List<GateStep> steps = slide.gates().map(gates -> gates.steps()).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      GateStep step = steps.get(i);
      boolean lit = i < show.lit();
      String name = words.layer(step.layer().text());
      all.add(name + ": " + state(step, lit));
      if (i > 0) {
        row.getChildren().add(label("→", "present-arrow"));
      }
      row.getChildren()
          .add(
              label(
                  Lines.capital(name + "\n" + state(step, lit)), "present-gate", style(step, lit)));
    }
    row.setVisible(!steps.isEmpty());
    row.setManaged(!steps.isEmpty());
    String out =
        show.answered()
            ? Lines.capital(sign(slide) + " " + words.answer(slide.answer()))
            : words.say("present.unknown");
    all.add(out);
    Label end = label(out, "present-out", show.answered() ? outStyle(slide) : "present-open");
    end.setId("present-answer");
    end.setWrapText(true);
    getChildren().setAll(row, end);
    said = all + ".";
  }

  /** All of it in words. */
  String said() {
    return said;
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private String state(GateStep step, boolean lit) {
    if (!lit) {
      return words.say("present.gate.dark");
    }
    boolean grants =
        step.state() == Gate.State.ALLOWED && step.layer().kind() == LayerKind.RESOURCE;
    return words.say("present.gate." + (grants ? "granted" : step.state().name()));
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
