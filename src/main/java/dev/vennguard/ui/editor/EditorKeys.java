package dev.vennguard.ui.editor;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * The keys of the editor: Tab and Shift+Tab indent; Ctrl+Tab, or Esc and then Tab, leave the
 * editor; Enter keeps the indentation; brackets and quotes come in pairs, and the closing ones that
 * were inserted are typed over.
 */
final class EditorKeys {
  private final CodeArea area;
  private final InsertedClosers closers = new InsertedClosers();
  private boolean leaving;

  EditorKeys(CodeArea area) {
    this.area = area;
  }

  /** Listens to the area's keys. */
  void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.plainTextChanges()
        .subscribe(change ->
            closers.changed(
                change.getPosition(), change.getRemoved().length(), change.getInserted().length()));
  }

  private void pressed(KeyEvent event) {
    boolean leave = leaving;
    leaving = event.getCode() == KeyCode.ESCAPE && !event.isConsumed();
    if (event.isConsumed() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case TAB -> {
        if (leave || event.isControlDown()) {
          boolean back = event.isShiftDown();
          area.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else {
          change(event.isShiftDown() ? Typing::outdent : Typing::indent);
        }
        event.consume();
      }
      case ENTER -> {
        if (!event.isControlDown()) {
          change(Typing::enter);
          event.consume();
        }
      }
      case BACK_SPACE -> {
        if (!event.isControlDown() && area.getSelection().getLength() == 0) {
          apply(Typing.backspace(area.getText(), area.getCaretPosition()), event);
        }
      }
      default -> {}
    }
  }

  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean command = event.isControlDown() || event.isMetaDown();
    if (typed.equals("\t") || typed.equals("\r") || typed.equals("\n") || menuLetter(event)) {
      event.consume();
    } else if (typed.length() == 1 && !command && area.getSelection().getLength() == 0) {
      char character = typed.charAt(0);
      if ("{}[]\"".indexOf(character) >= 0) {
        bracket(character, event);
      }
    }
  }

  /** Alt and a letter open a menu; RichTextFX would write the letter, too. */
  private static boolean menuLetter(KeyEvent event) {
    String typed = event.getCharacter();
    return event.isAltDown()
        && !event.isControlDown()
        && typed.length() == 1
        && Character.isLetterOrDigit(typed.charAt(0))
        && typed.charAt(0) < 128;
  }

  /** A closer that was inserted is gone over; an opening one brings its closer along. */
  private void bracket(char character, KeyEvent event) {
    int caret = area.getCaretPosition();
    int over = closers.typedOver(area.getText(), caret, character);
    if (over >= 0) {
      area.moveTo(over + 1);
      area.requestFollowCaret();
      event.consume();
      return;
    }
    Optional<Typing.Change> change = Typing.character(area.getText(), caret, character);
    apply(change, event);
    change
        .filter(made -> made.text().length() == 2)
        .ifPresent(made -> closers.add(made.start() + 1));
  }

  private void apply(Optional<Typing.Change> change, KeyEvent event) {
    change.ifPresent(found -> {
      carryOut(found);
      event.consume();
    });
  }

  private void change(Rule rule) {
    int start = area.getSelection().getStart();
    int end = area.getSelection().getEnd();
    carryOut(rule.change(area.getText(), start, end));
  }

  private void carryOut(Typing.Change change) {
    if (change.start() != change.end() || !change.text().isEmpty()) {
      area.replaceText(change.start(), change.end(), change.text());
    }
    area.moveTo(change.caret());
    area.requestFollowCaret();
  }

  /** What a key does to the text and the selection. */
  private interface Rule {
    Typing.Change change(String text, int start, int end);
  }
}
