package dev.vennguard.prove.language;

import java.util.Arrays;

/** A set of UTF-16 units, as sorted ranges that do not touch. */
public final class CharClass {
  /** The last UTF-16 unit. */
  public static final int LAST = 0xFFFF;

  /** No unit at all. */
  public static final CharClass NONE = new CharClass();

  /** Every unit. */
  public static final CharClass ANY = new CharClass(0, LAST);

  /** The digits from 0 to 9. */
  public static final CharClass DIGIT = new CharClass('0', '9');

  /** The letters from a to z. */
  public static final CharClass LOWER = new CharClass('a', 'z');

  /** What a segment of an ARN is made of. */
  public static final CharClass NO_COLON = without(":");

  /** What stands for itself in a pattern. */
  public static final CharClass NO_WILDCARD = without("*?");

  /** What the names of sessions are made of (STS API, {@code RoleSessionName}). */
  public static final CharClass SESSION_NAME =
      of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-");

  /** What stands for itself in a segment of an ARN pattern. */
  public static final CharClass NO_COLON_OR_WILDCARD = without("*:?");

  private final int[] ranges;

  private CharClass(int... ranges) {
    this.ranges = ranges;
  }

  /** One unit alone. */
  public static CharClass one(char unit) {
    return new CharClass(unit, unit);
  }

  /** The listed units. */
  public static CharClass of(String units) {
    char[] sorted = units.toCharArray();
    Arrays.sort(sorted);
    int[] found = new int[sorted.length * 2];
    int used = 0;
    for (char unit : sorted) {
      if (used > 0 && found[used - 1] >= unit - 1) {
        found[used - 1] = unit;
      } else {
        found[used++] = unit;
        found[used++] = unit;
      }
    }
    return new CharClass(Arrays.copyOf(found, used));
  }

  /** Every unit but the listed ones. */
  public static CharClass without(String units) {
    int[] excluded = of(units).ranges;
    int[] found = new int[excluded.length + 2];
    int used = 0;
    int from = 0;
    for (int i = 0; i < excluded.length; i += 2) {
      if (from < excluded[i]) {
        found[used++] = from;
        found[used++] = excluded[i] - 1;
      }
      from = excluded[i + 1] + 1;
    }
    if (from <= LAST) {
      found[used++] = from;
      found[used++] = LAST;
    }
    return new CharClass(Arrays.copyOf(found, used));
  }

  /** Whether a unit is in it. */
  public boolean contains(int unit) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (ranges[i] <= unit && unit <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether every unit of another class is in it. */
  public boolean covers(CharClass other) {
    for (int i = 0; i < other.ranges.length; i += 2) {
      int from = other.ranges[i];
      int to = other.ranges[i + 1];
      boolean inside = false;
      for (int j = 0; j < ranges.length; j += 2) {
        inside |= ranges[j] <= from && to <= ranges[j + 1];
      }
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /** How many ranges there are. */
  public int count() {
    return ranges.length / 2;
  }

  /** The first unit of a range, counted from 0. */
  public int first(int range) {
    return ranges[2 * range];
  }

  /** The last unit of a range, counted from 0. */
  public int last(int range) {
    return ranges[2 * range + 1];
  }
}
