package dev.vennguard.ui.shell.spoken;

import dev.vennguard.ui.shell.spoken.SpokenChanges.State;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Tells screen readers what an edit did once nobody types: they read words that change at each key
 * in part, one over the other. What a lesson has to say comes at once, and stays.
 */
public final class Speaker {
  private static final Duration REST = Duration.millis(1200);

  /** Who comes to a text later is not to hear what was new then. */
  private static final Duration OLD = Duration.seconds(5);

  private final ObservableValue<Boolean> watched;
  private final Supplier<Seen> seen;
  private final Consumer<String> tell;
  private final SpokenChanges changes = new SpokenChanges();
  private final PauseTransition rest = new PauseTransition(REST);
  private final PauseTransition old = new PauseTransition(OLD);
  private String lesson = "";

  /**
   * What the window shows.
   *
   * @param covered whether a lesson hides it, until somebody has answered
   * @param action whose card is open
   * @param problems how many there are, in words
   * @param stale from when all that is, while a text is broken
   */
  public record Seen(
      Snapshot snapshot,
      boolean covered,
      Optional<Integer> action,
      String problems,
      String stale) {}

  /**
   * @param watched whether anybody looks at the window
   * @param seen what the window shows now
   * @param tell where the keyboard is; the empty text takes back what was told
   */
  public Speaker(ObservableValue<Boolean> watched, Supplier<Seen> seen, Consumer<String> tell) {
    this.watched = watched;
    this.seen = seen;
    this.tell = tell;
    rest.setOnFinished(event -> speak());
    old.setOnFinished(event -> tell.accept(lesson));
  }

  /** Something else is shown. */
  public void renewed() {
    if (watched.getValue()) {
      rest.playFromStart();
    }
  }

  /** A lesson says how the texts stand to its goal; the empty text takes it back. */
  public void lesson(String words) {
    lesson = words;
    tell.accept(words);
  }

  /** Says now what became otherwise, if all is known. */
  public void speak() {
    Seen now = seen.get();
    if (now.covered() || !now.snapshot().evaluation().pending().isEmpty()) {
      return;
    }
    String stale = now.snapshot().freshness() instanceof Freshness.Stale ? now.stale() : "";
    String words =
        changes.since(
            new State(
                new Counts(now.snapshot().evaluation()), now.action(), now.problems(), stale));
    if (!words.isEmpty()) {
      tell.accept((lesson + " " + words).strip());
      old.playFromStart();
    }
  }
}
