package dev.vennguard.ui.editor;

import dev.vennguard.ui.common.JsonLine;
import dev.vennguard.ui.common.TokenKind;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of a whole text, without marks: what {@link LinePainter} gives its lines. */
final class TokenStyles {
  /** Behind this column a line stays plain: each piece is a node, and a line is laid out whole. */
  static final int LONGEST = 8_000;

  private static final List<String> PLAIN = List.of();

  private TokenStyles() {}

  /** The styles of a text that is not empty. */
  static StyleSpans<Collection<String>> of(String text) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int at = 0;
      for (JsonLine.Token token : JsonLine.tokens(text.substring(from, to))) {
        builder.add(style(token, at), token.length());
        at += token.length();
      }
      if (end >= 0) {
        builder.add(PLAIN, 1);
      }
      from = to + 1;
    }
    return builder.create();
  }

  /**
   * The style of a token of a line; plain behind the column from which lines stay plain.
   *
   * @param column where it starts
   */
  static List<String> style(JsonLine.Token token, int column) {
    boolean plain = column >= LONGEST || token.kind() == TokenKind.PLAIN;
    return plain ? PLAIN : List.of(token.kind().styleClass());
  }
}
