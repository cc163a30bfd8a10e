package dev.vennguard.ui.matrix;

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
  static int find(int[] rows, ActionNames names, String start, int from) {
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
}
