package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.exchange.report.ActionLines.Limits;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.SituationWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code matrix} for people: counts, then the actions by outcome and reason, or one by one. */
final class MatrixText {
  private final MatrixContent content;
  private final Evaluation evaluation;
  private final Catalogue catalogue;
  private final ActionSet selected;
  private final StringBuilder text = new StringBuilder();

  MatrixText(MatrixContent content) {
    this.content = content;
    this.evaluation = content.evaluation();
    this.catalogue = evaluation.catalogue();
    this.selected = content.selected();
  }

  /** The whole report. */
  String write() {
    head();
    for (Outcome outcome : Outcome.values()) {
      int count = MatrixContent.count(evaluation, outcome, selected);
      if (count > 0 || content.filter().everything()) {
        text.append(
            String.format(Locale.ROOT, "%s %-12s %,7d\n", outcome.glyph(), outcome.word(), count));
      }
    }
    switch (content.listing()) {
      case EVERY_ACTION -> everyAction();
      case GROUPED -> groups();
    }
    return text.toString();
  }

  private void head() {
    text.append(SituationWords.line(content.snapshot().situation())).append('\n');
    text.append(source(catalogue));
    if (content.changes().isPresent()) {
      text.append(new ComparisonModel(content.snapshot()).summary()).append('\n');
    }
    if (!content.filter().everything()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d actions\n",
              content.filter().words(),
              selected.count(),
              catalogue.size()));
    }
    text.append('\n');
  }

  private void groups() {
    Limits limits = content.filter().everything() ? Limits.PAGE : Limits.FULL;
    OutcomeReasons reasons = new OutcomeReasons(content.snapshot());
    ActionLines lines = new ActionLines(catalogue, limits);
    for (Outcome outcome : Outcome.values()) {
      ActionSet actions = evaluation.with(outcome).and(selected);
      if (!actions.isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT, "\n%s %s: %,d\n", outcome.glyph(), outcome.word(), actions.count()));
        groups(outcome, byReason(reasons, outcome, actions), limits, lines);
      }
    }
    text.append(
        """

        to see more: --outcome cut-off, --service s3, --action 's3:Get*'; --all prints every action;
        the command `explain` says why, action by action
        """);
  }

  private void groups(
      Outcome outcome, Map<String, ActionSet> groups, Limits limits, ActionLines lines) {
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, ActionSet> one) -> one.getValue().count())
                .reversed())
        .limit(limits.groups())
        .forEach(group -> {
          text.append(
              String.format(
                  Locale.ROOT,
                  "  %s (%,d)\n",
                  OneLine.of(group.getKey()),
                  group.getValue().count()));
          if (outcome != Outcome.NEITHER || !content.filter().everything()) {
            lines.append(text, group.getValue(), "    ");
          }
        });
    int more = groups.size() - limits.groups();
    if (more > 0) {
      text.append(String.format(Locale.ROOT, "  %,d more reason%s\n", more, more == 1 ? "" : "s"));
    }
  }

  private Map<String, ActionSet> byReason(
      OutcomeReasons reasons, Outcome outcome, ActionSet actions) {
    Map<String, ActionSet.Builder> builders = new LinkedHashMap<>();
    actions.forEach(action ->
        builders
            .computeIfAbsent(
                change(action) + reasons.of(outcome, action),
                _ -> ActionSet.builder(catalogue.size()))
            .add(action));
    Map<String, ActionSet> groups = new LinkedHashMap<>();
    builders.forEach((reason, builder) -> groups.put(reason, builder.build()));
    return groups;
  }

  /** What became of an action, before the reason; empty if nothing, or with nothing to compare. */
  private String change(int action) {
    return content
        .changes()
        .flatMap(changes -> changes.kind(action))
        .map(kind -> kind.word() + "; ")
        .orElse("");
  }

  private void everyAction() {
    for (Service service : catalogue.services()) {
      if (selected.countIn(service.firstAction(), service.endAction()) > 0) {
        text.append('\n').append(service.prefix()).append('\n');
        for (int i = service.firstAction(); i < service.endAction(); i++) {
          if (selected.contains(i)) {
            text.append(line(catalogue.actions().get(i)));
          }
        }
      }
    }
  }

  private String line(Action action) {
    Outcome outcome = evaluation.outcome(action.index());
    return String.format(
        Locale.ROOT,
        "  %s %-50s %-22s %s%s\n",
        outcome.glyph(),
        action.name(),
        action.level().title(),
        change(action.index()),
        outcome.word());
  }

  /** Which data the report rests on, as a line. */
  static String source(Catalogue catalogue) {
    return String.format(
        Locale.ROOT,
        "catalogue of %s: %,d services, %,d actions\n",
        catalogue.date(),
        catalogue.services().size(),
        catalogue.size());
  }
}
