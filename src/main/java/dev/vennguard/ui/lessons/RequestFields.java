package dev.vennguard.ui.lessons;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.ui.kit.Lines;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.TabLeaves;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A request that is written by hand: who asks, the action, the resource and the context. */
final class RequestFields extends VBox {
  /** A request that is still being typed is not looked at. */
  private static final Duration QUIET = Duration.millis(400);

  private final TeachWords words;
  private final TextField principal = new TextField();
  private final TextField action = new TextField();
  private final TextField resource = new TextField();
  private final TextArea context = new TextArea();
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final Runnable entered;

  /**
   * Empty fields.
   *
   * @param prefix of their ids
   * @param paused is called when nobody types any more and there is something to look at
   * @param entered is called for Enter in a field
   */
  RequestFields(TeachWords words, String prefix, Runnable paused, Runnable entered) {
    super(6);
    this.words = words;
    this.entered = entered;
    field(prefix + "-principal", "view.principal", principal);
    field(prefix + "-action", "view.action", action);
    field(prefix + "-resource", "view.resource", resource);
    Label label = Pieces.words(Lines.capital(words.say("view.attack.context")), "vg-muted");
    context.setId(prefix + "-context");
    context.setPrefRowCount(2);
    context.setAccessibleText(words.say("view.attack.context"));
    TabLeaves.from(context);
    context.textProperty().addListener((observable, before, now) -> quiet.playFromStart());
    label.setLabelFor(context);
    getChildren().addAll(label, context);
    quiet.setOnFinished(event -> {
      if (!incomplete()) {
        paused.run();
      }
    });
  }

  private void field(String id, String key, TextField field) {
    Label label = Pieces.words(Lines.capital(words.say(key)), "vg-muted");
    label.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(words.say(key));
    ShortText.only(field);
    field.textProperty().addListener((observable, before, now) -> quiet.playFromStart());
    field.setOnAction(event -> {
      quiet.stop();
      entered.run();
    });
    getChildren().addAll(label, field);
  }

  private boolean incomplete() {
    return action.getText().isBlank() || resource.getText().isBlank();
  }

  /** Names the one who asks. */
  void ask(String arn) {
    principal.setText(arn);
  }

  /** Fills all fields. */
  void fill(Request request) {
    principal.setText(request.principal());
    action.setText(request.action());
    resource.setText(request.resource());
    context.setText(
        request.context().entrySet().stream()
            .map(one -> one.getKey() + " = " + String.join(", ", one.getValue().all()))
            .collect(Collectors.joining("\n")));
    quiet.stop();
  }

  /** Why there is no request yet, and what to do; empty if there is one. */
  String obstacle() {
    if (incomplete()) {
      return words.say("view.attack.first");
    }
    try {
      RequestWords.context(context.getText());
      return "";
    } catch (IllegalArgumentException noEquals) {
      return words.say("view.attack.line");
    }
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException if there is an {@link #obstacle}
   */
  Request request() {
    quiet.stop();
    Map<String, ContextValue> keys = RequestWords.context(context.getText());
    return new Request(
        principal.getText().strip(),
        action.getText().strip(),
        resource.getText().strip(),
        "",
        keys);
  }

  /** What became of the request, for whoever does not see it beside the fields. */
  void tell(String outcome) {
    principal.setAccessibleHelp(outcome);
    action.setAccessibleHelp(outcome);
    resource.setAccessibleHelp(outcome);
    context.setAccessibleHelp(outcome);
  }

  /** Takes the keyboard to the action. */
  void focusAction() {
    action.requestFocus();
  }
}
