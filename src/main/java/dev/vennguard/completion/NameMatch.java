package dev.vennguard.completion;

/** How well what is typed fits a name; case does not count. */
final class NameMatch {
  /** It does not fit. */
  static final int NONE = Integer.MAX_VALUE;

  static final int BEGINS = 0;

  /** Beginnings of words that follow each other from the first on: {@code gO} of GetObject. */
  static final int WORDS = 1;

  /** Beginnings of words, the first among them. */
  static final int FROM_FIRST = 2;

  static final int ANY_WORDS = 3;
  static final int HOLDS = 4;

  /** Longer texts are compared as a whole: humps of them would take long. */
  private static final int LONGEST = 64;

  private NameMatch() {}

  /** How well it fits: the less, the better. */
  static int rank(String typed, String name) {
    if (typed.length() > name.length()) {
      return NONE;
    }
    if (name.regionMatches(true, 0, typed, 0, typed.length())) {
      return BEGINS;
    }
    if (typed.length() <= LONGEST) {
      for (int rank = WORDS; rank <= ANY_WORDS; rank++) {
        if (humps(typed, 0, name, 0, rank)) {
          return rank;
        }
      }
    }
    return typed.length() > 1 && holds(typed, name) ? HOLDS : NONE;
  }

  /**
   * Whether the rest of what is typed is made of beginnings of words of the name, in their order:
   * {@code gO} and {@code getobj} of {@code GetObject}.
   */
  private static boolean humps(String typed, int from, String name, int at, int rank) {
    if (from == typed.length()) {
      return true;
    }
    for (int start = at; start < name.length(); start++) {
      if (!begins(name, start)) {
        continue;
      }
      int length = 0;
      while (from + length < typed.length()
          && start + length < name.length()
          && same(typed.charAt(from + length), name.charAt(start + length))) {
        length++;
      }
      for (int taken = length; taken > 0; taken--) {
        if (humps(typed, from + taken, name, start + taken, rank)) {
          return true;
        }
      }
      if (rank == WORDS || (rank == FROM_FIRST && from == 0)) {
        return false;
      }
    }
    return false;
  }

  private static boolean begins(String name, int at) {
    if (at == 0) {
      return true;
    }
    char before = name.charAt(at - 1);
    char here = name.charAt(at);
    return Character.isLetterOrDigit(here)
        ? !Character.isLetterOrDigit(before)
            || (Character.isUpperCase(here) && !Character.isUpperCase(before))
        : here == ':' || here == '/';
  }

  private static boolean holds(String typed, String name) {
    for (int at = 1; at + typed.length() <= name.length(); at++) {
      if (name.regionMatches(true, at, typed, 0, typed.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
