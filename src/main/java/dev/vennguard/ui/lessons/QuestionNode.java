package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.TeachWords;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** A question: the form before the answer; then what became of it, and the gates. */
final class QuestionNode extends VBox implements LessonPage {
  private final LessonRun run;
  private final Optional<AnswerForm> form;
  private final Optional<VerdictNode> verdict;
  private final Optional<GatesNode> gates;

  QuestionNode(TeachWords words, LessonRun run, AskedQuestion question, LessonDesk desk) {
    super(9);
    this.run = run;
    if (!question.text().isEmpty()) {
      getChildren().add(new ProseNode(question.text()));
    }
    getChildren()
        .add(Pieces.code(words.say("view.request"), RequestWords.told(words, question.asked())));
    form =
        run.judged().isPresent()
            ? Optional.empty()
            : Optional.of(new AnswerForm(words, question.layers(), run::commit));
    verdict = run.judged().map(judged -> new VerdictNode(words, question, judged, desk));
    gates = run.gates().map(_ -> new GatesNode(words, run));
    form.ifPresent(getChildren()::add);
    verdict.ifPresent(getChildren()::add);
    gates.ifPresent(getChildren()::add);
    told();
  }

  @Override
  public void told() {
    gates.ifPresent(node -> run.gates().ifPresent(node::show));
  }

  @Override
  public void focusFirst() {
    form.ifPresent(AnswerForm::focusFirst);
    verdict.ifPresent(VerdictNode::focusFirst);
  }
}
