package dev.vennguard.ui.editor;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.common.JsonLine;
import dev.vennguard.ui.editor.Marks.ProblemMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * How one line looks. All places are columns of the line, so a line that only moved looks the same.
 *
 * @param waves the underlines, cut to the line
 * @param brackets the columns of the brackets that belong to the caret
 * @param hits the columns of what was found
 * @param gutter what stands beside the line
 */
record LineLook(List<Wave> waves, List<Integer> brackets, List<Hit> hits, GutterCell.State gutter) {
  private static final int TAB = 8;

  /** A wave is an arc for each of its ripples: so many columns of one show what it is under. */
  private static final int LONGEST_WAVE = 200;

  /** Some columns that were found. */
  record Hit(int from, int to) {}

  /** An underline of some columns. */
  record Wave(int from, int to, FindingSeverity severity, boolean stale) {
    /** Lines differ, not only colours; one of an earlier text is grey. */
    String style() {
      String line =
          switch (severity) {
            case ERROR -> "vg-error-wave";
            case SECURITY_WARNING -> "vg-security-line";
            case WARNING -> "vg-warning-line";
            case SUGGESTION -> "vg-suggestion-line";
          };
      return stale ? line + "-stale" : line;
    }
  }

  /** The look of a line that begins at an offset of the text. */
  static LineLook of(Marks marks, Optional<Brackets.Pair> brackets, String line, int start) {
    List<Wave> waves = new ArrayList<>();
    for (ProblemMark problem : marks.problems()) {
      wave(problem, line, start).ifPresent(waves::add);
    }
    IntPredicate inLine = column -> column >= 0 && column < line.length();
    List<Integer> columns =
        brackets.stream()
            .flatMapToInt(pair -> IntStream.of(pair.open() - start, pair.close() - start))
            .filter(inLine)
            .boxed()
            .toList();
    return new LineLook(List.copyOf(waves), columns, List.of(), gutter(marks, line, start));
  }

  /** The same line with places of the text marked as found. */
  LineLook withHits(List<Span> found, String line, int start) {
    if (found.isEmpty()) {
      return this;
    }
    List<Hit> columns = new ArrayList<>();
    for (Span span : found) {
      int from = Math.max(0, span.start() - start);
      int to = Math.min(Math.min(line.length(), TokenStyles.LONGEST), span.end() - start);
      if (from < to) {
        columns.add(new Hit(from, to));
      }
    }
    return new LineLook(waves, brackets, List.copyOf(columns), gutter);
  }

  private static GutterCell.State gutter(Marks marks, String line, int start) {
    int end = start + line.length();
    String counts = line.length() > TokenStyles.LONGEST ? "" : marks.counts(start, end);
    int columns = counts.isEmpty() ? 0 : columns(line);
    return new GutterCell.State(
        marks.severity(start, end), marks.highlighted(start, end), counts, columns);
  }

  /**
   * An empty span is drawn under the character before it, or the first one of its line; one that
   * goes on from a line before is not drawn under what the line is indented by.
   */
  private static Optional<Wave> wave(ProblemMark problem, String line, int start) {
    int length = line.length();
    int from = problem.span().start() - start;
    int to = problem.span().end() - start;
    if (to < 0 || from > length) {
      return Optional.empty();
    }
    if (from == to) {
      from = Math.max(0, from - 1);
      to = from + 1;
    }
    int begin = from < 0 ? Math.min(length, indent(line)) : from;
    int last = Math.min(Math.min(to, length), Math.min(begin + LONGEST_WAVE, TokenStyles.LONGEST));
    Wave cut = new Wave(begin, last, problem.severity(), problem.stale());
    return Optional.of(cut).filter(wave -> wave.from() < wave.to());
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** How wide a text is, in characters: a tab goes to the next eighth column. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns = text.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
    }
    return columns;
  }

  /** The colours and underlines of the line, which must not be empty. */
  StyleSpans<Collection<String>> spans(String line) {
    String shown = line.substring(0, Math.min(line.length(), TokenStyles.LONGEST));
    List<List<String>> styles = new ArrayList<>(Collections.nCopies(shown.length(), List.of()));
    int at = 0;
    for (JsonLine.Token token : JsonLine.tokens(shown)) {
      List<String> style = TokenStyles.style(token, at);
      Collections.fill(styles.subList(at, at + token.length()), style);
      at += token.length();
    }
    waves.stream()
        .sorted(Comparator.comparing(Wave::severity))
        .forEach(wave -> underline(styles, wave));
    hits.forEach(hit -> add(styles, hit.from(), hit.to(), "vg-hit"));
    brackets.stream()
        .filter(column -> column < shown.length())
        .forEach(column -> add(styles, column, column + 1, "vg-bracket"));
    return merged(styles, line.length() - shown.length());
  }

  /** One line under a character: that of the worst. */
  private static void underline(List<List<String>> styles, Wave wave) {
    for (int i = wave.from(); i < wave.to(); i++) {
      if (styles.get(i).stream().noneMatch(LineLook::underlines)) {
        add(styles, i, i + 1, wave.style());
      }
    }
  }

  private static boolean underlines(String style) {
    return style.contains("-wave") || style.contains("-line");
  }

  private static void add(List<List<String>> styles, int from, int to, String style) {
    for (int i = from; i < to; i++) {
      if (!styles.get(i).contains(style)) {
        List<String> more = new ArrayList<>(styles.get(i));
        more.add(style);
        styles.set(i, List.copyOf(more));
      }
    }
  }

  private static StyleSpans<Collection<String>> merged(List<List<String>> styles, int plain) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int from = 0;
    for (int i = 1; i <= styles.size(); i++) {
      if (i == styles.size() || !styles.get(i).equals(styles.get(from))) {
        builder.add(styles.get(from), i - from);
        from = i;
      }
    }
    if (plain > 0) {
      builder.add(List.of(), plain);
    }
    return builder.create();
  }
}
