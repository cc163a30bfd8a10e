package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.syntax.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words with code between backticks, shown in a monospaced font. */
final class Prose {
  private Prose() {}

  /** A line of its own, wrapped where it must be. */
  static TextFlow line(Sentence words, String... styles) {
    TextFlow flow = new TextFlow();
    flow.getChildren().addAll(texts(words, styles));
    flow.getStyleClass().add("explain-line");
    return flow;
  }

  /** Likewise of words of the view, with code between backticks. */
  static TextFlow line(String words, String... styles) {
    return line(new Sentence(words), styles);
  }

  /** The pieces, to be put into a line; each has those style classes. */
  static List<Node> texts(Sentence words, String... styles) {
    List<Node> texts = new ArrayList<>();
    for (Sentence.Piece piece : words.pieces()) {
      Text text = new Text(OneLine.of(piece.text()));
      text.getStyleClass().add("explain-text");
      text.getStyleClass().addAll(styles);
      if (piece.code()) {
        text.getStyleClass().add("explain-code");
      }
      texts.add(text);
    }
    return texts;
  }

  /** Likewise of words of the view, with code between backticks. */
  static List<Node> texts(String words, String... styles) {
    return texts(new Sentence(words), styles);
  }
}
