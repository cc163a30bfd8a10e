package dev.vennguard.ui.shell;

import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * All that a window shows, holds and lets its user do, as lines that can be compared: each visible
 * node with its place, words, colours and state, each field also where it is hidden, each command
 * with what keeps it from running, and the documents.
 *
 * @param lines sorted: lists use their rows again in another order
 */
record WindowState(List<String> lines) {
  /**
   * The mouse belongs to the robot and the clipboard to the machine; which message was the last
   * one, which tabs were closed and which actions chosen is not forgotten.
   */
  private static final List<String> NOT_OF_THE_WINDOW =
      List.of(
          "hover",
          "pressed",
          "focus-visible",
          "view.message",
          "file.open-clipboard",
          "file.reopen",
          "visited.back",
          "visited.forward");

  /** Which child of its parent a row is: rows are used again in another order. */
  private static final Pattern CHILD = Pattern.compile(".*-child.*");

  WindowState {
    lines = List.copyOf(lines);
  }

  /** Of a window as it stands. On the FX thread. */
  static WindowState of(TestWindow window) {
    // What is made in a layout is measured before it has its font: the next one puts that right.
    for (int i = 0; i < 3; i++) {
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
    }
    return glance(window);
  }

  /**
   * As its last frame left it, which takes a fifth of the time: enough to tell that something
   * happened.
   */
  static WindowState glance(TestWindow window) {
    List<String> lines = new ArrayList<>();
    Scene scene = window.scene();
    shown(scene.getRoot(), "", lines);
    fields(scene.getRoot(), lines);
    lines.add("keyboard at " + scene.getFocusOwner());
    lines.add("style sheets " + scene.getUserAgentStylesheet() + scene.getStylesheets());
    window.commands().all().stream()
        .filter(command -> !NOT_OF_THE_WINDOW.contains(command.id()))
        .forEach(command ->
            lines.add(
                "command %s %s %s"
                    .formatted(
                        command.id(),
                        command.obstacle().get(),
                        command.tick().map(tick -> tick.getAsBoolean()))));
    lines.add("selected " + window.selectionProperty().get());
    documents(window.snapshot(), lines);
    lines.sort(null);
    return new WindowState(lines);
  }

  /** What stands in the one and not in the other, the first few. */
  List<String> unlike(WindowState other) {
    return lines.equals(other.lines)
        ? List.of()
        : Stream.concat(
                without(other).map(line -> "now " + line),
                other.without(this).map(line -> "was " + line))
            .toList();
  }

  private Stream<String> without(WindowState other) {
    Set<String> known = new HashSet<>(other.lines);
    return lines.stream()
        .filter(line -> !known.contains(line))
        .limit(3)
        .map(line -> line.substring(0, Math.min(line.length(), 300)));
  }

  private static void documents(Snapshot snapshot, Collection<String> lines) {
    for (Document document : snapshot.documents()) {
      lines.add(
          "document %s %s %s %s %s"
              .formatted(
                  document.id(),
                  document.title(),
                  document.path(),
                  document.dirty(),
                  document.text()));
    }
    lines.add("off " + snapshot.switchedOff());
    lines.add("situation " + snapshot.situation().stated());
    lines.add("review " + snapshot.review());
    lines.add("freshness " + snapshot.freshness().getClass());
  }

  private static void shown(Node node, String path, Collection<String> lines) {
    if (!node.isVisible()) {
      return;
    }
    String here =
        path + "/" + (node.getId() == null ? node.getClass().getSimpleName() : node.getId());
    if (node instanceof StatusBar) {
      // How long the last evaluation took is told there, and moves the rest.
      node.lookupAll(".label").stream()
          .filter(label -> label.isVisible() && !"evaluated".equals(label.getId()))
          .forEach(label -> lines.add(here + ": " + ((Labeled) label).getText()));
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    lines.add(
        here
            + new TreeSet<>(node.getStyleClass())
            + pseudo(node)
            + pixel(bounds.getMinX())
            + ","
            + pixel(bounds.getMinY())
            + " "
            + pixel(bounds.getWidth())
            + "×"
            + pixel(bounds.getHeight())
            + " "
            + words(node));
    if (node instanceof VirtualizedScrollPane<?> pane
        && pane.getContent() instanceof CodeArea area) {
      lines.addAll(written(area));
    } else if (node instanceof Parent parent
        && !(node instanceof ScrollBar)
        // Its words for screen readers say all that a row shows; used again, it measures otherwise.
        && !node.getStyleClass().contains("matrix-row")) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        shown(child, here, lines);
      }
    }
  }

  /** Halves are common and differ in their last digit, so it is not they that part two pixels. */
  private static long pixel(double place) {
    return Math.round(place + 0.2);
  }

  /** How wide the lines are that it has met changes nothing of what can be seen of an editor. */
  private static List<String> written(CodeArea area) {
    return Stream.of(
            area.getText(),
            area.getSelection() + " caret " + area.getCaretPosition(),
            "styles " + styles(area),
            "lines " + area.getParagraphs().stream().map(one -> one.getParagraphStyle()).toList(),
            "from line " + area.firstVisibleParToAllParIndex(),
            "scrolled " + Math.round(area.getEstimatedScrollX()),
            "wrapped " + area.isWrapText() + " " + area.getStyle())
        .map(words -> "in " + area.getId() + ": " + words)
        .toList();
  }

  /** Which bracket is marked goes by the caret, which is compared. */
  private static Collection<String> styles(CodeArea area) {
    Collection<String> used = new TreeSet<>();
    area.getStyleSpans(0, area.getLength()).forEach(span -> used.addAll(span.getStyle()));
    used.remove("vg-bracket");
    return used;
  }

  /** Without its background, which tells where the mouse is. */
  private static String words(Node node) {
    String said = node.getAccessibleText() == null ? "" : " (" + node.getAccessibleText() + ")";
    return switch (node) {
          // How long its thumb is depends on the rows that a list has met.
          case ScrollBar bar -> "at " + Math.round(bar.getValue());
          case Labeled labeled -> labeled.getText();
          case Text text -> text.getText() + " " + text.getFill() + " " + text.getFont();
          default -> "";
        }
        + said;
  }

  private static List<String> pseudo(Node node) {
    return node.getPseudoClassStates().stream()
        .map(PseudoClass::getPseudoClassName)
        .filter(name -> !NOT_OF_THE_WINDOW.contains(name) && !CHILD.matcher(name).matches())
        .sorted()
        .toList();
  }

  /** What stands in fields that are not shown comes back with them. */
  private static void fields(Node node, Collection<String> lines) {
    switch (node) {
      case TextInputControl field ->
          lines.add("field %s: %s".formatted(node.getId(), field.getText()));
      case Toggle toggle ->
          lines.add(
              "toggle %s %s".formatted(node.getId(), toggle.isSelected()).toLowerCase(Locale.ROOT));
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> fields(child, lines));
    }
  }
}
