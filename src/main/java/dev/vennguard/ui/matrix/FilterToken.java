package dev.vennguard.ui.matrix;

import dev.vennguard.ui.matrix.filter.ChangeSigns;
import dev.vennguard.ui.matrix.filter.Matching;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that filters the matrix.
 *
 * @param what which one
 * @param title what it is, in words
 * @param count how many actions it stands for by itself
 * @param chip the chip, if it is one
 */
record FilterToken(What what, String title, int count, Optional<OutcomeChip> chip) {
  /** Where it comes from. */
  enum What {
    /** A region of the diagram, a row of the list of layers, or a statement. */
    REGION,
    /** A chip. */
    CHIP,
    /** What changed since the baseline. */
    CHANGED,
    /** What stands in the filter box. */
    TEXT
  }

  /** All that filters, in the order in which it is shown. */
  static List<FilterToken> of(Matching filters, Counts counts, Review review) {
    List<FilterToken> tokens = new ArrayList<>();
    if (filters.region().filters()) {
      int count = filters.region().actions().count();
      tokens.add(new FilterToken(What.REGION, filters.region().title(), count, Optional.empty()));
    }
    for (OutcomeChip chip : OutcomeChip.values()) {
      if (filters.chips().contains(chip)) {
        tokens.add(new FilterToken(What.CHIP, chip.title(), chip.count(counts), Optional.of(chip)));
      }
    }
    if (filters.changedOnly()) {
      int count = review instanceof Review.Since(var _, var changes) ? changes.all().count() : 0;
      String title = ChangeSigns.DELTA + " Changed";
      tokens.add(new FilterToken(What.CHANGED, title, count, Optional.empty()));
    }
    if (!filters.filter().everything()) {
      int count = filters.byText(counts, review).count();
      tokens.add(new FilterToken(What.TEXT, "", count, Optional.empty()));
    }
    return tokens;
  }
}
