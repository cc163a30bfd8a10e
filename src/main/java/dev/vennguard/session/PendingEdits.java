package dev.vennguard.session;

import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits that wait for the engine, in their order: what a newer one would overwrite is dropped. Not
 * safe for threads by itself.
 */
final class PendingEdits {
  private final List<Edit> pending = new ArrayList<>();

  /** Puts one at the end. */
  void add(Edit edit) {
    replace(edit);
    pending.add(edit);
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** All that wait; none do from now on. */
  List<Edit> take() {
    List<Edit> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }

  private void replace(Edit edit) {
    switch (edit) {
      case Edit.Text(DocumentId id, String text, long revision) -> {
        for (int i = pending.size() - 1; i >= 0; i--) {
          Edit waiting = pending.get(i);
          if (waiting instanceof Edit.Text(DocumentId other, String old, long number)) {
            if (other.equals(id)) {
              pending.remove(i);
              return;
            }
          } else {
            return;
          }
        }
      }
      case Edit.Load load -> {}
      case Edit.Saved saved -> {}
      case Edit.Close close -> {}
      case Edit.Switch turned -> {}
      case Edit.Pin pin -> {}
      case Edit.PinTexts pin -> {}
      case Edit.Unpin unpin -> {}
      case Edit.State state -> {}
      case Edit.Replace replace -> {
        if (pending.stream().noneMatch(PendingEdits::outlives)) {
          pending.clear();
        }
      }
    }
  }

  /** What is pinned must be what stood there when it was. */
  private static boolean outlives(Edit edit) {
    return edit instanceof Edit.Pin
        || edit instanceof Edit.PinTexts
        || edit instanceof Edit.Unpin
        || edit instanceof Edit.State;
  }
}
