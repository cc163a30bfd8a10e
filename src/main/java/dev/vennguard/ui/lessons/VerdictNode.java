package dev.vennguard.ui.lessons;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.teach.belief.Belief.DecidedCase;
import dev.vennguard.teach.belief.Belief.Refutation;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.StatementRef;
import dev.vennguard.teach.lesson.TeachWords;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What became of an answer: right or not, the belief behind it, and what refutes that. */
final class VerdictNode extends VBox {
  private final TeachWords words;
  private final Label verdict;

  VerdictNode(TeachWords words, AskedQuestion question, JudgedAnswer judged, LessonDesk desk) {
    super(7);
    this.words = words;
    setId("lesson-verdict");
    boolean right = judged.correct();
    String said =
        right
            ? "✓ " + words.say("view.right", words.answer(judged.right()))
            : "✗ "
                + words.say(
                    "view.wrong", words.answer(judged.given()), words.answer(judged.right()));
    verdict = Pieces.words(said, "vg-strong", right ? "vg-effective-text" : "vg-deny-text");
    verdict.setId("verdict");
    verdict.setFocusTraversable(true);
    getChildren().add(verdict);
    if (judged.belief() > 0) {
      belief(judged);
    }
    if (!question.note().isEmpty()) {
      getChildren().add(new ProseNode(question.note()));
    }
    question.statement().ifPresent(statement -> statement(question, statement, desk));
  }

  private void belief(JudgedAnswer judged) {
    Label belief =
        Pieces.words(words.say("view.belief", words.belief(judged.belief())), "vg-strong");
    belief.setId("belief");
    getChildren()
        .addAll(belief, Pieces.words(words.say("view.truth", words.truth(judged.belief()))));
    judged.refutation().ifPresent(this::refutation);
  }

  private void refutation(Refutation refutation) {
    VBox box = new VBox(5, Pieces.words(words.say("view.smallest"), "vg-muted"));
    box.setId("refutation");
    box.getStyleClass().add("lesson-refutation");
    for (LessonPolicy policy : refutation.pair().policies()) {
      box.getChildren().add(Pieces.code(policy.file(), policy.text()));
    }
    for (DecidedCase one : refutation.cases()) {
      box.getChildren()
          .add(
              Pieces.words(
                  words.say("view.case", one.asked().about(), words.answer(one.answer()))));
    }
    getChildren().add(box);
  }

  private void statement(AskedQuestion question, StatementRef statement, LessonDesk desk) {
    question
        .pair()
        .line(statement)
        .ifPresent(line -> {
          LessonPolicy policy = question.pair().policy(statement.file()).orElseThrow();
          Span place = policy.reading().statements().get(statement.number() - 1).statement();
          getChildren()
              .add(
                  Pieces.button(
                      "verdict-line",
                      words.say("view.statement", statement.file(), line),
                      () -> desk.jump(policy.id(), place),
                      "vg-link"));
        });
  }

  /** Takes the keyboard to the verdict, so that it is read out. */
  void focusFirst() {
    verdict.requestFocus();
  }
}
