package dev.vennguard.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows that fit what is typed, in order: how well they fit, then as they were added. */
final class RowCollector {
  /** More rows nobody reads. */
  private static final int MOST = 600;

  private final String typed;
  private final List<Ranked> found = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  private record Ranked(CompletionRow row, int group, int rank) {
    /** A name that begins so goes before one of a better group that only holds it. */
    int order() {
      return (rank == NameMatch.BEGINS ? 0 : 1_000) + group * 10 + rank;
    }
  }

  RowCollector(String typed) {
    this.typed = typed;
  }

  String typed() {
    return typed;
  }

  /** Adds a row that is called as its label says. */
  void add(CompletionRow row) {
    add(0, row);
  }

  /** Adds a row of a group: those of a lower one go first where they fit as well. */
  void add(int group, CompletionRow row, String... otherNames) {
    int rank = NameMatch.rank(typed, row.label());
    for (String name : otherNames) {
      // Another name never goes before the label: what is read begins with what is typed.
      int other = NameMatch.rank(typed, name);
      rank = Math.min(rank, other == NameMatch.BEGINS ? NameMatch.WORDS : other);
    }
    ranked(group, row, rank);
  }

  /** Adds a row of which is known how well it fits. */
  void ranked(int group, CompletionRow row, int rank) {
    if (rank != NameMatch.NONE && labels.add(row.label())) {
      found.add(new Ranked(row, group, rank));
    }
  }

  List<CompletionRow> rows() {
    return found.stream()
        .sorted(Comparator.comparingInt(Ranked::order))
        .limit(MOST)
        .map(Ranked::row)
        .toList();
  }
}
