package dev.vennguard.ui.lessons;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.attack.AttackRun;
import dev.vennguard.teach.attack.Hole;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonAttack;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.ui.kit.ShortText;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** An attack: a request is named, decided at once, and counted if it gets out. */
final class AttackNode extends VBox implements LessonPage {
  /** A request that is still being typed is not tried. */
  private static final Duration QUIET = Duration.millis(400);

  private final TeachWords words;
  private final LessonRun run;
  private final TextField principal = new TextField();
  private final TextField action = new TextField();
  private final TextField resource = new TextField();
  private final TextArea context = new TextArea();
  private final Label outcome = Pieces.words("", "vg-strong");
  private final VBox holes = new VBox(5);
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final int all;

  AttackNode(TeachWords words, LessonRun run, LessonAttack attack) {
    super(6);
    this.words = words;
    this.run = run;
    setId("lesson-attack");
    all = attack.holes().size();
    outcome.setId("attack-outcome");
    holes.setId("attack-holes");
    getChildren().add(Pieces.words(words.say("view.attack.form"), "vg-strong"));
    field("attack-principal", "view.principal", principal);
    field("attack-action", "view.action", action);
    field("attack-resource", "view.resource", resource);
    principal.setText(caller(run.lesson(), attack));
    Label label = Pieces.words(words.say("view.attack.context"), "vg-muted");
    context.setId("attack-context");
    context.setPrefRowCount(2);
    context.setAccessibleText(words.say("view.attack.context"));
    context.textProperty().addListener((observable, before, now) -> typed());
    label.setLabelFor(context);
    getChildren()
        .addAll(
            label,
            context,
            Pieces.button("attack-try", words.say("view.attack.try"), this::attempt, "lesson-main"),
            outcome,
            holes);
    quiet.setOnFinished(event -> live());
    told();
  }

  /** The one whom the lesson is about. */
  private static String caller(Lesson lesson, LessonAttack attack) {
    return attack.holes().stream()
        .map(hole -> hole.example().principal())
        .findFirst()
        .orElse(lesson.situation().principal());
  }

  private void field(String id, String key, TextField field) {
    Label label = Pieces.words(words.say(key), "vg-muted");
    label.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(words.say(key));
    ShortText.only(field);
    field.textProperty().addListener((observable, before, now) -> typed());
    field.setOnAction(event -> attempt());
    getChildren().addAll(label, field);
  }

  private void typed() {
    quiet.playFromStart();
  }

  private void live() {
    if (!action.getText().isBlank() && !resource.getText().isBlank()) {
      attempt();
    }
  }

  private void attempt() {
    quiet.stop();
    if (action.getText().isBlank() || resource.getText().isBlank()) {
      outcome.setText(words.say("view.attack.first"));
      return;
    }
    try {
      Map<String, ContextValue> keys = RequestWords.context(context.getText());
      run.attempt(
          new Request(
              principal.getText().strip(),
              action.getText().strip(),
              resource.getText().strip(),
              "",
              keys));
    } catch (IllegalArgumentException noEquals) {
      outcome.setText(words.say("view.attack.line"));
    }
  }

  @Override
  public void told() {
    run.tried().ifPresent(tried -> outcome.setText(sentence(tried)));
    run.attack().ifPresent(this::list);
  }

  private String sentence(AttackRun.Outcome tried) {
    return switch (tried) {
      case AttackRun.Outcome.Escaped(Hole hole) -> words.say("view.attack.escaped", hole.title());
      case AttackRun.Outcome.FoundBefore(Hole hole) ->
          words.say("view.attack.before", hole.title());
      case AttackRun.Outcome.Refused(var decision) ->
          words.say("view.attack.refused", words.answer(Prediction.of(decision)));
      case AttackRun.Outcome.Inside _ -> words.say("view.attack.inside");
    };
  }

  private void list(AttackRun now) {
    List<Hole> left = now.left();
    holes.getChildren().clear();
    holes.getChildren().add(Pieces.heading(words.say("view.attack.left", all - left.size(), all)));
    for (Hole hole :
        now.judges().stream().flatMap(one -> one.holes(now.layers()).stream()).toList()) {
      boolean hidden = left.contains(hole);
      holes
          .getChildren()
          .add(
              hidden
                  ? Pieces.words(words.say("view.attack.hidden"), "vg-muted")
                  : Pieces.words(
                      words.say("view.attack.found", hole.title()), "vg-effective-text"));
    }
    if (left.isEmpty()) {
      holes.getChildren().add(Pieces.words(words.say("view.attack.over"), "vg-strong"));
    }
  }

  @Override
  public void focusFirst() {
    action.requestFocus();
  }
}
