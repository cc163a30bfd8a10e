package dev.vennguard.workspace.finding;

import dev.vennguard.lint.kit.FindingSeverity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many findings there are of each severity.
 *
 * @param counts of those severities that there are
 */
public record FindingCounts(Map<FindingSeverity, Integer> counts) {
  /** Copies the map. */
  public FindingCounts {
    counts = Map.copyOf(counts);
  }

  /** Counts severities. */
  public static FindingCounts of(List<FindingSeverity> all) {
    Map<FindingSeverity, Integer> counts = new EnumMap<>(FindingSeverity.class);
    all.forEach(one -> counts.merge(one, 1, Integer::sum));
    return new FindingCounts(counts);
  }

  /** The sign of a severity: shapes differ, not only colours. */
  public static String sign(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> "●";
      case SECURITY_WARNING -> "◆";
      case WARNING -> "▲";
      case SUGGESTION -> "○";
    };
  }

  /** How many there are. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Such as {@code 1 error, 2 suggestions}, worst first; empty if there is nothing. */
  public String words() {
    return parts().stream().map(Part::words).collect(Collectors.joining(", "));
  }

  /** Such as {@code ▲ 3}: all, with the sign of the worst; empty if there is nothing. */
  public String sign() {
    return parts().stream()
        .findFirst()
        .map(worst -> sign(worst.severity()) + " " + total())
        .orElse("");
  }

  /** One severity. */
  public record Part(FindingSeverity severity, int count) {
    /** Such as {@code 2 suggestions}. */
    public String words() {
      return count + " " + severity.text() + (count == 1 ? "" : "s");
    }
  }

  /** The severities that there are, worst first. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (FindingSeverity severity : FindingSeverity.values()) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        parts.add(new Part(severity, count));
      }
    }
    return parts;
  }
}
