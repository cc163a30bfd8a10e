package dev.vennguard.exchange.account;

/** Follows a long reading, and may end it. */
public interface ReadingWatch {
  /** Nobody does. */
  ReadingWatch NOBODY =
      new ReadingWatch() {
        @Override
        public void reached(long bytes, int holders) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Told after each user, role, group and policy.
   *
   * @param bytes of the file that were read until now
   * @param holders how many users, roles and groups were found
   */
  void reached(long bytes, int holders);

  /** Asked as often: whether to stop. */
  boolean cancelled();
}
