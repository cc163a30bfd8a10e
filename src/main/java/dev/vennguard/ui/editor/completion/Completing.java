package dev.vennguard.ui.editor.completion;

import dev.vennguard.completion.CompletionEdit;
import dev.vennguard.completion.CompletionList;
import dev.vennguard.completion.CompletionRow;
import dev.vennguard.completion.CompletionSpot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is written in an editor: on demand, or by itself once somebody types. The keyboard
 * stays with the editor; its keys go to the list while that is open. Nothing is worked out while a
 * key is handled: the letter is painted first.
 */
public final class Completing {
  private static final Duration TYPED = Duration.millis(60);
  private static final Duration NEXT = Duration.millis(12);

  /**
   * Of more rows none is chosen while nothing is typed: Enter stays a line's end. Between quotes it
   * is never meant as one.
   */
  private static final int SEEN = 12;

  private static final int PAGE = 9;
  private static final int TRIES = 5;

  private final CodeArea area;
  private final IntFunction<CompletionList> source;
  private final Consumer<CompletionEdit> writer;
  private final Consumer<String> announcer;
  private final PauseTransition soon = new PauseTransition();
  private final ChangeListener<Boolean> windowFocus = (observable, before, now) -> windowLeft(now);
  private Optional<CompletionList> shown = Optional.empty();
  private @Nullable CompletionPopup made;
  private @Nullable Window listened;
  private Wish wish = Wish.TYPED;
  private boolean automatic = true;
  private boolean typing;
  private boolean writing;
  private boolean stale;
  private int tries;

  /** Why the list is open. */
  private enum Wish {
    /** Somebody types. */
    TYPED,
    /** What was chosen asks for more. */
    GOES_ON,
    /** Somebody asked. */
    ASKED
  }

  /**
   * Completes in an area.
   *
   * @param source what can be written at an offset
   * @param writer carries out an edit
   * @param announcer tells screen readers which row is chosen; the empty text takes it back
   */
  public Completing(
      CodeArea area,
      IntFunction<CompletionList> source,
      Consumer<CompletionEdit> writer,
      Consumer<String> announcer) {
    this.area = area;
    this.source = source;
    this.writer = writer;
    this.announcer = announcer;
  }

  /** Listens to the area; before anybody else who takes its keys. */
  public void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> typing = !event.getCommitted().isEmpty());
    area.addEventFilter(ScrollEvent.SCROLL, event -> close());
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> close());
    area.focusedProperty().addListener((observable, before, now) -> close());
    soon.setOnFinished(event -> refresh());
  }

  /** Whether the list opens by itself. */
  public void automatic(boolean wanted) {
    automatic = wanted;
    close();
  }

  /** Opens the list, or says that nothing fits. */
  public void open() {
    wish = Wish.ASKED;
    area.requestFocus();
    refresh();
  }

  /** Closes the list, if it is open or about to be. */
  public void close() {
    soon.stop();
    stale = false;
    shown = Optional.empty();
    CompletionPopup popup = made;
    if (popup != null && popup.showing()) {
      popup.hide();
      announcer.accept("");
    }
    Window window = listened;
    if (window != null) {
      window.focusedProperty().removeListener(windowFocus);
      listened = null;
    }
  }

  private void windowLeft(boolean focused) {
    if (!focused) {
      close();
    }
  }

  private boolean showing() {
    CompletionPopup popup = made;
    return popup != null && popup.showing();
  }

  /** An edit is complete: if it was typed the list follows, else it closes. */
  public void settled() {
    boolean byTyping = typing;
    typing = false;
    if (writing) {
      return;
    }
    if (!byTyping) {
      close();
    } else if (showing()) {
      stale = true;
      later(NEXT);
    } else if (automatic && mayBegin()) {
      wish = Wish.TYPED;
      later(TYPED);
    }
  }

  private boolean mayBegin() {
    int caret = area.getCaretPosition();
    if (caret == 0) {
      return false;
    }
    String before = area.getText(caret - 1, caret);
    return Character.isLetterOrDigit(before.charAt(0)) || ":$/{".contains(before);
  }

  private void later(Duration time) {
    soon.setDuration(time);
    soon.playFromStart();
  }

  /** The caret stands elsewhere, in the same text. */
  public void moved() {
    boolean followed = typing || writing || stale;
    if (!followed && shown.isPresent()) {
      close();
    }
  }

  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    boolean command = event.isControlDown() != event.isAltDown() || event.isMetaDown();
    typing = !letter.isEmpty() && letter.charAt(0) >= ' ' && letter.charAt(0) != 127 && !command;
  }

  private void pressed(KeyEvent event) {
    typing = false;
    if (!showing()) {
      return;
    }
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      closeFor(event);
      return;
    }
    boolean taken =
        switch (event.getCode()) {
          case UP -> step(-1);
          case DOWN -> step(1);
          case PAGE_UP -> step(-PAGE);
          case PAGE_DOWN -> step(PAGE);
          case HOME -> step(-Integer.MAX_VALUE / 2);
          case END -> step(Integer.MAX_VALUE / 2);
          case ENTER, TAB -> !event.isShiftDown() && take();
          case ESCAPE -> {
            close();
            yield true;
          }
          case BACK_SPACE, DELETE -> {
            typing = true;
            yield false;
          }
          case LEFT, RIGHT -> {
            close();
            yield false;
          }
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  /** A command closes the list, but for the one that opens it and keys that do nothing alone. */
  private void closeFor(KeyEvent event) {
    KeyCode code = event.getCode();
    if (!code.isModifierKey() && code != KeyCode.SPACE) {
      close();
    }
  }

  private boolean step(int by) {
    follow();
    CompletionPopup popup = made;
    if (popup == null || !popup.showing() || popup.size() == 0) {
      close();
      return false;
    }
    int now = popup.chosenIndex();
    int wanted = now < 0 && by > 0 ? 0 : Math.clamp((long) now + by, 0, popup.size() - 1);
    popup.select(wanted);
    announce(popup);
    return true;
  }

  /** Writes the chosen row; if none is chosen the list closes, and the key is the editor's. */
  private boolean take() {
    follow();
    CompletionPopup popup = made;
    Optional<CompletionRow> row =
        popup != null && popup.showing() ? popup.chosen() : Optional.empty();
    if (row.isEmpty()) {
      close();
      return false;
    }
    write(row.get());
    return true;
  }

  /** What was typed meanwhile counts: a key for the list is never about an older text. */
  private void follow() {
    if (stale) {
      soon.stop();
      refresh();
    }
  }

  private void write(CompletionRow row) {
    Optional<CompletionEdit> edit =
        shown.filter(list -> list.text().equals(area.getText())).flatMap(list -> list.edit(row));
    close();
    if (edit.isPresent()) {
      writing = true;
      try {
        writer.accept(edit.get());
      } finally {
        writing = false;
      }
      if (row.goesOn()) {
        wish = Wish.GOES_ON;
        tries = TRIES;
        later(NEXT);
      }
    }
  }

  private void refresh() {
    stale = false;
    boolean editable =
        area.isEditable() && area.isFocused() && area.getSelection().getLength() == 0;
    Optional<Bounds> caret = editable ? area.getCaretBounds() : Optional.empty();
    if (caret.isEmpty()) {
      close();
      if (editable && wish == Wish.GOES_ON && tries > 0) {
        tries--; // The line that was written is not in sight yet.
        area.requestFollowCaret();
        later(TYPED);
      }
      return;
    }
    CompletionList list = source.apply(area.getCaretPosition());
    boolean asked = wish == Wish.ASKED && shown.isEmpty();
    if (wanted(list)) {
      show(list, caret.get());
    } else if (asked && list.rows().isEmpty()) {
      close();
      popup().showNothing(area, caret.get());
      shown = Optional.of(list);
      listen();
      announcer.accept("No suggestions here");
    } else {
      close();
    }
  }

  /** Whether the list is to be seen. */
  private boolean wanted(CompletionList list) {
    if (list.rows().isEmpty() || list.spot().isEmpty()) {
      return false;
    }
    CompletionSpot spot = list.spot().get();
    Optional<CompletionSpot> before = shown.flatMap(CompletionList::spot);
    boolean same =
        before.isEmpty()
            || (before.get().kind() == spot.kind()
                && before.get().token().span().start() == spot.token().span().start());
    boolean free = spot.kind() == CompletionSpot.Kind.SID;
    return same
        && switch (wish) {
          case ASKED, GOES_ON -> before.isEmpty() || !list.complete();
          case TYPED -> !free && !list.complete() && !spot.token().before().isEmpty();
        };
  }

  private void show(CompletionList list, Bounds caret) {
    shown = Optional.of(list);
    boolean quoted = list.spot().filter(spot -> spot.token().quoted()).isPresent();
    boolean open =
        list.typed().isEmpty() && wish != Wish.ASKED && !quoted && list.rows().size() > SEEN;
    CompletionPopup popup = popup();
    popup.show(area, caret, list, open ? -1 : list.first());
    listen();
    announce(popup);
  }

  private void announce(CompletionPopup popup) {
    String words =
        popup
            .chosen()
            .map(row ->
                "%s, %s, %d of %d"
                    .formatted(row.label(), row.detail(), popup.chosenIndex() + 1, popup.size()))
            .orElse("%d suggestions, arrow down chooses".formatted(popup.size()));
    announcer.accept(words);
  }

  private void listen() {
    Window window = area.getScene() == null ? null : area.getScene().getWindow();
    if (window != null && listened == null) {
      window.focusedProperty().addListener(windowFocus);
      listened = window;
    }
  }

  /** A window of its own: made when there is something to show for the first time. */
  private CompletionPopup popup() {
    CompletionPopup known = made;
    if (known == null) {
      known = new CompletionPopup(this::write);
      made = known;
    }
    return known;
  }
}
