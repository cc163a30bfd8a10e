package dev.vennguard.exchange.handover;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.report.ExplanationText;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.request.ActionClasses.ActionClass;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why conditional actions are what they are. Actions that one proof decides are explained by the
 * same words but for names and examples, so one explanation serves them all: a boundary with one
 * condition on everything has few explanations, not twenty thousand.
 */
final class ExplainedActions {
  private final Workspace workspace;
  private final Snapshot snapshot;

  ExplainedActions(Workspace workspace) {
    this.workspace = workspace;
    this.snapshot = workspace.snapshot();
  }

  /** Each conditional action once, by the names of those that stand first. */
  List<ReportContent.Explained> all(HandoverWatch watch) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    Layers layers = snapshot.evaluation().layers();
    ActionSet conditional = snapshot.evaluation().with(Outcome.CONDITIONAL);
    List<ReportContent.Explained> explained = new ArrayList<>();
    int done = 0;
    for (ActionClass alike : new ActionClasses(catalogue).of(conditional, List.of(layers))) {
      watch.reached(done, conditional.count());
      List<String> names =
          alike.actions().stream()
              .map(index -> catalogue.actions().get(index).qualifiedName())
              .toList();
      explained.add(new ReportContent.Explained(names, card(layers, names.getFirst())));
      done += names.size();
    }
    explained.sort(Comparator.comparing(ReportContent.Explained::action));
    return explained;
  }

  private String card(Layers layers, String action) {
    return ExplanationText.card(workspace.reasons().explain(layers, action), snapshot);
  }
}
