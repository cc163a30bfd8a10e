package dev.vennguard.ui.shell.file;

import dev.vennguard.ui.shell.command.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** What is being written at this moment. On the FX thread. */
final class Pending {
  /** A disk that answers within this time needs no words. */
  private static final Duration PATIENCE = Duration.millis(300);

  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final NoticeBar notice;
  private final List<Object> waiting = new ArrayList<>();
  private int count;

  Pending(NoticeBar notice) {
    this.notice = notice;
  }

  /** A file is handed to the disk. */
  void begin(String name) {
    count++;
    patience.setOnFinished(event -> notice.tell("saving `" + name + "`…"));
    patience.playFromStart();
  }

  /** One is written or refused. */
  void end() {
    count--;
    if (count == 0) {
      patience.stop();
    }
  }

  /** Lets go on who waits, if nothing is being written. */
  void release() {
    if (count == 0) {
      List<Object> all = List.copyOf(waiting);
      waiting.clear();
      all.forEach(key -> Platform.exitNestedEventLoop(key, null));
    }
  }

  /** Returns when nothing is being written; events are handled meanwhile. */
  void await() {
    if (count > 0 && Platform.canStartNestedEventLoop()) {
      Object key = new Object();
      waiting.add(key);
      Platform.enterNestedEventLoop(key);
    }
  }
}
