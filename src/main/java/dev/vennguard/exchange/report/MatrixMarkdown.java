package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.exchange.review.RecordedResult;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.SituationWords;
import java.util.Locale;

/** {@code matrix --format markdown}: the counts, then the actions that some policy speaks of. */
final class MatrixMarkdown {
  private MatrixMarkdown() {}

  static String write(MatrixContent content) {
    Evaluation evaluation = content.evaluation();
    ActionSet selected = content.selected();
    StringBuilder text = new StringBuilder();
    text.append(SituationWords.line(content.snapshot().situation())).append("\n\n");
    text.append(MatrixText.source(evaluation.catalogue()));
    if (!content.filter().everything()) {
      text.append('\n').append(content.filter().words()).append('\n');
    }
    text.append("\n| outcome | actions |\n|---|---:|\n");
    for (Outcome outcome : Outcome.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s %s | %,d |\n",
              outcome.glyph(),
              outcome.word(),
              MatrixContent.count(evaluation, outcome, selected)));
    }
    text.append("\n| action | access level | outcome |\n|---|---|---|\n");
    ActionSet listed =
        content.filter().everything() && content.listing() == Listing.GROUPED
            ? RecordedResult.spokenOf(evaluation)
            : selected;
    listed.forEach(i -> text.append(row(evaluation, i)));
    return text.toString();
  }

  private static String row(Evaluation evaluation, int index) {
    Action action = evaluation.catalogue().actions().get(index);
    Outcome outcome = evaluation.outcome(index);
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s %s |\n",
        action.qualifiedName(),
        action.level().title(),
        outcome.glyph(),
        outcome.word());
  }
}
