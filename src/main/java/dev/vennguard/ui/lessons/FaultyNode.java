package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.TeachWords;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is wrong with a lesson: file, line and what to do. */
final class FaultyNode extends VBox implements LessonPage {
  private final Button again;

  FaultyNode(TeachWords words, OwnLesson lesson, LessonsModel model) {
    super(8);
    setId("lesson-faulty");
    getChildren()
        .addAll(
            Pieces.heading(words.say("own.faulty")),
            Pieces.words(lesson.place().toString(), "vg-muted"));
    for (LessonProblem problem : lesson.problems()) {
      Label line = Pieces.words("✗ " + problem.text(), "lesson-refutation");
      line.setFocusTraversable(true);
      getChildren().add(line);
    }
    again = Pieces.button("own-again", words.say("own.again"), model::again, "lesson-main");
    Button back = Pieces.button("own-back", words.say("own.back"), model::close);
    getChildren().addAll(Pieces.words(words.say("own.mend")), new FlowPane(6, 4, again, back));
  }

  @Override
  public void told() {}

  @Override
  public void focusFirst() {
    again.requestFocus();
  }
}
