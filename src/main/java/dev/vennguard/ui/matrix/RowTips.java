package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.workspace.Counts.Standing;

/** What a row says when the mouse rests on it. */
final class RowTips {
  private RowTips() {}

  /** What there is to say of a row. */
  static String of(MatrixModel model, int key) {
    Catalogue catalogue = model.evaluation().catalogue();
    if (RowKey.isAction(key)) {
      Standing standing = model.all().of(key);
      String change = model.change(key);
      Evaluation evaluation = model.evaluation();
      return RowTexts.tooltip(
              catalogue.actions().get(key),
              standing,
              RowTexts.reason(evaluation, key),
              evaluation.onCondition(key))
          + (change.isEmpty() ? "" : "\nsince the baseline: " + change);
    }
    if (RowKey.isService(key)) {
      int position = RowKey.serviceOf(key);
      return RowTexts.tooltip(catalogue.services().get(position), position, model.counts());
    }
    return RowTexts.accessible(model.row(key));
  }
}
