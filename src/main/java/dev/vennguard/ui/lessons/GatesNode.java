package dev.vennguard.ui.lessons;

import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.grade.GateStep;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.ui.kit.Lines;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The gates of a request, lit one after the other. */
final class GatesNode extends VBox {
  private final TeachWords words;
  private final VBox rows = new VBox(6);
  private final Button next;
  private final Button back;
  private final Button all;
  private final Label end;

  /** The gates that the learner opened in thought. */
  private final Set<Integer> opened = new HashSet<>();

  GatesNode(TeachWords words, LessonRun run) {
    super(7);
    this.words = words;
    setId("lesson-gates");
    next =
        Pieces.button(
            "gate-next", words.say("view.gate.next"), () -> run.step(true), "lesson-main");
    back = Pieces.button("gate-back", words.say("view.gate.back"), () -> run.step(false));
    all = Pieces.button("gate-all", words.say("view.gate.all"), run::lightAll);
    end = Pieces.words("", "vg-strong");
    end.setId("gate-end");
    getChildren()
        .addAll(
            Pieces.heading(words.say("view.gates")),
            new FlowPane(6, 4, next, back, all),
            rows,
            end);
  }

  /** Shows the gates as far as they are lit. */
  void show(GateStepper gates) {
    rows.getChildren().clear();
    for (int i = 0; i < gates.steps().size(); i++) {
      rows.getChildren().add(row(gates, i));
    }
    boolean atEnd = gates.atEnd();
    end.setText(
        atEnd
            ? Lines.capital("→ " + words.answer(Prediction.of(gates.decision())))
            : gates.shown() == 0 ? words.say("view.gates.start") : "");
    // Whoever does not see the gates hears of them from the button that lit one.
    next.setAccessibleText(next.getText() + heard(gates));
    back.setAccessibleText(back.getText() + heard(gates));
    all.setAccessibleText(all.getText() + heard(gates));
    keepFocus(next, atEnd, back);
    keepFocus(back, gates.shown() == 0, next);
    keepFocus(all, atEnd, back);
  }

  /** A button that goes dead hands the keyboard on. */
  private static void keepFocus(Button button, boolean dead, Button instead) {
    boolean focused = button.isFocused();
    button.setDisable(dead);
    if (dead && focused) {
      instead.setDisable(false);
      instead.requestFocus();
    }
  }

  /** What was lit last, and what came out. */
  private String heard(GateStepper gates) {
    if (gates.shown() == 0) {
      return "";
    }
    return ". " + text(gates, gates.shown() - 1) + ". " + end.getText();
  }

  private String text(GateStepper gates, int number) {
    GateStep step = gates.steps().get(number);
    boolean lit = number < gates.shown();
    String name = words.layer(step.layer().text());
    String text = lit ? words.say(key(step), name) : words.say("view.gate.dark", name);
    return Lines.capital(
        lit && decides(step) ? text + " · " + words.say("view.gate.decides") : text);
  }

  /** Where all have to allow, none of those that do decides. */
  private static boolean decides(GateStep step) {
    return step.deciding() && (!step.passes() || step.layer().kind() == LayerKind.RESOURCE);
  }

  private VBox row(GateStepper gates, int number) {
    GateStep step = gates.steps().get(number);
    boolean lit = number < gates.shown();
    String text = text(gates, number);
    Label label = Pieces.words(text, "lesson-gate", style(step, lit));
    label.setId("gate-" + step.layer().text());
    label.setMaxWidth(Double.MAX_VALUE);
    VBox row = new VBox(3, label);
    if (lit) {
      row.getChildren().add(ifOpen(gates, number));
    }
    return row;
  }

  private Label opened(GateStepper gates, GateStep step) {
    Prediction now = Prediction.of(gates.decision());
    Prediction then = Prediction.of(step.ifOpen());
    return Pieces.words(
        words.say(now.equals(then) ? "view.gate.same" : "view.gate.opened", words.answer(then)),
        "lesson-opened");
  }

  private Node ifOpen(GateStepper gates, int number) {
    GateStep step = gates.steps().get(number);
    if (opened.contains(number)) {
      return opened(gates, step);
    }
    return Pieces.button(
        "gate-open-" + step.layer().text(),
        words.say("view.gate.open"),
        () -> {
          opened.add(number);
          next.requestFocus();
          show(gates);
        },
        "vg-link");
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
    if (!lit) {
      return "lesson-gate-dark";
    }
    if (step.state() == Gate.State.ALLOWED) {
      return "lesson-gate-open";
    }
    return step.passes() ? "lesson-gate-dark" : "lesson-gate-shut";
  }
}
