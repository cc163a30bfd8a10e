package dev.vennguard.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The prose of a lesson: paragraphs, lists, code, bold and slanted words. */
final class ProseNode extends VBox {
  private static final Pattern MARKED =
      Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*([^*\\s][^*]*)\\*");

  ProseNode(String text) {
    super(7);
    getStyleClass().add("lesson-prose");
    for (String paragraph : paragraphs(text)) {
      getChildren().add(flow(paragraph));
    }
  }

  /** Each paragraph or item of a list on one line; items begin with a dot. */
  static List<String> paragraphs(String text) {
    List<String> found = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean item = line.startsWith("- ");
      if ((line.isBlank() || item) && !current.isEmpty()) {
        found.add(current.toString());
        current.setLength(0);
      }
      if (!line.isBlank()) {
        String part = item ? "•  " + line.substring(2).strip() : line.strip();
        current.append(current.isEmpty() ? "" : " ").append(part);
      }
    }
    if (!current.isEmpty()) {
      found.add(current.toString());
    }
    return found;
  }

  private static TextFlow flow(String paragraph) {
    TextFlow flow = new TextFlow();
    flow.setAccessibleRole(AccessibleRole.TEXT);
    StringBuilder plain = new StringBuilder();
    Matcher marked = MARKED.matcher(paragraph);
    int end = 0;
    while (marked.find()) {
      add(flow, plain, paragraph.substring(end, marked.start()), "lesson-text");
      if (marked.group(1) != null) {
        add(flow, plain, marked.group(1), "lesson-text-code");
      } else if (marked.group(2) != null) {
        add(flow, plain, marked.group(2).replace("`", ""), "lesson-text-bold");
      } else {
        add(flow, plain, marked.group(3), "lesson-text-slanted");
      }
      end = marked.end();
    }
    add(flow, plain, paragraph.substring(end), "lesson-text");
    flow.setAccessibleText(plain.toString());
    return flow;
  }

  private static void add(TextFlow flow, StringBuilder plain, String words, String style) {
    if (!words.isEmpty()) {
      Text text = new Text(words);
      text.getStyleClass().add(style);
      flow.getChildren().add(text);
      plain.append(words);
    }
  }
}
