package dev.vennguard.ui.explain;

import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.explain.ChangeOffer.DiffLine;
import dev.vennguard.ui.explain.ChangeOffer.LineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines that go and come with changes of a text. */
final class ChangeLines {
  private final String text;
  private final LineIndex index;
  private final List<DiffLine> lines = new ArrayList<>();
  private int shift;

  private ChangeLines(String text) {
    this.text = text;
    this.index = new LineIndex(text);
  }

  /** Changes that touch the same line are shown together. */
  static List<DiffLine> of(String text, List<TextChange> changes) {
    ChangeLines lines = new ChangeLines(text);
    List<TextChange> group = new ArrayList<>();
    int last = -1;
    List<TextChange> sorted =
        changes.stream().sorted(Comparator.comparingInt(one -> one.span().start())).toList();
    for (TextChange change : sorted) {
      if (!group.isEmpty() && lines.index.line(change.span().start()) > last) {
        lines.add(group);
        group.clear();
      }
      group.add(change);
      last = lines.index.line(change.span().end());
    }
    if (!group.isEmpty()) {
      lines.add(group);
    }
    return List.copyOf(lines.lines);
  }

  private void add(List<TextChange> group) {
    int first = index.line(group.getFirst().span().start());
    int start = index.offset(first, 1);
    int last = index.line(group.getLast().span().end());
    int end = index.offset(last, Integer.MAX_VALUE);
    String before = text.substring(start, end);
    List<TextChange> moved =
        group.stream()
            .map(one ->
                new TextChange(
                    new Span(one.span().start() - start, one.span().end() - start), one.text()))
            .toList();
    List<String> old = before.lines().toList();
    List<String> now = TextChange.apply(before, moved).lines().toList();
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - same
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    for (int i = same; i < old.size() - tail; i++) {
      lines.add(new DiffLine(LineKind.OLD, first + i, old.get(i)));
    }
    for (int i = same; i < now.size() - tail; i++) {
      lines.add(new DiffLine(LineKind.NEW, first + shift + i, now.get(i)));
    }
    shift += now.size() - old.size();
  }
}
