package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Selection;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of the picture as selections. */
public final class VennSelections {
  private VennSelections() {}

  /** Selects what is behind a part. */
  public static Selection.Actions of(VennPart part, Evaluation evaluation) {
    return new Selection.Actions(part.title(), set(part, evaluation));
  }

  static ActionSet set(VennPart part, Evaluation evaluation) {
    return set(part, new Counts(evaluation));
  }

  static ActionSet set(VennPart part, Counts counts) {
    ActionSet set = counts.catalogue().none();
    for (Standing standing : part.standings()) {
      set = set.or(counts.set(standing));
    }
    return set;
  }

  /** The part that a selection of that title means. */
  public static Optional<VennPart> partOf(String title) {
    return Stream.of(VennPart.values()).filter(part -> part.title().equals(title)).findFirst();
  }

  /**
   * The same selection for another evaluation: a selected part stays selected, with the actions
   * that are behind it now. To be applied to the selection whenever a new snapshot is published.
   */
  public static Selection renewed(Selection selection, Evaluation evaluation) {
    return renewed(selection, evaluation, VennScope.ALL_ACTIONS);
  }

  /** Likewise, with only the actions that are counted. */
  public static Selection renewed(Selection selection, Evaluation evaluation, VennScope scope) {
    return switch (selection) {
      case Selection.Actions actions ->
          partOf(actions.title())
              .<Selection>map(part -> of(part, evaluation, scope))
              .orElse(actions);
      case Selection.None none -> none;
      case Selection.OneAction action -> action;
      case Selection.InService service -> service;
      case Selection.StatementAt statement -> statement;
    };
  }

  /** Selects what is behind a part, of the actions that are counted. */
  public static Selection.Actions of(VennPart part, Evaluation evaluation, VennScope scope) {
    ActionSet counted = NamedServices.of(evaluation, scope).actions();
    return new Selection.Actions(part.title(), set(part, evaluation).and(counted));
  }
}
