package dev.vennguard.ui.lessons;

import dev.vennguard.teach.attack.AttackRun;
import dev.vennguard.teach.attack.Hole;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonAttack;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An attack: a request is named, decided at once, and counted if it gets out. */
final class AttackNode extends VBox implements LessonPage {
  private final TeachWords words;
  private final LessonRun run;
  private final RequestFields request;
  private final Label outcome = Pieces.words("", "vg-strong");
  private final VBox holes = new VBox(5);
  private final int all;

  AttackNode(TeachWords words, LessonRun run, LessonAttack attack) {
    super(6);
    this.words = words;
    this.run = run;
    setId("lesson-attack");
    all = attack.holes().size();
    outcome.setId("attack-outcome");
    holes.setId("attack-holes");
    request = new RequestFields(words, "attack", this::attempt, this::attempt);
    outcome.textProperty().addListener((observable, before, now) -> request.tell(now));
    request.ask(caller(run.lesson(), attack));
    getChildren()
        .addAll(
            Pieces.words(words.say("view.attack.form"), "vg-strong"),
            request,
            Pieces.button("attack-try", words.say("view.attack.try"), this::attempt, "lesson-main"),
            outcome,
            holes);
    told();
  }

  /** The one whom the lesson is about. */
  private static String caller(Lesson lesson, LessonAttack attack) {
    return attack.holes().stream()
        .map(hole -> hole.example().principal())
        .findFirst()
        .orElse(lesson.situation().principal());
  }

  private void attempt() {
    String obstacle = request.obstacle();
    if (obstacle.isEmpty()) {
      run.attempt(request.request());
    } else {
      outcome.setText(obstacle);
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
    int further = now.found().size() - (all - left.size());
    if (further > 0) {
      holes
          .getChildren()
          .add(Pieces.words(words.say("view.attack.further", further), "vg-effective-text"));
    }
    if (left.isEmpty()) {
      holes.getChildren().add(Pieces.words(words.say("view.attack.over"), "vg-strong"));
    }
  }

  @Override
  public void focusFirst() {
    request.focusAction();
  }
}
