package dev.vennguard.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The door between threads, with both sides driven by hand. */
class LiveSessionTest {
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
  void replacement_dropsWhatWaits_forTheOldDocuments() {
    session.submit(load("old"));
    session.submit(new Edit.Replace(List.of(load("new"))));
    run(engine);
    assertThat(workspace.snapshot().documents().getFirst().text()).isEqualTo("new");
    assertThat(failures).isEmpty();
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
