package dev.vennguard.ui.shell.command;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Quotes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Questions that wait for an answer while work goes on: one at a time, the others behind it. They
 * lie over the window; unlike a dialog they let the user look at what is asked about.
 */
public final class QuestionBar extends HBox {
  private final Map<String, Question> waiting = new LinkedHashMap<>();
  private final Commands commands;
  private final Label words = new Label();
  private final Label more = new Label();
  private final HBox buttons = new HBox(6);

  /**
   * A question.
   *
   * @param key tells it from others; a question takes the place of the one with its key
   * @param message what happened and what is asked
   * @param choices the safest first
   */
  public record Question(String key, String message, List<Choice> choices) {
    /** Copies the list. */
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /**
   * An answer.
   *
   * @param id of its button, behind {@code question-}
   * @param title what the button says
   * @param action what it does; returns whether the question is answered by it
   */
  public record Choice(String id, String title, BooleanSupplier action) {
    /** An answer that always settles the question. */
    public static Choice of(String id, String title, Runnable action) {
      return new Choice(
          id,
          title,
          () -> {
            action.run();
            return true;
          });
    }
  }

  /**
   * No questions.
   *
   * @param commands shows what an answer throws
   */
  public QuestionBar(Commands commands) {
    this.commands = commands;
    setId("question");
    getStyleClass().addAll("vg-toast", "vg-notice", "vg-question", "warned");
    setMaxWidth(NoticeBar.WIDEST);
    Label sign = new Label("?");
    sign.setMinWidth(USE_PREF_SIZE);
    words.setId("question-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    more.setMinWidth(USE_PREF_SIZE);
    more.getStyleClass().add("vg-muted");
    buttons.setMinWidth(USE_PREF_SIZE);
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(sign, words, more, buttons);
    show();
  }

  /** Asks, behind what is asked already. */
  public void ask(Question question) {
    waiting.put(question.key(), question);
    show();
  }

  /** Asks before all others, and takes the keyboard there: something was not done for it. */
  public void askAtOnce(Question question) {
    waiting.remove(question.key());
    Map<String, Question> others = new LinkedHashMap<>(waiting);
    waiting.clear();
    waiting.put(question.key(), question);
    waiting.putAll(others);
    show();
    focus();
  }

  /** Drops questions that have become idle. */
  public void drop(Predicate<String> keys) {
    if (waiting.keySet().removeIf(keys)) {
      show();
    }
  }

  /** Takes the keyboard to the first answer, if there is a question. */
  public void focus() {
    buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
  }

  /** What is asked; empty if nothing is. */
  public String text() {
    return waiting.values().stream().findFirst().map(Question::message).orElse("");
  }

  private void show() {
    boolean any = !waiting.isEmpty();
    setVisible(any);
    setManaged(any);
    buttons.getChildren().clear();
    if (any) {
      Question question = waiting.values().iterator().next();
      words.setText(Capitals.first(Quotes.shown(OneLine.of(question.message()))));
      more.setText(waiting.size() == 1 ? "" : "1 of " + waiting.size());
      for (Choice choice : question.choices()) {
        buttons.getChildren().add(button(question, choice));
      }
    }
  }

  private Button button(Question question, Choice choice) {
    Button button = new Button(choice.title());
    button.setId("question-" + choice.id());
    button.setAccessibleHelp(question.message());
    button.setOnAction(event -> commands.guarded(() -> answer(question, choice)));
    return button;
  }

  private void answer(Question question, Choice choice) {
    boolean settled = choice.action().getAsBoolean();
    if (settled && waiting.remove(question.key(), question)) {
      show();
    }
  }
}
