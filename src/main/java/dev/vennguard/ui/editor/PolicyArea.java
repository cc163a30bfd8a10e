package dev.vennguard.ui.editor;

import dev.vennguard.completion.CompletionEdit;
import dev.vennguard.syntax.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodRequests;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;
import org.reactfx.value.Val;

/**
 * The RichTextFX area with its traps closed: bounded undo of plain text only, pasted text checked
 * before it is laid out, composed characters (dead keys, input methods), and roles for screen
 * readers.
 */
final class PolicyArea extends CodeArea {
  /** Longer texts are not taken: IAM itself takes at most 131,072 characters (EVALUATION §1.1). */
  static final int LONGEST = 1_000_000;

  private static final int UNDO_STEPS = 1_000;

  /**
   * Texts up to here have their colours before they are shown: a line coloured later is made anew.
   */
  private static final int COLOURED = 50_000;

  private final UnaryOperator<String> beforePaste;
  private final Consumer<String> refused;
  private Runnable settled = () -> {};
  private Runnable moved = () -> {};
  private boolean hasMoved;
  private int changing;

  /**
   * An area that has its text from the start: a text put in before the first layout would be
   * scrolled out of view.
   *
   * @param text the text
   * @param beforePaste what is really inserted for a text from the clipboard
   * @param refused is told, in words, why a text was not taken
   */
  PolicyArea(String text, UnaryOperator<String> beforePaste, Consumer<String> refused) {
    super(document(text));
    this.beforePaste = beforePaste;
    this.refused = refused;
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(UNDO_STEPS)));
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setWrapText(false);
    composedCharacters();
    viewportDirtyEvents().subscribe(event -> hasMoved = true);
  }

  private static SimpleEditableStyledDocument<Collection<String>, Collection<String>> document(
      String text) {
    Collection<String> plain = List.of();
    var document = new SimpleEditableStyledDocument<>(plain, plain);
    var segments = SegmentOps.<Collection<String>>styledTextOps();
    document.replace(0, 0, ReadOnlyStyledDocument.fromString(text, plain, plain, segments));
    if (!text.isEmpty() && text.length() <= COLOURED) {
      document.setStyleSpans(0, TokenStyles.of(text));
    }
    return document;
  }

  /** What is done when an edit is complete: text, caret and selection fit together again. */
  void setOnSettled(Runnable settled) {
    this.settled = settled;
  }

  /** What is done when other lines are in view than before, and where they are is known. */
  void setOnMoved(Runnable moved) {
    this.moved = moved;
  }

  /** Whether nothing is being changed: to style a text in the middle of a change breaks it. */
  boolean atRest() {
    return changing == 0
        && getCaretPosition() <= getLength()
        && getSelection().getEnd() <= getLength();
  }

  /** Does several changes as one. */
  void change(Runnable changes) {
    changing++;
    try {
      changes.run();
    } finally {
      changing--;
    }
    if (changing == 0) {
      settled.run();
    }
  }

  /** What was chosen is one edit of its own, for undo as well. */
  void write(CompletionEdit edit) {
    Span replaced = edit.span();
    getUndoManager().preventMerge();
    change(() -> {
      if (replaced.length() > 0 || !edit.text().isEmpty()) {
        replaceText(replaced.start(), replaced.end(), edit.text());
      }
      selectRange(edit.selected().start(), edit.selected().end());
    });
    getUndoManager().preventMerge();
    requestFollowCaret();
  }

  /** Makes the nodes of the lines that changed now, if they are to be seen. */
  void layOutLines() {
    if (getScene() != null && getWidth() > 0) {
      layout();
    }
  }

  /**
   * That the view has moved is told by Flowless in the midst of its layout, while it goes over its
   * cells: a line that is styled then is a line less in them, and Flowless reads beyond their end.
   * So its layout comes first, what styles lines second, and the lines made anew last.
   */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    layOutFlow();
    if (hasMoved) {
      hasMoved = false;
      moved.run();
      layOutFlow();
    }
  }

  private void layOutFlow() {
    for (Node child : getChildrenUnmodifiable()) {
      if (child instanceof VirtualFlow<?, ?> flow) {
        flow.layout();
      }
    }
  }

  @Override
  public void replace(
      int start,
      int end,
      StyledDocument<Collection<String>, String, Collection<String>> replacement) {
    change(() -> super.replace(start, end, replacement));
  }

  @Override
  public void undo() {
    change(super::undo);
  }

  @Override
  public void redo() {
    change(super::redo);
  }

  /** While no line is in view there is no page to turn. */
  @Override
  public void nextPage(SelectionPolicy policy) {
    if (!getVisibleParagraphs().isEmpty()) {
      super.nextPage(policy);
    }
  }

  @Override
  public void prevPage(SelectionPolicy policy) {
    if (!getVisibleParagraphs().isEmpty()) {
      super.prevPage(policy);
    }
  }

  /** While no line is laid out there is no estimate, but a scroll bar that moves asks for one. */
  @Override
  public Val<Double> totalHeightEstimateProperty() {
    return super.totalHeightEstimateProperty().orElseConst(0.0);
  }

  @Override
  public void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (!clipboard.hasString()) {
      return;
    }
    String pasted = clipboard.getString();
    if ((long) pasted.length() + getLength() > LONGEST) {
      refused.accept(
          String.format(
              Locale.ROOT,
              "the text on the clipboard has %,d characters and was not pasted: an editor takes"
                  + " at most %,d, and IAM at most 131,072; copy one policy document",
              pasted.length(),
              LONGEST));
      return;
    }
    replaceSelection(beforePaste.apply(pasted));
    requestFollowCaret();
  }

  private void composedCharacters() {
    setInputMethodRequests(new CaretlessRequests());
    setOnInputMethodTextChanged(event -> {
      if (isEditable() && !event.getCommitted().isEmpty()) {
        replaceSelection(event.getCommitted());
      }
    });
  }

  private final class CaretlessRequests implements InputMethodRequests {
    @Override
    public Point2D getTextLocation(int offset) {
      return getCaretBounds()
          .map(bounds -> new Point2D(bounds.getMinX(), bounds.getMaxY()))
          .orElse(Point2D.ZERO);
    }

    @Override
    public int getLocationOffset(int x, int y) {
      return 0;
    }

    @Override
    public void cancelLatestCommittedText() {}

    @Override
    public String getSelectedText() {
      return PolicyArea.this.getSelectedText();
    }
  }
}
