package dev.vennguard.ui.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.session.LiveSession;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What is typed, and what that does, are shown together. */
class SameFrameTest {
  private final List<Runnable> later = new ArrayList<>();
  private final List<Snapshot> shown = new ArrayList<>();
  private final LiveSession session =
      new LiveSession(
          new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC()),
          Runnable::run,
          later::add,
          problem -> {});
  private final SameFrame dispatcher = new SameFrame((event, tail) -> edited(event), session);

  @Test
  void whatAKeyDid_isShownBeforeTheNextEvent() {
    session.onSnapshot(shown::add);
    KeyEvent key =
        new KeyEvent(KeyEvent.KEY_TYPED, "a", "a", KeyCode.UNDEFINED, false, false, false, false);
    assertThat(dispatcher.dispatchEvent(key, null)).isSameAs(key);
    assertThat(shown).hasSize(1);

    later.forEach(Runnable::run);
    assertThat(shown).hasSize(1);
  }

  @Test
  void whatNobodyTypedOrClicked_waitsForItsTurn() {
    session.onSnapshot(shown::add);
    dispatcher.dispatchEvent(new ActionEvent(), null);
    assertThat(shown).isEmpty();

    later.forEach(Runnable::run);
    assertThat(shown).hasSize(1);
  }

  private Event edited(Event event) {
    session.submit(new Edit.Load(DocumentId.IDENTITY, "a.json", "", "{}"));
    return event;
  }
}
