package dev.vennguard.ui.editor;

import dev.vennguard.syntax.Severity;
import dev.vennguard.ui.editor.Marks.ProblemMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Gives the lines of an area their colours, underlines, backgrounds and gutter. Works at once, on
 * the FX thread, and only on lines in or near the view; a line that looks right already is left
 * alone, for restyling makes RichTextFX lay it out anew.
 */
final class LinePainter {
  private static final List<String> HIGHLIGHTED = List.of("vg-highlighted");

  /** Lines beyond the view that are styled too, so that scrolling shows no plain text. */
  private static final int MARGIN = 40;

  /** Behind this column a line stays plain: each piece is a node, and a line is laid out whole. */
  static final int LONGEST = 8_000;

  private static final int MOST_CELLS = 600;
  private static final int TAB = 8;

  private final CodeArea area;
  private final Map<Integer, GutterCell> gutter = new HashMap<>();

  /** The lines that look right: RichTextFX replaces the object of a line that changes. */
  private final Map<Paragraph<?, ?, ?>, Boolean> painted = new IdentityHashMap<>();

  private double scrolled;
  private Marks marks = Marks.NONE;
  private Optional<Brackets.Pair> brackets = Optional.empty();

  LinePainter(CodeArea area) {
    this.area = area;
    area.setParagraphGraphicFactory(this::gutterCell);
    area.estimatedScrollXProperty()
        .addListener((o, before, now) -> scrolled(now == null ? 0 : now));
  }

  /** Takes other marks; the next painting shows them. */
  void setMarks(Marks marks) {
    this.marks = marks;
    painted.clear();
  }

  /** Moves the marks along with an edit; where they stand in their lines stays what it is. */
  void shiftMarks(int position, int removed, int inserted) {
    marks = marks.shifted(position, removed, inserted);
  }

  Marks marks() {
    return marks;
  }

  /** Returns whether the pair is another one than before. */
  boolean setBrackets(Optional<Brackets.Pair> pair) {
    boolean changed = !pair.equals(brackets);
    brackets = pair;
    if (changed) {
      painted.clear();
    }
    return changed;
  }

  /** Brings all lines in and near the view up to date. */
  void paintView() {
    int lines = area.getParagraphs().size();
    int first = Math.max(0, firstShown() - MARGIN);
    int last = Math.min(lines - 1, lastShown() + MARGIN);
    paint(first, last);
    if (painted.size() > MOST_CELLS * 4) {
      painted.clear();
    }
    if (gutter.size() > MOST_CELLS) {
      gutter.keySet().removeIf(line -> line < first || line > last);
    }
  }

  /** Whether a line is in view. */
  boolean shows(int line) {
    GutterCell cell = gutter.get(line);
    return cell != null && cell.getScene() != null && line > firstShown() && line < lastShown();
  }

  /**
   * Which lines are in view is read off the gutter: RichTextFX itself cannot say it between a
   * change and the next layout.
   */
  private int firstShown() {
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Integer, GutterCell> cell : gutter.entrySet()) {
      if (cell.getValue().getScene() != null) {
        first = Math.min(first, cell.getKey());
      }
    }
    return first == Integer.MAX_VALUE ? 0 : first;
  }

  private int lastShown() {
    int last = 0;
    for (Map.Entry<Integer, GutterCell> cell : gutter.entrySet()) {
      if (cell.getValue().getScene() != null) {
        last = Math.max(last, cell.getKey());
      }
    }
    return last;
  }

  /** Brings some lines up to date, whether they are in view or not. */
  void paint(int first, int last) {
    int start = first <= last ? area.getAbsolutePosition(first, 0) : 0;
    for (int line = first; line <= last; line++) {
      Paragraph<?, ?, ?> paragraph = area.getParagraph(line);
      int length = paragraph.length();
      if (!painted.containsKey(paragraph)) {
        paint(line, paragraph.getText(), start);
        painted.put(area.getParagraph(line), true);
      }
      start += length + 1;
    }
  }

  private void paint(int line, String text, int start) {
    int end = start + text.length();
    if (!text.isEmpty()) {
      StyleSpans<Collection<String>> wanted = spans(text, start);
      if (!wanted.equals(area.getStyleSpans(line))) {
        area.setStyleSpans(line, 0, wanted);
      }
    }
    boolean highlighted = marks.highlighted(start, end);
    List<String> style = highlighted ? HIGHLIGHTED : List.of();
    Collection<String> before = area.getParagraph(line).getParagraphStyle();
    if (!List.copyOf(before).equals(style)) {
      area.setParagraphStyle(line, style);
    }
    GutterCell cell = gutter.get(line);
    if (cell != null) {
      cell.show(state(text, start));
    }
  }

  private GutterCell gutterCell(int line) {
    int digits = Integer.toString(area.getParagraphs().size()).length();
    GutterCell cell = new GutterCell(line, digits);
    gutter.put(line, cell);
    if (line < area.getParagraphs().size()) {
      int start = area.getAbsolutePosition(line, 0);
      cell.scrolled(scrolled);
      cell.show(state(area.getParagraph(line).getText(), start));
    }
    return cell;
  }

  private GutterCell.State state(String text, int start) {
    int end = start + text.length();
    String counts = text.length() > LONGEST ? "" : marks.counts(start, end);
    int columns = counts.isEmpty() ? 0 : columns(text);
    return new GutterCell.State(
        marks.severity(start, end), marks.highlighted(start, end), counts, columns);
  }

  /** How wide a text is, in characters: a tab goes to the next eighth column. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns = text.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
    }
    return columns;
  }

  /** The text has moved sideways: what stands behind a line moves along. */
  private void scrolled(double pixels) {
    scrolled = pixels;
    gutter.values().forEach(cell -> cell.scrolled(pixels));
  }

  private StyleSpans<Collection<String>> spans(String text, int start) {
    List<Collection<String>> styles =
        new ArrayList<>(Collections.nCopies(text.length(), List.of()));
    int at = 0;
    for (JsonLine.Token token : JsonLine.tokens(text)) {
      List<String> style = TokenStyles.style(token, at);
      Collections.fill(styles.subList(at, at + token.length()), style);
      at += token.length();
    }
    for (ProblemMark problem : marks.problems()) {
      underline(styles, problem, start, text);
    }
    brackets.ifPresent(pair -> {
      add(styles, pair.open() - start, pair.open() - start + 1, "vg-bracket");
      add(styles, pair.close() - start, pair.close() - start + 1, "vg-bracket");
    });
    return merged(styles);
  }

  /** An empty span is drawn under the character before it, or the first one of its line. */
  private static void underline(
      List<Collection<String>> styles, ProblemMark problem, int start, String text) {
    int from = problem.span().start() - start;
    int to = problem.span().end() - start;
    if (to < 0 || from > text.length()) {
      return;
    }
    if (from == to) {
      from = Math.max(0, from - 1);
      to = from + 1;
    }
    String style = problem.severity() == Severity.ERROR ? "vg-error-wave" : "vg-warning-wave";
    add(styles, from, to, style);
  }

  private static void add(List<Collection<String>> styles, int from, int to, String style) {
    for (int i = Math.max(0, from); i < Math.min(to, styles.size()); i++) {
      if (!styles.get(i).contains(style)) {
        List<String> more = new ArrayList<>(styles.get(i));
        more.add(style);
        styles.set(i, List.copyOf(more));
      }
    }
  }

  private static StyleSpans<Collection<String>> merged(List<Collection<String>> styles) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int from = 0;
    for (int i = 1; i <= styles.size(); i++) {
      if (i == styles.size() || !styles.get(i).equals(styles.get(from))) {
        builder.add(styles.get(from), i - from);
        from = i;
      }
    }
    return builder.create();
  }
}
