package dev.vennguard.ui.editor;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * The keys of the editor: Tab and Shift+Tab indent; Ctrl+Tab, or Esc and then Tab, leave the
 * editor; Enter keeps the indentation; brackets and quotes come in pairs.
 */
final class EditorKeys {
  private final CodeArea area;
  private boolean leaving;

  EditorKeys(CodeArea area) {
    this.area = area;
  }

  /** Listens to the area's keys. */
  void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    boolean leave = leaving;
    leaving = event.getCode() == KeyCode.ESCAPE;
    if (event.isAltDown() || event.isMetaDown()) {
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
    if (typed.equals("\t") || typed.equals("\r") || typed.equals("\n")) {
      event.consume();
    } else if (typed.length() == 1 && !command && area.getSelection().getLength() == 0) {
      char character = typed.charAt(0);
      if ("{}[]\"".indexOf(character) >= 0) {
        apply(Typing.character(area.getText(), area.getCaretPosition(), character), event);
      }
    }
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
