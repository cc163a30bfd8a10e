package dev.vennguard.ui.lessons;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.Example;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.Stars;
import dev.vennguard.teach.lesson.LessonHint;
import dev.vennguard.teach.lesson.LessonHint.TextSwap;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProse.Part;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A repair: how the texts stand to the goal, and hints. */
final class RepairNode extends VBox implements LessonPage {
  private final TeachWords words;
  private final LessonRun run;
  private final VBox relation = new VBox(6);
  private final VBox hints = new VBox(8);
  private final Button more;
  private final Button go;
  private final LessonDesk desk;

  RepairNode(TeachWords words, LessonRun run, LessonRepair repair, LessonDesk desk) {
    super(9);
    this.words = words;
    this.run = run;
    this.desk = desk;
    setId("lesson-repair");
    relation.setId("repair-relation");
    String files = repair.edit().stream().map(LessonPair::file).collect(Collectors.joining(", "));
    LayerKind first =
        repair.edit().stream().findFirst().map(id -> id.kind()).orElse(LayerKind.BOUNDARY);
    more = Pieces.button("repair-hint", words.say("view.hint"), run::hint);
    go =
        Pieces.button(
            "repair-go", words.say("view.repair.go"), () -> desk.edit(first), "lesson-main");
    Button again = Pieces.button("repair-again", words.say("view.repair.again"), run::startAgain);
    getChildren()
        .addAll(
            Pieces.words(words.say("view.repair.edit", files), "vg-strong"),
            new FlowPane(6, 4, go, more, again),
            relation,
            hints);
    told();
  }

  @Override
  public void told() {
    relation.getChildren().clear();
    if (run.forbidden().isPresent()) {
      relation
          .getChildren()
          .add(
              Pieces.words(
                  words.say("view.repair.forbidden", run.forbidden().get()), "vg-warning-text"));
    } else if (run.grade().isPresent()) {
      show(run.grade().get());
    } else {
      relation.getChildren().add(Pieces.words(words.say("view.repair.wait"), "vg-muted"));
    }
    hints();
  }

  private void show(Grade grade) {
    String style =
        switch (grade.relation()) {
          case EQUAL -> "vg-effective-text";
          case TOO_WIDE, TOO_NARROW, CROSSES -> "vg-deny-text";
          case UNREADABLE, UNDECIDED -> "vg-undecided-text";
        };
    Label sentence = Pieces.words(sentence(grade), "vg-strong", style);
    sentence.setId("relation");
    relation.getChildren().add(sentence);
    // Whoever edits hears it in the editor: the keyboard stays there.
    desk.announce(words.say("view.repair.heard", sentence.getText()));
    witness("view.repair.passes", grade.passes());
    witness("view.repair.refused", grade.refused());
    for (AssertionResult result : grade.assertions()) {
      boolean holds = result.truth() == AssertionResult.Truth.HOLDS;
      String key = holds ? "view.repair.proves" : "view.repair.fails";
      relation.getChildren().add(Pieces.words(words.say(key, result.assertion().sid())));
    }
    if (grade.stars().solved()) {
      stars(grade.stars());
    }
  }

  private String sentence(Grade grade) {
    return switch (grade.relation()) {
      case EQUAL -> words.say("view.repair.equal");
      case TOO_WIDE -> words.say("view.repair.wide");
      case TOO_NARROW -> words.say("view.repair.narrow");
      case CROSSES -> words.say("view.repair.crosses");
      case UNREADABLE -> words.say("view.repair.unreadable", grade.reason());
      case UNDECIDED -> words.say("view.repair.undecided", grade.reason());
    };
  }

  private void witness(String key, Example example) {
    if (example instanceof Example.Found(var request)) {
      relation
          .getChildren()
          .add(Pieces.code(words.say(key), RequestWords.told(words, request, run.texts())));
    }
  }

  private void stars(Stars stars) {
    FlowPane row = new FlowPane(14, 4);
    row.setId("stars");
    row.getChildren()
        .addAll(
            star(stars.solved(), "view.star.solved"),
            star(stars.fewest(), "view.star.fewest"),
            star(stars.nothingElse(), "view.star.nothing"));
    relation.getChildren().add(row);
  }

  private Label star(boolean has, String key) {
    return Pieces.words(
        words.say(has ? "view.star.has" : "view.star.lacks", words.say(key)), "vg-strong");
  }

  private void hints() {
    List<LessonHint> shown = run.hints();
    int all = run.allHints().size();
    boolean out = shown.size() == all;
    boolean focused = more.isFocused();
    more.setText(
        words.say(out ? "view.hint.none" : shown.isEmpty() ? "view.hint" : "view.hint.more"));
    more.setDisable(out);
    if (out && focused) {
      go.requestFocus();
    }
    if (!shown.isEmpty()) {
      String heard = more.getText() + ". " + hintText(shown.getLast());
      more.setAccessibleText(heard);
      go.setAccessibleHelp(out ? heard : "");
    }
    while (hints.getChildren().size() < shown.size()) {
      int number = hints.getChildren().size();
      hints.getChildren().add(hint(shown.get(number), number + 1, all));
    }
  }

  private String hintText(LessonHint hint) {
    return run.lesson().prose().part(Stage.REPAIR, hint.id()).map(Part::text).orElse(hint.id());
  }

  private VBox hint(LessonHint hint, int number, int all) {
    VBox box = new VBox(4, Pieces.words(words.say("view.hint.number", number, all), "vg-muted"));
    box.setId("hint-" + hint.id());
    box.getStyleClass().add("lesson-refutation");
    box.getChildren().add(new ProseNode(hintText(hint)));
    for (TextSwap swap : hint.changes()) {
      box.getChildren()
          .addAll(
              Pieces.code(words.say("view.hint.replace", swap.file()), swap.replace()),
              Pieces.code(words.say("view.hint.with"), swap.with()));
    }
    return box;
  }

  @Override
  public void focusFirst() {
    go.requestFocus();
  }
}
