package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * An editor for one policy document. The widget behind it can be swapped; nothing outside this
 * package knows it.
 */
public interface PolicyEditing {
  /** What to put into the window. */
  Node node();

  /**
   * Makes the nodes of the lines that changed, if they are to be seen. To be called before a frame
   * begins: nodes that are made in its layout make JavaFX paint the whole window once more.
   */
  void layOutLines();

  /** The text as it stands. */
  String text();

  /** Puts another text in place of all; forgets the undo history and reports no edit. */
  void load(String text);

  /**
   * Puts another text in place of all as one edit of the user's: it can be undone and is reported.
   */
  void replaceAll(String text);

  /**
   * Replaces stretches of the text as one edit of the user's, selects what came and scrolls it into
   * view.
   *
   * @param changes must not overlap
   */
  void replace(List<TextChange> changes);

  /** Draws marks; left aside if the text is no longer {@code markedText}. */
  void mark(Marks marks, String markedText);

  /** Where the caret stands. */
  ObservableValue<Caret> caret();

  /** Selects a place, scrolls it into view and takes the focus. */
  void jumpTo(Span span);

  /** Shows what there is to say at the caret; returns whether there is anything. */
  boolean describeAtCaret();

  /** Opens the list of what can be written at the caret. */
  void complete();

  /** Whether that list opens by itself while somebody types. */
  void completeWhileTyping(boolean wanted);

  /** What is being said about a place; empty if nothing is. */
  String description();

  /**
   * Tells screen readers something beside the editor's name, also while they are in it; the empty
   * text takes it back.
   */
  void announce(String words);

  /** Takes the focus. */
  void focus();

  /** Whether there is an edit to undo. */
  boolean canUndo();

  /** Whether there is an undone edit. */
  boolean canRedo();

  /** Whether anything is selected. */
  boolean hasSelection();

  /** Undoes the last edit, if there is one. */
  void undo();

  /** Does the last undone edit again, if there is one. */
  void redo();

  /** Cuts, copies or pastes, as the clipboard commands of a menu do. */
  void clipboard(ClipboardCommand command);

  /** Selects the whole text. */
  void selectAll();

  /** Moves, copies or deletes the lines that the selection touches, as one edit of the user's. */
  void lines(LineDeed deed);

  /** Selects the next larger part of the document; tells whether there is one. */
  boolean selectMore();

  /** Selects what was selected before it grew; tells whether it had. */
  boolean selectLess();

  /** What is selected; empty at the caret if nothing is. */
  Span selection();

  /**
   * Marks places that were found, and no others.
   *
   * @param hits in the order of the text
   */
  void showHits(List<Span> hits);

  /** Selects a place and scrolls it into view, and leaves the keyboard where it is. */
  void select(Span span);

  /** Scrolls a place into view, if it is not, and changes nothing else. */
  void reveal(Span span);

  /** Shows the text as many times as large as usual. */
  void zoom(double times);

  /** Whether long lines go on in the next row. */
  void wrap(boolean wrapped);

  /** What a menu can do with the selection. */
  enum ClipboardCommand {
    CUT,
    COPY,
    PASTE
  }
}
