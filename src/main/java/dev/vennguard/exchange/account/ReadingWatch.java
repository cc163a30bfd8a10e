package dev.vennguard.exchange.account;

import dev.vennguard.exchange.found.Holder;
import java.util.function.BiPredicate;

/** Follows a long reading, says what of it is kept, and may end it. */
public interface ReadingWatch {
  /** Nobody does, and all is kept. */
  ReadingWatch NOBODY = keeping((kind, name) -> true);

  /** Nobody follows; only the documents of these are kept. */
  static ReadingWatch keeping(BiPredicate<Holder.Kind, String> wanted) {
    return new ReadingWatch() {
      @Override
      public void reached(long bytes, int holders) {}

      @Override
      public boolean cancelled() {
        return false;
      }

      @Override
      public boolean wanted(Holder.Kind kind, String name) {
        return wanted.test(kind, name);
      }
    };
  }

  /**
   * Told after each user, role, group and policy.
   *
   * @param bytes of the file that were read until now
   * @param holders how many users, roles and groups were found
   */
  void reached(long bytes, int holders);

  /** Asked as often: whether to stop. */
  boolean cancelled();

  /**
   * Whether the documents of a user, role or group are wanted. The others are read over, not kept:
   * most of a large dump is documents of those whom nobody asked for.
   *
   * @param name as far as it was said before the documents were
   */
  default boolean wanted(Holder.Kind kind, String name) {
    return true;
  }
}
