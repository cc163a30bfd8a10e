package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.LiveModel;
import dev.vennguard.session.LiveSession;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Questions to the engine, with both threads turned by hand. */
class LiveSessionAskTest {
  private final Queue<Runnable> engine = new ArrayDeque<>();
  private final Queue<Runnable> display = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final LiveSession session =
      new LiveSession(
          new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC()),
          engine::add,
          display::add,
          failures::add);

  private static void drain(Queue<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  @Test
  void question_isAnsweredAfterTheEditsThatWait() {
    session.ask(
        "card",
        (workspace, waits) -> "documents: " + workspace.snapshot().documents().size(),
        answers::add);
    session.submit(new Edit.Load(DocumentId.IDENTITY, "i.json", "", "{}"));
    assertThat(answers).isEmpty();

    drain(engine);
    assertThat(answers).isEmpty();
    drain(display);

    assertThat(answers).containsExactly("documents: 1");
  }

  @Test
  void newerQuestion_replacesTheOlderOne_ofTheSameAskerOnly() {
    session.ask("card", (workspace, waits) -> "old", answers::add);
    session.ask("changes", (workspace, waits) -> "changes", answers::add);
    session.ask("card", (workspace, waits) -> "new", answers::add);

    drain(engine);
    drain(display);

    assertThat(answers).containsExactly("changes", "new");
  }

  @Test
  void lateAnswer_isDropped_whenAskedAgain() {
    session.ask("card", (workspace, waits) -> "old", answers::add);
    drain(engine);
    session.ask("card", (workspace, waits) -> "new", answers::add);
    drain(display);
    assertThat(answers).isEmpty();

    drain(engine);
    drain(display);
    assertThat(answers).containsExactly("new");
  }

  @Test
  void forgottenQuestion_isNotAnswered() {
    session.ask("card", (workspace, waits) -> "x", answers::add);
    drain(engine);
    session.forget("card");
    drain(display);
    assertThat(answers).isEmpty();
  }

  @Test
  void longQuestion_letsAnEditGoFirst_andIsAskedAnew() {
    List<Integer> attempts = new ArrayList<>();
    session.<String>ask(
        "changes",
        (workspace, waits) -> {
          int documents = workspace.snapshot().documents().size();
          attempts.add(documents);
          if (attempts.size() == 1) {
            assertThat(waits.getAsBoolean()).isFalse();
            session.submit(new Edit.Load(DocumentId.IDENTITY, "i.json", "", "{}"));
            session.ask("card", (asks, waiting) -> "card", answers::add);
          }
          if (waits.getAsBoolean()) {
            throw new Stopped();
          }
          return "changes for " + documents;
        },
        answers::add);

    drain(engine);
    drain(display);

    assertThat(attempts).containsExactly(0, 1);
    assertThat(answers).containsExactly("card", "changes for 1");
    assertThat(failures).isEmpty();
  }

  @Test
  void longQuestion_isNotAskedAnew_whenItWasForgottenOrReplaced() {
    session.<String>ask(
        "changes",
        (workspace, waits) -> {
          session.ask("changes", (asks, waiting) -> "newer", answers::add);
          throw new Stopped();
        },
        answers::add);
    session.<String>ask(
        "other",
        (workspace, waits) -> {
          session.forget("other");
          throw new Stopped();
        },
        answers::add);

    drain(engine);
    drain(display);

    assertThat(answers).containsExactly("newer");
  }

  @Test
  void failingQuestion_isTold_andTheNextIsAnswered() {
    session.<String>ask(
        "card",
        (workspace, waits) -> {
          throw new IllegalStateException("planted");
        },
        answers::add);
    session.ask("changes", (workspace, waits) -> "fine", answers::add);

    drain(engine);
    drain(display);

    assertThat(failures).singleElement().satisfies(one -> assertThat(one).hasMessage("planted"));
    assertThat(answers).containsExactly("fine");
  }
}
