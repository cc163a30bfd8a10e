package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The panel of lessons: the course, or a page of the lesson that is open. */
public final class LessonsView extends VBox {
  /** Repairs are compared with their goal when nobody types. */
  private static final Duration QUIET = Duration.millis(300);

  private final TeachWords words;
  private final LessonDesk desk;
  private final LessonsModel model;
  private final ScrollPane scroll = new ScrollPane();
  private final VBox above = new VBox(4);
  private final FlowPane below = new FlowPane(6, 4);
  private final Button leave;
  private final Button back;
  private final Button forward;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private Optional<MakerNode> maker = Optional.empty();
  private LessonPage page = new ProsePage(() -> {});

  /**
   * A panel with the course.
   *
   * @param words in which language
   * @param desk the window around it
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public LessonsView(TeachWords words, LessonDesk desk) {
    this.words = words;
    this.desk = desk;
    model = new LessonsModel(desk, words.say("present.nothing"));
    getStyleClass().add("lessons-view");
    setId("lessons-view");
    leave = Pieces.button("lesson-leave", words.say("view.leave"), model::leave);
    back = Pieces.button("lesson-back", words.say("view.back"), () -> move(-1));
    forward =
        Pieces.button("lesson-forward", words.say("view.forward"), () -> move(1), "lesson-main");
    above.getStyleClass().add("lesson-above");
    below.getStyleClass().addAll("lesson-below", "vg-rule-above");
    Button present = Pieces.button("lesson-present", words.say("present.open"), model::present);
    below.getChildren().addAll(back, forward, leave, present);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lesson-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(above, scroll, below);
    model.listen(this::turned, () -> page.told());
    quiet.setOnFinished(event -> model.run().ifPresent(LessonRun::edited));
    render();
  }

  /** What it shows. */
  public LessonsModel model() {
    return model;
  }

  /** The policies changed, perhaps by the learner. */
  public void edited() {
    if (model.run().filter(run -> run.stop().stage() == Stage.REPAIR).isPresent()) {
      quiet.playFromStart();
    }
  }

  /** Takes the keyboard to where the page begins. */
  public void focusFirst() {
    model.begin();
    page.focusFirst();
  }

  private void move(int by) {
    model
        .run()
        .ifPresent(run -> {
          if (by < 0) {
            run.goTo(run.at() - 1);
          } else if (run.at() == run.stops().size() - 1) {
            model.leave();
          } else {
            run.forward();
          }
        });
  }

  private void turned() {
    desk.announce("");
    render();
    scroll.setVvalue(0);
    if (getScene() != null) {
      applyCss();
      layout();
      page.focusFirst();
    }
  }

  private void render() {
    above.getChildren().clear();
    if (model.faulty().isPresent()) {
      alone(new FaultyNode(words, model.faulty().get(), model));
    } else if (model.making().isPresent()) {
      alone(maker(model.making().get()));
    } else if (model.run().isPresent()) {
      lesson(model.run().get());
    } else {
      alone(new CourseNode(words, model, desk));
    }
  }

  /** What is typed in the form stays, whatever else happens. */
  private MakerNode maker(LessonMaking making) {
    MakerNode shown =
        maker
            .filter(one -> one.isAbout(making))
            .orElseGet(() -> new MakerNode(words, making, model));
    maker = Optional.of(shown);
    return shown;
  }

  /** A page without a lesson around it. */
  private <T extends Node & LessonPage> void alone(T node) {
    there(below, false);
    there(above, false);
    show(node, node);
  }

  private void lesson(LessonRun run) {
    LessonStop stop = run.stop();
    there(below, true);
    there(above, true);
    Label title = Pieces.words(run.lesson().head().title(), "vg-heading");
    title.setId("lesson-title");
    Label where =
        Pieces.words(
            words.say(
                "view.page",
                words.say("stage." + stop.stage().id()),
                run.at() + 1,
                run.stops().size()),
            "vg-muted");
    where.setId("lesson-page");
    above.getChildren().setAll(title, where);
    back.setDisable(run.at() == 0);
    boolean last = run.at() == run.stops().size() - 1;
    forward.setText(words.say(last ? "view.finish" : run.covers() ? "view.skip" : "view.forward"));
    VBox content = new VBox(10);
    String prose = run.lesson().prose().text(stop.stage());
    boolean first = stop.question().isEmpty() || firstOfStage(run);
    if (!prose.isBlank() && first && run.judged().isEmpty()) {
      content.getChildren().add(new ProseNode(prose));
    }
    Node node = pageOf(run);
    content.getChildren().add(node);
    show(content, page);
  }

  private static boolean firstOfStage(LessonRun run) {
    return run.at() == 0 || run.stops().get(run.at() - 1).stage() != run.stop().stage();
  }

  private Node pageOf(LessonRun run) {
    return switch (run.stop().stage()) {
      case EXAMPLE, REVEAL -> kept(new ProsePage(forward::requestFocus));
      case PREDICT, TRANSFER ->
          run.question()
              .<Node>map(one -> kept(new QuestionNode(words, run, one, desk)))
              .orElseGet(() -> kept(new ProsePage(forward::requestFocus)));
      case REPAIR ->
          run.lesson()
              .repair()
              .<Node>map(one -> kept(new RepairNode(words, run, one, desk)))
              .orElseGet(() -> kept(new ProsePage(forward::requestFocus)));
      case ATTACK ->
          run.lesson()
              .attack()
              .<Node>map(one -> kept(new AttackNode(words, run, one)))
              .orElseGet(() -> kept(new ProsePage(forward::requestFocus)));
      case DRILL -> kept(new DrillNode(words, run, desk));
    };
  }

  private <T extends Node & LessonPage> T kept(T node) {
    page = node;
    return node;
  }

  private void show(Node content, LessonPage shown) {
    page = shown;
    VBox framed = new VBox(content);
    framed.getStyleClass().add("lesson-content");
    scroll.setContent(framed);
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
