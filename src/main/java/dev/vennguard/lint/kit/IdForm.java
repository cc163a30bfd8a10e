package dev.vennguard.lint.kit;

import dev.vennguard.policy.Comparison;
import java.util.regex.Pattern;

/**
 * How the ids of one sort of resource are written: a prefix, and 8 or 17 letters and digits.
 *
 * @param key the condition key that holds such ids, lower-cased
 * @param prefix what they begin with: {@code vpc-}
 */
public record IdForm(String key, String prefix) {
  /** Reports the values of the key that no request carries; those with wildcards are left out. */
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals(key) || entry.comparison() == Comparison.NULL) {
      return;
    }
    Pattern form = Pattern.compile(Pattern.quote(prefix) + "([a-z0-9]{8}|[a-z0-9]{17})");
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (WrittenArn.plain(value) && !form.matcher(value).matches()) {
        hits.add(
            entry.value(i),
            "%s matches no request".formatted(Words.quote(value)),
            "write `%s` and 8 or 17 letters and digits".formatted(prefix));
      }
    }
  }
}
