package dev.vennguard.ui.shell.file;

import dev.vennguard.ui.shell.file.FileStates.FileState;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The tabs that were closed, as they stood, so that the last one can be opened again. */
final class ClosedTabs {
  private static final int MOST = 20;

  private final Deque<Closed> closed = new ArrayDeque<>();

  /**
   * A tab as it stood.
   *
   * @param text what stood in it, which may not have been saved
   */
  record Closed(
      DocumentId id, String title, String path, String text, String savedText, FileState file) {}

  /** A tab is being closed; a blank one is nothing to open again. */
  void add(Document document, String text, FileState file) {
    if (text.isBlank() && document.path().isEmpty()) {
      return;
    }
    closed.push(
        new Closed(
            document.id(), document.title(), document.path(), text, document.savedText(), file));
    if (closed.size() > MOST) {
      closed.removeLast();
    }
  }

  /** The one that was closed last. */
  Optional<Closed> last() {
    return Optional.ofNullable(closed.peek());
  }

  /** It is open again. */
  void reopened() {
    closed.pop();
  }
}
