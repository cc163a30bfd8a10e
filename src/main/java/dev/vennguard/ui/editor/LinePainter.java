package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * Gives the lines of an area their colours, underlines, backgrounds and gutter. Works at once, on
 * the FX thread, and only on lines in or near the view; a line that looks right already is left
 * alone, for restyling makes RichTextFX lay it out anew.
 */
final class LinePainter {
  private static final List<String> HIGHLIGHTED = List.of("vg-highlighted");

  /** Lines beyond the view that are styled too, so that scrolling shows no plain text. */
  private static final int MARGIN = 40;

  private static final int MOST_CELLS = 600;
  private static final int NOTHING = -1;

  private final CodeArea area;

  /** For a line there can be more cells than one: the last that was made need not be in sight. */
  private final Map<Integer, List<GutterCell>> gutter = new HashMap<>();

  /** How the lines look: RichTextFX replaces the object of a line that changes. */
  private final IdentityHashMap<Paragraph<?, ?, ?>, LineLook> painted = new IdentityHashMap<>();

  /** The lines that need no painting until something changes. */
  private int firstDone;

  private int lastDone = NOTHING;

  private double scrolled;
  private double scale = 1;
  private Marks marks = Marks.NONE;
  private Optional<Brackets.Pair> brackets = Optional.empty();
  private List<Span> hits = List.of();

  LinePainter(CodeArea area) {
    this.area = area;
    area.setParagraphGraphicFactory(this::gutterCell);
    area.estimatedScrollXProperty()
        .addListener((o, before, now) -> scrolled(now == null ? 0 : now));
  }

  /** The text is as many times as large as usual: the gutter is made anew. */
  void scale(double times) {
    scale = times;
    gutter.clear();
    area.setParagraphGraphicFactory(this::gutterCell);
    lastDone = NOTHING;
  }

  /** Takes other marks; the next painting shows them. */
  void setMarks(Marks marks) {
    this.marks = marks;
    lastDone = NOTHING;
  }

  /** Moves the marks along with an edit; where they stand in their lines stays what it is. */
  void shiftMarks(int position, int removed, int inserted) {
    marks = marks.shifted(position, removed, inserted);
    lastDone = NOTHING;
  }

  Marks marks() {
    return marks;
  }

  /** Returns whether other places are marked than before. */
  boolean setHits(List<Span> next) {
    boolean changed = !next.equals(hits);
    hits = List.copyOf(next);
    if (changed) {
      lastDone = NOTHING;
    }
    return changed;
  }

  /** Returns whether the pair is another one than before. */
  boolean setBrackets(Optional<Brackets.Pair> pair) {
    boolean changed = !pair.equals(brackets);
    brackets = pair;
    if (changed) {
      lastDone = NOTHING;
    }
    return changed;
  }

  /** Brings all lines in and near the view up to date. */
  void paintView() {
    int first = firstShown();
    int last = lastShown();
    if (firstDone <= Math.max(0, first - MARGIN / 2) && last + MARGIN / 2 <= lastDone) {
      return;
    }
    firstDone = Math.max(0, first - MARGIN);
    lastDone = last + MARGIN;
    paint(firstDone, Math.min(lastDone, area.getParagraphs().size() - 1));
    if (painted.size() > MOST_CELLS * 4) {
      painted.clear();
    }
    if (gutter.size() > MOST_CELLS) {
      gutter.keySet().removeIf(line -> line < firstDone || line > lastDone);
    }
  }

  /** Whether a line is in view. */
  boolean shows(int line) {
    return inSight(gutter.getOrDefault(line, List.of()))
        && line > firstShown()
        && line < lastShown();
  }

  /**
   * Which lines are in view is read off the gutter: RichTextFX itself cannot say it between a
   * change and the next layout.
   */
  private int firstShown() {
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Integer, List<GutterCell>> cell : gutter.entrySet()) {
      if (inSight(cell.getValue())) {
        first = Math.min(first, cell.getKey());
      }
    }
    return first == Integer.MAX_VALUE ? 0 : first;
  }

  private static boolean inSight(List<GutterCell> cells) {
    for (GutterCell cell : cells) {
      if (cell.getScene() != null) {
        return true;
      }
    }
    return false;
  }

  private int lastShown() {
    int last = 0;
    for (Map.Entry<Integer, List<GutterCell>> cell : gutter.entrySet()) {
      if (inSight(cell.getValue())) {
        last = Math.max(last, cell.getKey());
      }
    }
    return last;
  }

  private void paint(int first, int last) {
    int start = first <= last ? area.getAbsolutePosition(first, 0) : 0;
    for (int line = first; line <= last; line++) {
      Paragraph<?, ?, ?> paragraph = area.getParagraph(line);
      String text = paragraph.getText();
      LineLook look = LineLook.of(marks, brackets, text, start).withHits(hits, text, start);
      if (!look.equals(painted.get(paragraph))) {
        paint(line, text, look);
        painted.put(area.getParagraph(line), look);
      }
      // A cell made in the midst of a change, as by an undo, shows marks that have moved since.
      for (GutterCell cell : gutter.getOrDefault(line, List.of())) {
        cell.show(look.gutter());
      }
      start += text.length() + 1;
    }
  }

  private void paint(int line, String text, LineLook look) {
    if (!text.isEmpty()) {
      StyleSpans<Collection<String>> wanted = look.spans(text);
      if (!wanted.equals(area.getStyleSpans(line))) {
        area.setStyleSpans(line, 0, wanted);
      }
    }
    List<String> style = look.gutter().highlighted() ? HIGHLIGHTED : List.of();
    Collection<String> before = area.getParagraph(line).getParagraphStyle();
    if (!List.copyOf(before).equals(style)) {
      area.setParagraphStyle(line, style);
    }
  }

  private GutterCell gutterCell(int line) {
    int digits = Integer.toString(area.getParagraphs().size()).length();
    GutterCell cell = new GutterCell(line, digits, scale);
    List<GutterCell> cells = gutter.computeIfAbsent(line, any -> new ArrayList<>(2));
    if (cells.size() > 2) {
      cells.removeIf(known -> known.getScene() == null);
    }
    cells.add(cell);
    if (line < area.getParagraphs().size()) {
      int start = area.getAbsolutePosition(line, 0);
      cell.scrolled(scrolled);
      cell.show(LineLook.of(marks, brackets, area.getParagraph(line).getText(), start).gutter());
    }
    return cell;
  }

  /** The text has moved sideways: what stands behind a line moves along. */
  private void scrolled(double pixels) {
    scrolled = pixels;
    gutter.values().forEach(cells -> cells.forEach(cell -> cell.scrolled(pixels)));
  }
}
