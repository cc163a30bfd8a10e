package dev.vennguard.ui.compare;

import dev.vennguard.ui.common.JsonLine;
import dev.vennguard.ui.common.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a changed line the other line does not have. Plain Java. */
final class DiffWords {
  /** Names with their wildcards, single signs, blanks: the smallest that one reads as one. */
  private static final Pattern WORD = Pattern.compile("[\\w*?$@.-]+|\\s+|.");

  private DiffWords() {}

  /**
   * A stretch of a line.
   *
   * @param text the words
   * @param marked whether the other line lacks them
   */
  record Piece(String text, boolean marked) {}

  /**
   * A piece of a line, cut where words are missing in the other line.
   *
   * @param shown what is written, all of the line or a part of it
   * @param other the whole line on the other side
   */
  static List<Piece> of(String shown, String other) {
    Set<String> known = new HashSet<>();
    Matcher there = WORD.matcher(other);
    while (there.find()) {
      known.add(there.group());
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher here = WORD.matcher(shown);
    while (here.find()) {
      String word = here.group();
      boolean marked = !word.isBlank() && !known.contains(word);
      if (!pieces.isEmpty() && pieces.getLast().marked() == marked) {
        word = pieces.removeLast().text() + word;
      }
      pieces.add(new Piece(word, marked));
    }
    return List.copyOf(pieces);
  }

  /**
   * A stretch of a line of one look.
   *
   * @param kind what it is in JSON, for its colour
   */
  record Coloured(String text, boolean marked, TokenKind kind) {}

  /** The same pieces, cut where the colour changes, too. */
  static List<Coloured> coloured(String shown, String other) {
    List<Coloured> coloured = new ArrayList<>();
    Iterator<JsonLine.Token> tokens = JsonLine.tokens(shown).iterator();
    int room = 0;
    TokenKind kind = TokenKind.PLAIN;
    for (Piece piece : of(shown, other)) {
      int at = 0;
      while (at < piece.text().length()) {
        if (room == 0) {
          JsonLine.Token token = tokens.next();
          room = token.length();
          kind = token.kind();
        }
        int end = Math.min(piece.text().length(), at + room);
        coloured.add(new Coloured(piece.text().substring(at, end), piece.marked(), kind));
        room -= end - at;
        at = end;
      }
    }
    return List.copyOf(coloured);
  }
}
