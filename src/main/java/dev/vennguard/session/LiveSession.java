package dev.vennguard.session;

import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Inquiry;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The only door between threads (architecture.md "One keystroke"). Edits go in; the newest snapshot
 * comes out on the other side. Of several texts of one document that wait, only the newest is
 * evaluated; of several snapshots that wait, only the newest is published.
 */
public final class LiveSession {
  private final Workspace workspace;
  private final Executor engine;
  private final Executor display;
  private final Consumer<Throwable> failed;
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private final PendingEdits pending = new PendingEdits();
  private final Map<Object, Runnable> questions = new LinkedHashMap<>();
  private final Map<Object, Long> asked = new HashMap<>();
  private boolean engineBusy;

  /** Whether edits were handed in that no snapshot has answered yet. */
  private boolean answerDue;

  private long lastTicket;
  private @Nullable Snapshot unpublished;
  private Snapshot published;

  /** Ends what it stands for. */
  public interface Subscription {
    /** Ends it; more than once does no harm. */
    void close();
  }

  /**
   * A session.
   *
   * @param workspace used on the engine thread alone from now on
   * @param engine carries out one task at a time
   * @param display where listeners are called: the FX thread
   * @param failed is told, on the display side, what went wrong on the engine thread or in a
   *     listener
   */
  public LiveSession(
      Workspace workspace, Executor engine, Executor display, Consumer<Throwable> failed) {
    this.workspace = workspace;
    this.engine = engine;
    this.display = display;
    this.failed = failed;
    this.published = workspace.snapshot();
  }

  /** The newest published snapshot; for the display side. */
  public Snapshot snapshot() {
    return published;
  }

  /** Calls a listener for each published snapshot from now on. */
  public Subscription onSnapshot(Consumer<Snapshot> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Hands in an edit; returns at once. */
  public void submit(Edit edit) {
    synchronized (lock) {
      pending.add(edit);
      answerDue = true;
      if (engineBusy) {
        return;
      }
      engineBusy = true;
    }
    engine.execute(this::work);
  }

  /**
   * Publishes now what edits that were just handed in have led to, if it is there so soon; for the
   * display side. So the frame that shows a letter shows what it does to the policies as well, and
   * nothing is laid out and painted twice for it.
   *
   * @param patience how long the display side may stand still for it: a part of a frame
   */
  public void settle(Duration patience) {
    synchronized (lock) {
      long end = System.nanoTime() + patience.toNanos();
      long left = patience.toNanos();
      while (answerDue && left > 0) {
        try {
          TimeUnit.NANOSECONDS.timedWait(lock, left);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
        left = end - System.nanoTime();
      }
      // What takes longer is not waited for again at each event of a mouse that moves meanwhile.
      answerDue = false;
    }
    deliver();
  }

  /**
   * Asks something about the workspace, after the edits that wait; returns at once. Of several
   * questions of one asker only the newest is answered: an answer that is late is dropped. A
   * question that takes its time lets an edit or another question go first, and is asked anew after
   * these.
   *
   * @param asker whose question it is; for the display side, like everything else here
   * @param question answered on the engine thread
   * @param answer told on the display side
   */
  public <T> void ask(Object asker, Inquiry<T> question, Consumer<T> answer) {
    synchronized (lock) {
      long ticket = ++lastTicket;
      asked.put(asker, ticket);
      questions.remove(asker);
      questions.put(asker, () -> attempt(asker, ticket, question, answer));
      if (engineBusy) {
        return;
      }
      engineBusy = true;
    }
    engine.execute(this::work);
  }

  private <T> void attempt(Object asker, long ticket, Inquiry<T> question, Consumer<T> answer) {
    try {
      answer(asker, ticket, question.answer(workspace, this::somethingWaits), answer);
    } catch (Stopped interrupted) {
      synchronized (lock) {
        if (asked.getOrDefault(asker, 0L) == ticket) {
          questions.putIfAbsent(asker, () -> attempt(asker, ticket, question, answer));
        }
      }
    }
  }

  private boolean somethingWaits() {
    synchronized (lock) {
      return !pending.isEmpty() || !questions.isEmpty();
    }
  }

  /** Drops what an asker asked, if it is not answered yet. */
  public void forget(Object asker) {
    synchronized (lock) {
      asked.remove(asker);
      questions.remove(asker);
    }
  }

  private <T> void answer(Object asker, long ticket, T found, Consumer<T> answer) {
    display.execute(() -> {
      boolean newest;
      synchronized (lock) {
        newest = asked.getOrDefault(asker, 0L) == ticket;
        if (newest) {
          asked.remove(asker);
        }
      }
      if (newest) {
        answer.accept(found);
      }
    });
  }

  /** Edits go first, then questions, then proofs that were not reached in time. */
  private void work() {
    boolean unfinished = true;
    while (true) {
      List<Edit> edits;
      List<Runnable> question;
      synchronized (lock) {
        if (pending.isEmpty() && questions.isEmpty() && !unfinished) {
          engineBusy = false;
          return;
        }
        edits = pending.take();
        question = edits.isEmpty() ? nextQuestion() : List.of();
      }
      try {
        if (question.isEmpty()) {
          unfinished = false;
          unfinished = evaluate(edits);
        } else {
          question.forEach(Runnable::run);
        }
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError problem) {
        answered();
        display.execute(() -> failed.accept(problem));
      }
    }
  }

  /** The question that waits longest, or none. */
  private List<Runnable> nextQuestion() {
    List<Runnable> next = questions.values().stream().limit(1).toList();
    questions.values().removeAll(next);
    return next;
  }

  /** Returns whether proofs were not reached in time. */
  private boolean evaluate(List<Edit> edits) {
    if (edits.isEmpty() && !isUnfinished(workspace.snapshot())) {
      return false;
    }
    Snapshot snapshot = workspace.apply(edits, new FrameBudget(this::editWaits));
    publish(snapshot);
    return isUnfinished(snapshot);
  }

  /** Whether applying no edits at all would tell more. */
  private static boolean isUnfinished(Snapshot snapshot) {
    boolean comparing =
        snapshot.review() instanceof Review.Since(var baseline, var changes)
            && changes.waiting() > 0;
    return comparing || !snapshot.evaluation().pending().isEmpty();
  }

  private boolean editWaits() {
    synchronized (lock) {
      return !pending.isEmpty();
    }
  }

  /** Goes on with proofs that were not reached before the session began. */
  public void resume() {
    synchronized (lock) {
      if (engineBusy) {
        return;
      }
      engineBusy = true;
    }
    engine.execute(this::work);
  }

  private void publish(Snapshot snapshot) {
    boolean first;
    synchronized (lock) {
      first = unpublished == null;
      unpublished = snapshot;
    }
    answered();
    if (first) {
      display.execute(this::deliver);
    }
  }

  /** Edits that came meanwhile will have a snapshot of their own. */
  private void answered() {
    synchronized (lock) {
      answerDue = !pending.isEmpty();
      lock.notifyAll();
    }
  }

  private void deliver() {
    Snapshot newest;
    synchronized (lock) {
      newest = unpublished;
      unpublished = null;
    }
    if (newest != null) {
      published = newest;
      for (Consumer<Snapshot> listener : listeners) {
        tell(listener, newest);
      }
    }
  }

  /** One that throws does not keep the others from the snapshot. */
  private void tell(Consumer<Snapshot> listener, Snapshot newest) {
    try {
      listener.accept(newest);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError problem) {
      failed.accept(problem);
    }
  }
}
