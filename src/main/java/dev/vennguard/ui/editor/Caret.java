package dev.vennguard.ui.editor;

/**
 * Where the caret stands.
 *
 * @param offset in UTF-16 units from 0
 * @param line from 1
 * @param column from 1
 */
public record Caret(int offset, int line, int column) {
  /** The start of a text. */
  public static final Caret START = new Caret(0, 1, 1);
}
