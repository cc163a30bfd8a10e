package dev.vennguard.ui.matrix;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;

/** Walking the rows by keyboard. */
final class MatrixKeys {
  /** Letters that follow each other within this time belong to one name. */
  private static final long TYPE_AHEAD_NANOS = 900_000_000;

  private final MatrixModel model;
  private final RowPane rows;
  private final IntConsumer moved;
  private final IntConsumer activated;
  private String typedSoFar = "";
  private long typedAt;

  /** The service that the typed letters have opened; it is closed again if they go on elsewhere. */
  private int opened = RowKey.NONE;

  /**
   * @param moved is told the key of the row that the cursor goes to
   * @param activated is told the key of the row on which Enter was pressed
   */
  MatrixKeys(MatrixModel model, RowPane rows, IntConsumer moved, IntConsumer activated) {
    this.model = model;
    this.rows = rows;
    this.moved = moved;
    this.activated = activated;
  }

  void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean handled =
        switch (event.getCode()) {
          case DOWN -> move(1);
          case UP -> move(-1);
          case PAGE_DOWN -> move(rows.page());
          case PAGE_UP -> move(-rows.page());
          case HOME -> go(0);
          case END -> go(model.rows().length - 1);
          case LEFT -> left();
          case RIGHT -> right();
          case ENTER -> activate();
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  /** Puts the cursor on the first row, if it is nowhere. */
  void first() {
    if (model.indexOf(model.cursor()) < 0) {
      go(0);
    }
  }

  /** Puts the cursor on the first action that has a row, or on the first row. */
  void firstAction() {
    int[] keys = model.rows();
    int index = 0;
    while (index < keys.length && !RowKey.isAction(keys[index])) {
      index++;
    }
    go(index < keys.length ? index : 0);
  }

  private boolean move(int by) {
    int index = model.indexOf(model.cursor());
    return go(index < 0 ? 0 : index + by);
  }

  private boolean go(int index) {
    int[] keys = model.rows();
    int target = Math.clamp(index, 0, keys.length - 1);
    if (keys[target] != RowKey.EMPTY) {
      moved.accept(keys[target]);
    }
    return true;
  }

  private boolean left() {
    int key = model.cursor();
    if (RowKey.isAction(key)) {
      moved.accept(RowKey.service(model.serviceOfAction(key)));
    } else if (RowKey.isService(key) && model.isOpen(RowKey.serviceOf(key))) {
      activated.accept(key);
    }
    return true;
  }

  private boolean right() {
    int key = model.cursor();
    if (RowKey.isService(key)) {
      if (model.isOpen(RowKey.serviceOf(key))) {
        return move(1);
      }
      activated.accept(key);
    }
    return true;
  }

  private boolean activate() {
    if (model.indexOf(model.cursor()) >= 0) {
      activated.accept(model.cursor());
    }
    return true;
  }

  void typed(KeyEvent event) {
    String character = event.getCharacter();
    boolean letter = character.length() == 1 && character.charAt(0) > ' ';
    if (!letter || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    long now = System.nanoTime();
    boolean follows = now - typedAt < TYPE_AHEAD_NANOS;
    typedSoFar = (follows ? typedSoFar : "") + character.toLowerCase(Locale.ROOT);
    typedAt = now;
    int found = model.find(typedSoFar, model.indexOf(model.cursor()) + (follows ? 0 : 1));
    if (found >= 0) {
      opened = follows ? opened : RowKey.NONE;
      go(found);
    } else {
      seek(follows);
    }
    event.consume();
  }

  /** No row starts so: what is closed or hidden is looked through, and opened where it must be. */
  private void seek(boolean follows) {
    if (follows && RowKey.isService(opened) && model.isOpen(RowKey.serviceOf(opened))) {
      model.toggle(RowKey.serviceOf(opened));
    }
    int key = model.seek(typedSoFar);
    opened = RowKey.isAction(key) ? RowKey.service(model.serviceOfAction(key)) : RowKey.NONE;
    if (key != RowKey.NONE) {
      moved.accept(key);
    }
  }
}
