package dev.vennguard.explain.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for people, finished. They are shown, compared for equality and put beside others, and
 * nothing else: who wants to know what they say asks the value that they were written from ({@code
 * explain.content}). {@code SentencesAreOnlyShownTest} holds that.
 *
 * @param text as it is written in files and terminals: code stands between backticks
 */
public record Sentence(String text) {
  /** No words at all. */
  public static final Sentence NONE = new Sentence("");

  /**
   * Words that are shown in one way.
   *
   * @param code whether they are to be read letter by letter: a name, an ARN, an operator
   */
  public record Piece(String text, boolean code) {}

  /** Plain words and code in turn, none empty. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    boolean code = false;
    for (String piece : text.split("`", -1)) {
      if (!piece.isEmpty()) {
        pieces.add(new Piece(piece, code));
      }
      code = !code;
    }
    return pieces;
  }

  /** As text without marks: for screen readers. */
  public String spoken() {
    return text.replace("`", "");
  }

  /** Beginning with a capital letter; code at the beginning is left as it is. */
  public Sentence capital() {
    return new Sentence(Capitals.first(text));
  }

  /** These words and then others. */
  public Sentence then(Sentence others) {
    return new Sentence(text + others.text);
  }

  /** Whether there is nothing to show. */
  public boolean none() {
    return text.isEmpty();
  }
}
