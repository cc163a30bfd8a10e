package dev.vennguard.design;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The narrowest pattern that is easily read and matches all that two patterns match. */
final class CommonPatterns {
  private static final int SEGMENTS = 6;
  private static final int SERVICE = 2;

  /** A variable is one unit: half of it means nothing. */
  private static final Pattern UNIT = Pattern.compile("\\$\\{[^}]*\\}|.", Pattern.DOTALL);

  private CommonPatterns() {}

  /**
   * For two ARNs of one partition and one service: segment by segment what they begin and end with
   * alike, {@code *} between.
   */
  static Optional<ResourcePattern> of(ResourcePattern one, ResourcePattern other) {
    String[] a = one.completed().split(":", SEGMENTS);
    String[] b = other.completed().split(":", SEGMENTS);
    if (a.length < SEGMENTS || b.length < SEGMENTS) {
      return Optional.empty();
    }
    List<String> common = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      if (i <= SERVICE && !a[i].equals(b[i])) {
        return Optional.empty();
      }
      common.add(common(a[i], b[i]));
    }
    return Optional.of(new ResourcePattern(String.join(":", common)));
  }

  /** For two actions of one service: the whole words that they begin with alike. */
  static Optional<ActionPattern> of(ActionPattern one, ActionPattern other) {
    int colon = one.text().indexOf(':');
    if (colon < 0 || !one.service().equals(other.service())) {
      return Optional.empty();
    }
    String a = one.text().substring(colon + 1);
    String b = other.text().substring(other.text().indexOf(':') + 1);
    int end = 0;
    while (end < Math.min(a.length(), b.length())
        && Character.toLowerCase(a.charAt(end)) == Character.toLowerCase(b.charAt(end))
        && a.charAt(end) != '*'
        && a.charAt(end) != '?') {
      end++;
    }
    while (end > 0 && !(wordEnds(a, end) && wordEnds(b, end))) {
      end--;
    }
    return Optional.of(
        new ActionPattern(one.text().substring(0, colon + 1) + a.substring(0, end) + "*"));
  }

  private static boolean wordEnds(String name, int at) {
    return at >= name.length() || !Character.isLowerCase(name.charAt(at));
  }

  private static String common(String one, String other) {
    List<String> a = units(one);
    List<String> b = units(other);
    if (a.equals(b)) {
      return one;
    }
    int shorter = Math.min(a.size(), b.size());
    int start = 0;
    while (start < shorter && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    String both =
        String.join("", a.subList(0, start))
            + "*"
            + String.join("", a.subList(a.size() - end, a.size()));
    return both.replaceAll("\\*+", "*");
  }

  private static List<String> units(String text) {
    Matcher matcher = UNIT.matcher(text);
    List<String> units = new ArrayList<>();
    while (matcher.find()) {
      units.add(matcher.group());
    }
    return units;
  }
}
