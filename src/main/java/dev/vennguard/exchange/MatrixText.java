package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.Outcome;
import java.util.Locale;

/** {@code matrix} for people: counts, then the actions that some policy speaks of. */
final class MatrixText {
  private MatrixText() {}

  static String text(Evaluation evaluation) {
    Catalogue catalogue = evaluation.catalogue();
    StringBuilder text = new StringBuilder();
    text.append(source(catalogue)).append('\n');
    for (Outcome outcome : Outcome.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-14s %,7d\n",
              outcome.glyph(),
              outcome.name(),
              evaluation.count(outcome)));
    }
    ActionSet spoken = ReviewBundle.spokenOf(evaluation);
    for (Service service : catalogue.services()) {
      if (spoken.countIn(service.firstAction(), service.endAction()) > 0) {
        text.append('\n').append(service.prefix()).append('\n');
        spoken.stream()
            .filter(i -> i >= service.firstAction() && i < service.endAction())
            .forEach(i -> text.append(line(evaluation, catalogue.actions().get(i))));
      }
    }
    return text.toString();
  }

  static String markdown(Evaluation evaluation) {
    Catalogue catalogue = evaluation.catalogue();
    StringBuilder text = new StringBuilder();
    text.append(source(catalogue)).append("\n| outcome | actions |\n|---|---:|\n");
    for (Outcome outcome : Outcome.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s %s | %,d |\n",
              outcome.glyph(),
              outcome.name(),
              evaluation.count(outcome)));
    }
    text.append("\n| action | access level | outcome |\n|---|---|---|\n");
    ReviewBundle.spokenOf(evaluation)
        .forEach(i -> {
          Action action = catalogue.actions().get(i);
          Outcome outcome = evaluation.outcome(i);
          text.append(
              String.format(
                  Locale.ROOT,
                  "| `%s` | %s | %s %s |\n",
                  action.qualifiedName(),
                  action.level().title(),
                  outcome.glyph(),
                  outcome.word()));
        });
    return text.toString();
  }

  private static String source(Catalogue catalogue) {
    return String.format(
        Locale.ROOT,
        "catalogue of %s: %,d services, %,d actions\n",
        catalogue.date(),
        catalogue.services().size(),
        catalogue.size());
  }

  private static String line(Evaluation evaluation, Action action) {
    Outcome outcome = evaluation.outcome(action.index());
    return String.format(
        Locale.ROOT,
        "  %s %-50s %-12s %s\n",
        outcome.glyph(),
        action.name(),
        action.level().title(),
        outcome.word());
  }
}
