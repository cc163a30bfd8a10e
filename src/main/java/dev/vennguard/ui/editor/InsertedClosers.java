package dev.vennguard.ui.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the closing brackets and quotes stand that were inserted together with their opening ones.
 * They are typed over; those that the user wrote are not.
 */
final class InsertedClosers {
  private static final int MOST = 64;

  private List<Integer> offsets = new ArrayList<>();

  /** A closer was inserted there. */
  void add(int offset) {
    offsets.add(offset);
    if (offsets.size() > MOST) {
      offsets.removeFirst();
    }
  }

  /** The text has changed: what stands behind the place moves along, what was removed is gone. */
  void changed(int position, int removed, int inserted) {
    if (offsets.isEmpty()) {
      return;
    }
    List<Integer> moved = new ArrayList<>();
    for (int offset : offsets) {
      if (offset < position) {
        moved.add(offset);
      } else if (offset >= position + removed) {
        moved.add(offset - removed + inserted);
      }
    }
    offsets = moved;
  }

  /**
   * Where the closer stands that a typed one goes over: at the caret, or behind white space alone.
   * It is forgotten by that. -1 if there is none.
   */
  int typedOver(String text, int caret, char typed) {
    int at = caret;
    while (typed != '"' && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int place = at;
    boolean there = place < text.length() && text.charAt(place) == typed;
    return there && offsets.removeIf(offset -> offset == place) ? place : -1;
  }

  /** Forgets all: another text was loaded. */
  void clear() {
    offsets.clear();
  }
}
