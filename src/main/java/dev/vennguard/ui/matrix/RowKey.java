package dev.vennguard.ui.matrix;

/**
 * Rows are named by numbers, so that 22,000 of them cost nothing: an action by its index, a service
 * by the complement of its position, and two lines of text.
 */
final class RowKey {
  /** No row. */
  static final int NONE = Integer.MIN_VALUE;

  /** The line that shows or hides the services which no policy speaks of. */
  static final int MORE = Integer.MIN_VALUE + 1;

  /** The line that says that nothing matches. */
  static final int EMPTY = Integer.MIN_VALUE + 2;

  private RowKey() {}

  static int action(int action) {
    return action;
  }

  static int service(int service) {
    return ~service;
  }

  static boolean isAction(int key) {
    return key >= 0;
  }

  static boolean isService(int key) {
    return key < 0 && key > EMPTY;
  }

  /** The position of the service that a key made by {@link #service} names. */
  static int serviceOf(int key) {
    return ~key;
  }
}
