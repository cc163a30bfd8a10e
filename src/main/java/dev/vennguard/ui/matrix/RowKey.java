package dev.vennguard.ui.matrix;

/**
 * Rows are named by numbers, so that 22,000 of them cost nothing: an action by its index, a service
 * by the complement of its position, what an open service leaves out by that and an offset, and two
 * lines of text.
 */
final class RowKey {
  /** No row. */
  static final int NONE = Integer.MIN_VALUE;

  /** The line that shows or hides the services which no policy speaks of. */
  static final int MORE = Integer.MIN_VALUE + 1;

  /** The line that says that nothing matches. */
  static final int EMPTY = Integer.MIN_VALUE + 2;

  /** Far beyond the complement of every position. */
  private static final int REST = -1_000_000;

  private RowKey() {}

  static int action(int action) {
    return action;
  }

  static int service(int service) {
    return ~service;
  }

  /** The line under an open service for its actions that no policy names. */
  static int rest(int service) {
    return REST - service;
  }

  static boolean isAction(int key) {
    return key >= 0;
  }

  static boolean isService(int key) {
    return key < 0 && key > REST;
  }

  static boolean isRest(int key) {
    return key <= REST && key > EMPTY;
  }

  /** The position of the service that a key made by {@link #service} or {@link #rest} names. */
  static int serviceOf(int key) {
    return isRest(key) ? REST - key : ~key;
  }
}
