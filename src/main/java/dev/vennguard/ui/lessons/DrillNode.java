package dev.vennguard.ui.lessons;

import dev.vennguard.teach.drill.DrillScore;
import dev.vennguard.teach.drill.Variation;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A drill: variation after variation, and at the end the beliefs that wrong answers showed. */
final class DrillNode extends VBox implements LessonPage {
  private final TeachWords words;
  private final Optional<QuestionNode> question;
  private final Label first;

  DrillNode(TeachWords words, LessonRun run, LessonDesk desk) {
    super(9);
    this.words = words;
    setId("lesson-drill");
    DrillScore score = run.score();
    if (run.summary()) {
      question = Optional.empty();
      first =
          Pieces.words(
              words.say("view.drill.summary", score.answered(), score.right()), "vg-strong");
      summary(score);
      return;
    }
    int number = run.variation().map(Variation::number).orElse(0);
    first =
        Pieces.words(
            number == 0
                ? words.say("view.drill.wait")
                : words.say("view.drill.count", number, score.right(), score.answered()),
            "vg-muted");
    getChildren().add(first);
    question = run.question().map(one -> new QuestionNode(words, run, one, desk));
    question.ifPresent(getChildren()::add);
    if (run.judged().isPresent()) {
      run.variation().ifPresent(this::made);
    }
    Button end = Pieces.button("drill-end", words.say("view.drill.end"), run::endDrill);
    FlowPane buttons = new FlowPane(6, 4);
    if (run.judged().isPresent()) {
      buttons
          .getChildren()
          .add(
              Pieces.button(
                  "drill-next", words.say("view.drill.next"), run::nextVariation, "lesson-main"));
    }
    buttons.getChildren().add(end);
    getChildren().add(buttons);
  }

  private void made(Variation variation) {
    String kinds =
        variation.made().stream()
            .distinct()
            .map(kind -> words.say("mutation." + kind.name()))
            .collect(Collectors.joining("; "));
    getChildren().add(Pieces.words(words.say("view.drill.made", kinds), "vg-muted"));
  }

  private void summary(DrillScore score) {
    first.setId("drill-summary");
    first.setFocusTraversable(true);
    getChildren().add(first);
    getChildren()
        .add(
            Pieces.words(
                words.say(
                    score.wrongBeliefs().isEmpty() ? "view.drill.none" : "view.drill.beliefs")));
    for (int belief : score.wrongBeliefs()) {
      getChildren()
          .add(
              Pieces.words(
                  words.say(
                      "view.drill.times",
                      score.shown().getOrDefault(belief, 0),
                      words.belief(belief),
                      words.truth(belief)),
                  "lesson-refutation"));
    }
  }

  @Override
  public void told() {
    question.ifPresent(QuestionNode::told);
  }

  @Override
  public void focusFirst() {
    question.ifPresentOrElse(QuestionNode::focusFirst, first::requestFocus);
  }
}
