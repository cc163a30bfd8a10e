package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.TabLeaves;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The form in which a teacher makes a lesson; what can be computed is not asked. */
final class MakerNode extends VBox implements LessonPage {
  private final TeachWords words;
  private final LessonMaking making;
  private final LessonsModel model;
  private final TextField title = new TextField();
  private final TextField goal = new TextField();
  private final TextArea question = new TextArea();
  private final TextArea note = new TextArea();
  private final TextArea task = new TextArea();
  private final TextArea hints = new TextArea();
  private final RequestFields request;
  private final Label answer = Pieces.words("", "vg-strong");
  private final Label repair = Pieces.words("", "vg-muted");
  private final VBox outcome = new VBox(6);
  private final Button drop;
  private boolean filled;

  MakerNode(TeachWords words, LessonMaking making, LessonsModel model) {
    super(6);
    this.words = words;
    this.making = making;
    this.model = model;
    setId("lesson-maker");
    answer.setId("maker-answer");
    answer.managedProperty().bind(answer.textProperty().isNotEmpty());
    repair.setId("maker-repair");
    outcome.setId("maker-outcome");
    request = new RequestFields(words, "maker", this::decide, this::decide);
    answer.textProperty().addListener((observable, before, now) -> request.tell(now));
    getChildren().add(Pieces.words(words.say("make.what")));
    field("maker-title", "make.title", title);
    ShortText.only(title);
    field("maker-goal", "make.goal", goal);
    ShortText.only(goal);
    getChildren().addAll(Pieces.heading(words.say("make.asked")), request, answer);
    area("maker-question", "make.question", question);
    area("maker-note", "make.note", note);
    Button take = Pieces.button("maker-take", words.say("make.take"), making::takeGoal);
    drop = Pieces.button("maker-drop", words.say("make.drop"), this::dropped);
    getChildren()
        .addAll(
            Pieces.heading(words.say("make.repair")),
            Pieces.words(words.say("make.repair.how")),
            new FlowPane(6, 4, take, drop),
            repair);
    area("maker-task", "make.task", task);
    area("maker-hints", "make.hints", hints);
    Button write =
        Pieces.button("maker-write", words.say("make.write"), this::write, "lesson-main");
    Button close = Pieces.button("maker-close", words.say("make.close"), model::close);
    getChildren().addAll(new FlowPane(6, 4, write, close), outcome);
    told();
  }

  /** Whether it is the form of that lesson. */
  boolean isAbout(LessonMaking other) {
    return making.equals(other);
  }

  private void field(String id, String key, TextInputControl field) {
    Label label = Pieces.words(words.say(key), "vg-muted");
    label.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(words.say(key));
    getChildren().addAll(label, field);
  }

  private void area(String id, String key, TextArea area) {
    area.setPrefRowCount(2);
    area.setWrapText(true);
    TabLeaves.from(area);
    field(id, key, area);
  }

  private void decide() {
    String obstacle = request.obstacle();
    if (obstacle.isEmpty()) {
      making.decide(request.request());
    } else {
      answer.setText(obstacle);
    }
  }

  /** A button that goes away hands the keyboard on. */
  private void dropped() {
    title.requestFocus();
    making.dropGoal();
  }

  private void write() {
    String obstacle = request.obstacle();
    if (!obstacle.isEmpty()) {
      answer.setText(obstacle);
      request.focusAction();
      return;
    }
    making.write(
        request.request(),
        new LessonPlan.Words(
            title.getText(),
            goal.getText(),
            question.getText(),
            note.getText(),
            task.getText(),
            hints.getText().lines().toList()));
  }

  @Override
  public void told() {
    if (!filled && making.example().isPresent()) {
      filled = true;
      request.fill(making.example().get());
      if (request.obstacle().isEmpty()) {
        making.decide(making.example().get());
      }
    }
    making.answer().ifPresent(one -> answer.setText(words.say("make.answer", words.answer(one))));
    drop.setDisable(!making.hasGoal());
    String files =
        making.changed().keySet().stream().map(LessonPair::file).collect(Collectors.joining(", "));
    repair.setText(
        making.hasGoal()
            ? files.isEmpty() ? words.say("make.same") : words.say("make.changes", files)
            : words.say("make.none"));
    outcome.getChildren().clear();
    for (LessonProblem problem : making.problems()) {
      outcome.getChildren().add(Pieces.words("✗ " + problem.text(), "vg-deny-text"));
    }
    making
        .written()
        .ifPresent(folder -> {
          outcome
              .getChildren()
              .add(Pieces.words(words.say("make.done", folder), "vg-effective-text"));
          outcome
              .getChildren()
              .add(
                  Pieces.button("maker-open", words.say("make.open"), () -> model.openOwn(folder)));
        });
  }

  @Override
  public void focusFirst() {
    title.requestFocus();
  }
}
