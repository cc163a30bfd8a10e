package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import java.util.ArrayList;
import java.util.List;

/** {@code matrix --format csv}: a row per action, as RFC 4180 has it. */
final class MatrixCsv {
  private MatrixCsv() {}

  static String write(MatrixContent content) {
    Evaluation evaluation = content.evaluation();
    ActionSet selected = content.selected();
    List<Layer> layers = evaluation.layers().inForce();
    StringBuilder csv = new StringBuilder();
    List<String> head = new ArrayList<>(List.of("service", "action", "access level"));
    layers.forEach(layer -> head.add(layer.id().text()));
    head.addAll(List.of("effective", "outcome"));
    csv.append(CsvRow.of(head));
    for (Action action : evaluation.catalogue().actions()) {
      if (!selected.contains(action.index())) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      cells.add(action.service());
      cells.add(action.name());
      cells.add(action.level().title());
      for (int i = 0; i < layers.size(); i++) {
        cells.add(evaluation.coverage(i, action.index()).name());
      }
      cells.add(evaluation.effective(action.index()).name());
      cells.add(evaluation.outcome(action.index()).name());
      csv.append(CsvRow.of(cells));
    }
    return csv.toString();
  }
}
