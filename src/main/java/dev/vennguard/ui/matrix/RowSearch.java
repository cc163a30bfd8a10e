package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.ui.matrix.filter.ActionNameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finding rows by key and by name. */
final class RowSearch {
  private RowSearch() {}

  /** The place of a key; -1 if it is not there. */
  static int indexOf(int[] rows, int key) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == key) {
        return i;
      }
    }
    return -1;
  }

  /** The first row from an index on, around the end, whose name starts so; -1 if there is none. */
  static int find(int[] rows, ActionNameIndex names, String start, int from) {
    for (int i = 0; i < rows.length; i++) {
      int index = Math.floorMod(from + i, rows.length);
      int key = rows[index];
      boolean fits =
          RowKey.isAction(key)
              ? names.name(key).startsWith(start)
              : RowKey.isService(key) && names.prefix(RowKey.serviceOf(key)).startsWith(start);
      if (fits) {
        return index;
      }
    }
    return -1;
  }

  /**
   * The service or action without a row whose name starts so: services first, then the actions of
   * the services that have a row, then all others; {@link RowKey#NONE} if there is none.
   *
   * @param matching the actions that the filters let through
   * @param shown whether the service at a position has a row
   */
  static int hidden(
      int[] order, ActionNameIndex names, ActionSet matching, IntPredicate shown, String start) {
    for (int position : order) {
      if (!shown.test(position) && names.prefix(position).startsWith(start)) {
        return RowKey.service(position);
      }
    }
    int elsewhere = RowKey.NONE;
    for (int position : order) {
      int action = first(names, matching, position, start);
      if (action != RowKey.NONE && shown.test(position)) {
        return action;
      }
      elsewhere = elsewhere == RowKey.NONE ? action : elsewhere;
    }
    return elsewhere;
  }

  private static int first(ActionNameIndex names, ActionSet matching, int position, String start) {
    Service service = names.services().get(position);
    for (int action = service.firstAction(); action < service.endAction(); action++) {
      if (matching.contains(action) && names.name(action).startsWith(start)) {
        return RowKey.action(action);
      }
    }
    return RowKey.NONE;
  }

  /** The actions of a set, in the order of the services. */
  static List<Action> matched(int[] order, Catalogue catalogue, ActionSet wanted) {
    List<Action> found = new ArrayList<>();
    for (int position : order) {
      Service service = catalogue.services().get(position);
      for (int action = service.firstAction(); action < service.endAction(); action++) {
        if (wanted.contains(action)) {
          found.add(catalogue.actions().get(action));
        }
      }
    }
    return found;
  }
}
