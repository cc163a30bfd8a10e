package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Service;
import dev.vennguard.ui.matrix.MatrixRow.ActionRow;
import dev.vennguard.ui.matrix.MatrixRow.ServiceRow;
import dev.vennguard.ui.matrix.filter.ChangeSigns;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Review;

/**
 * What rows show of an evaluation.
 *
 * @param all where each action stands
 * @param counts how many stand where, by service and access level
 * @param review what changed since the baseline
 * @param glow the actions that the caret stands on
 */
record RowContents(Counts all, ServiceCounts counts, Review review, ActionSet glow) {
  ActionRow action(int index) {
    Action action = all.catalogue().actions().get(index);
    return new ActionRow(
        index,
        action.name(),
        action.level(),
        all.of(index),
        ChangeSigns.mark(review, index),
        glow.contains(index));
  }

  /**
   * The row of a service.
   *
   * @param matches how many of its actions the filters let through; -1 without a filter
   */
  ServiceRow service(int position, boolean open, int matches) {
    Service service = all.catalogue().services().get(position);
    return new ServiceRow(
        service.prefix(),
        service.title(),
        open,
        matches,
        changesIn(service),
        glow.countIn(service.firstAction(), service.endAction()) > 0,
        counts.cells(position));
  }

  private int changesIn(Service service) {
    return review instanceof Review.Since(var baseline, var changes)
        ? changes.all().countIn(service.firstAction(), service.endAction())
        : 0;
  }
}
