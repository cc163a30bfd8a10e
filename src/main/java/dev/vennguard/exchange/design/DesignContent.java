package dev.vennguard.exchange.design;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.design.ClosedBoundary;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.workspace.SituationReport;
import java.util.List;

/**
 * What {@code design} reports.
 *
 * @param situation what is known of the requests
 * @param most the characters that the boundary may have, white space not counted
 * @param boundary what was found
 * @param closing whether its ways out were to be closed
 */
public record DesignContent(
    Catalogue catalogue,
    SituationReport situation,
    int most,
    ClosedBoundary boundary,
    boolean closing) {
  /** The actions of some entries, as a set. */
  ActionSet actions(List<Entry> some) {
    return ActionSet.of(catalogue.size(), some.stream().mapToInt(Entry::action).toArray());
  }

  /** The action of an entry: {@code prefix:Name}. */
  String name(Entry entry) {
    return catalogue.actions().get(entry.action()).qualifiedName();
  }
}
