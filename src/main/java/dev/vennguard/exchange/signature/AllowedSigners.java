package dev.vennguard.exchange.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a file of allowed signers (ssh-keygen(1), ALLOWED SIGNERS): {@code ssh-keygen -Y
 * find-principals} tells the first line of a key alone, and that one may be for another namespace.
 */
final class AllowedSigners {
  private AllowedSigners() {}

  /** Those names, then all others by which the same keys are allowed. */
  static List<String> sameKey(List<String> lines, List<String> names) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(names);
    for (String line : lines) {
      if (principals(line).stream().anyMatch(names::contains)) {
        keys.add(key(line));
      }
    }
    for (String line : lines) {
      if (!key(line).isEmpty() && keys.contains(key(line))) {
        all.addAll(principals(line));
      }
    }
    return new ArrayList<>(all);
  }

  private static List<String> principals(String line) {
    String bare = line.strip();
    return bare.isEmpty() || bare.startsWith("#")
        ? List.of()
        : List.of(bare.split("\\s+", -1)[0].split(",", -1));
  }

  /** The key in base64: it stands behind its type, and each begins so. */
  private static String key(String line) {
    for (String word : line.strip().split("\\s+", -1)) {
      if (word.startsWith("AAAA")) {
        return word;
      }
    }
    return "";
  }
}
