package dev.vennguard.ui.explain;

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
  static TextFlow line(String words, String... styles) {
    TextFlow flow = new TextFlow();
    flow.getChildren().addAll(texts(words, styles));
    flow.getStyleClass().add("explain-line");
    return flow;
  }

  /** The pieces, to be put into a line; each has those style classes. */
  static List<Node> texts(String words, String... styles) {
    List<Node> texts = new ArrayList<>();
    boolean code = false;
    for (String piece : OneLine.of(words).split("`", -1)) {
      if (!piece.isEmpty()) {
        Text text = new Text(piece);
        text.getStyleClass().add("explain-text");
        text.getStyleClass().addAll(styles);
        if (code) {
          text.getStyleClass().add("explain-code");
        }
        texts.add(text);
      }
      code = !code;
    }
    return texts;
  }

  /** The words without the backticks: for screen readers. */
  static String plain(String words) {
    return words.replace("`", "");
  }
}
