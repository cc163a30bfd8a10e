package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Service;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lays services and the matching actions of the open ones in one line.
 *
 * @param matching the actions that the filters let through
 * @param telling those that have a row of their own at once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, nor changed
record RowList(
    List<Service> services, int[] order, OpenServices open, ActionSet matching, ActionSet telling) {

  /**
   * The keys of all rows.
   *
   * @param shown whether the service at a position has a row
   * @param last keys of the rows under all services
   */
  int[] rows(IntPredicate shown, List<Integer> last) {
    IntStream.Builder keys = IntStream.builder();
    int count = 0;
    for (int position : order) {
      if (shown.test(position)) {
        keys.add(RowKey.service(position));
        count++;
        if (open.contains(position)) {
          addActions(position, keys);
        }
      }
    }
    if (count == 0) {
      keys.add(RowKey.EMPTY);
    }
    last.forEach(keys::add);
    return keys.build().toArray();
  }

  private void addActions(int position, IntStream.Builder keys) {
    Service service = services.get(position);
    boolean whole = open.whole(position);
    boolean left = false;
    for (int action = service.firstAction(); action < service.endAction(); action++) {
      if (matching.contains(action)) {
        if (whole || telling.contains(action)) {
          keys.add(RowKey.action(action));
        } else {
          left = true;
        }
      }
    }
    if (left) {
      keys.add(RowKey.rest(position));
    }
  }
}
