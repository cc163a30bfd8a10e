package dev.vennguard.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The door between threads, with both sides driven by hand. */
class LiveSessionTest {
  /** Nothing here takes so long, or the test hangs where it should not wait. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Deque<Runnable> engine = new ArrayDeque<>();
  private final Deque<Runnable> display = new ArrayDeque<>();
  private final List<Snapshot> seen = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Workspace workspace =
      new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC());
  private final LiveSession session =
      new LiveSession(workspace, engine::add, display::add, failures::add);

  @Test
  void texts_thatWait_giveWayToTheNewest() {
    session.submit(load("{}"));
    session.submit(text("{1", 1));
    session.submit(text("{12", 2));
    session.submit(text("{123", 3));
    assertThat(engine).hasSize(1);

    run(engine);

    assertThat(workspace.snapshot().number()).isEqualTo(1);
    assertThat(workspace.snapshot().documents().getFirst().text()).isEqualTo("{123");
  }

  @Test
  void text_staysBehindTheLoad_thatCameBefore() {
    session.submit(load("a"));
    session.submit(text("b", 1));
    session.submit(load("c"));
    session.submit(text("d", 2));
    run(engine);
    assertThat(workspace.snapshot().documents().getFirst().text()).isEqualTo("d");
  }

  @Test
  void snapshots_thatWait_giveWayToTheNewest() {
    LiveSession.Subscription subscription = session.onSnapshot(seen::add);
    session.submit(load("{}"));
    run(engine);
    session.submit(text("{ }", 1));
    run(engine);
    assertThat(seen).isEmpty();

    run(display);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().documents().getFirst().text()).isEqualTo("{ }");
    assertThat(session.snapshot()).isSameAs(seen.getFirst());

    subscription.close();
    session.submit(text("{  }", 2));
    run(engine);
    run(display);
    assertThat(seen).hasSize(1);
  }

  @Test
  void aListenerThatThrows_keepsNobodyFromTheSnapshot() {
    session.onSnapshot(snapshot -> {
      throw new IllegalStateException("not mine");
    });
    session.onSnapshot(seen::add);
    session.submit(load("{}"));
    run(engine);
    run(display);
    assertThat(seen).hasSize(1);
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void replacement_dropsWhatWaits_forTheOldDocuments() {
    session.submit(load("old"));
    session.submit(new Edit.Replace(List.of(load("new"))));
    run(engine);
    assertThat(workspace.snapshot().documents().getFirst().text()).isEqualTo("new");
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsFoundAlready_isPublishedAtOnce_andOnce() {
    session.onSnapshot(seen::add);
    session.submit(load("{}"));
    run(engine);

    session.settle(Duration.ZERO);
    assertThat(seen).hasSize(1);
    run(display);
    assertThat(seen).hasSize(1);
    assertThat(session.snapshot()).isSameAs(seen.getFirst());
  }

  @Test
  void anEngineThatIsAtIt_isWaitedFor() {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      LiveSession live = new LiveSession(workspace, thread, display::add, failures::add);
      live.onSnapshot(seen::add);
      live.submit(load("{}"));
      live.settle(LONG);
    }
    assertThat(seen).hasSize(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void anEngineThatTakesLonger_isWaitedForOnce() {
    session.onSnapshot(seen::add);
    session.submit(load("{}"));
    session.settle(Duration.ofMillis(1));
    session.settle(LONG);
    assertThat(seen).isEmpty();

    run(engine);
    run(display);
    assertThat(seen).hasSize(1);
  }

  @Test
  void onlyEdits_areWaitedFor() {
    session.ask(this, (workspace, waits) -> "answer", answer -> {});
    session.settle(LONG);
    assertThat(engine).hasSize(1);
  }

  @Test
  void anEditThatFails_isAnswered() {
    StoppingClock clock = new StoppingClock();
    Workspace failing = new Workspace(new LiveModel(SharedCatalogue.get()), clock);
    LiveSession live = new LiveSession(failing, engine::add, display::add, failures::add);
    clock.stopped = true;
    live.submit(new Edit.Pin("without a time"));
    run(engine);
    live.settle(LONG);
    run(display);
    assertThat(failures).hasSize(1);
  }

  /** Fails when it is asked, once it stands still. */
  private static final class StoppingClock extends Clock {
    private boolean stopped;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      if (stopped) {
        throw new IllegalStateException("the clock stands still");
      }
      return Instant.EPOCH;
    }
  }

  private static Edit.Load load(String text) {
    return new Edit.Load(DocumentId.IDENTITY, "a.json", "", text);
  }

  private static Edit.Text text(String text, long revision) {
    return new Edit.Text(DocumentId.IDENTITY, text, revision);
  }

  private static void run(Deque<Runnable> tasks) {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }
}
