package dev.vennguard.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a condition key. Names are compared ignoring case, and shown as they are written
 * (EVALUATION §5.1); so are those in policy variables (EVALUATION §4).
 *
 * @param written as a policy, a request or the catalogue spells it
 */
public record ConditionKeyName(String written) {
  /** The name in the one spelling that all comparisons and tables use: lower case. */
  public String folded() {
    return written.toLowerCase(Locale.ROOT);
  }

  /** A name in the spelling that comparisons use. */
  public static String folded(String written) {
    return new ConditionKeyName(written).folded();
  }

  /** Whether it is the same key, in any letter case. */
  public boolean is(String other) {
    return folded().equals(folded(other));
  }

  /** Whether two texts name the same key. */
  public static boolean same(String one, String other) {
    return new ConditionKeyName(one).is(other);
  }

  /** Ignores the case. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConditionKeyName name && is(name.written);
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return written;
  }
}
