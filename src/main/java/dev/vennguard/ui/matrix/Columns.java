package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;

/**
 * Where the columns are; the header and every row share them.
 *
 * @param name width of the first column, in pixels
 * @param level width of each of the others
 */
record Columns(double name, double level) {
  private static final double LEAST_NAME = 150;
  private static final double MOST_NAME = 460;
  private static final double LEAST_LEVEL = 48;

  static Columns of(double width) {
    int levels = AccessLevel.values().length;
    double wanted = Math.clamp(width * 0.35, LEAST_NAME, MOST_NAME);
    double level = Math.max(LEAST_LEVEL, Math.floor((width - wanted) / levels));
    return new Columns(width - level * levels, level);
  }

  /** Where the column of a level starts. */
  double start(AccessLevel column) {
    return name + level * column.ordinal();
  }

  double middle(AccessLevel column) {
    return start(column) + level / 2;
  }
}
