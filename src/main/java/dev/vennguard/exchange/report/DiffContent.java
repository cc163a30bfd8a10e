package dev.vennguard.exchange.report;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.workspace.SituationReport;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code diff} reports.
 *
 * @param sides the layers before and after the change
 * @param situation what is known of the requests
 * @param entries the actions that differ and that the filter lets through
 * @param filter which actions are reported
 * @param listing how actions are listed for people
 */
public record DiffContent(
    Catalogue catalogue,
    List<Layers> sides,
    SituationReport situation,
    List<Entry> entries,
    ActionFilter filter,
    Listing listing) {
  /** Copies the lists. */
  public DiffContent {
    sides = List.copyOf(sides);
    entries = List.copyOf(entries);
  }

  /** The ways in which actions can differ. */
  public static List<Change> changes() {
    return Arrays.stream(Change.values()).filter(change -> change != Change.SAME).toList();
  }

  /** The entries of one way. */
  public List<Entry> with(Change change) {
    return entries.stream().filter(entry -> entry.difference().change() == change).toList();
  }

  /** The actions of some entries, as a set. */
  public ActionSet actions(List<Entry> some) {
    return ActionSet.of(catalogue.size(), some.stream().mapToInt(Entry::action).toArray());
  }

  /** The action of an entry: {@code prefix:Name}. */
  public String name(Entry entry) {
    return catalogue.actions().get(entry.action()).qualifiedName();
  }
}
