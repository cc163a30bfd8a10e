package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code IMPROVE_IP_RANGE}: a network with bits behind its prefix. */
final class HostBits implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "IMPROVE_IP_RANGE",
        FindingSeverity.SUGGESTION,
        "A network with bits behind its prefix",
        "a network such as `203.0.113.7/24`.",
        "the network with these bits zero.",
        "IAM ignores the bits, so the range is wider than it looks.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.comparison().kind() != Kind.IP_ADDRESS) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      String meant = canonical(value);
      if (!meant.equals(value)) {
        List<String> values = new ArrayList<>(entry.values());
        values.set(i, meant);
        hits.add(
            entry.value(i),
            "%s means `%s`".formatted(Words.quote(value), meant),
            "write that",
            "Write " + meant,
            entry.withValues(values));
      }
    }
  }

  /** The same range with its first address written; the text itself where that is no other one. */
  private static String canonical(String value) {
    int slash = value.indexOf('/');
    Optional<IpRange> range = IpRange.parse(value);
    if (slash < 0 || value.indexOf(':') >= 0 || range.isEmpty()) {
      return value;
    }
    boolean first =
        IpRange.address(value.substring(0, slash))
            .filter(one -> one.first().equals(range.get().first()))
            .isPresent();
    if (first) {
      return value;
    }
    long bits = range.get().first().longValueExact();
    return "%d.%d.%d.%d%s"
        .formatted(
            bits >> 24 & 255,
            bits >> 16 & 255,
            bits >> 8 & 255,
            bits & 255,
            value.substring(slash));
  }
}
