package dev.vennguard.lint.kit;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import java.util.List;

/** Addresses that no request from the internet has (RFC 1918, 4193, 6598, 3927). */
public final class PrivateRanges {
  private static final List<String> RANGES =
      List.of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "169.254.0.0/16",
          "fc00::/7");

  private PrivateRanges() {}

  /** Of the values of an entry on the caller's address those that are private; none of another. */
  public static List<String> of(Entry entry, Comparison comparison) {
    if (!entry.key().equals("aws:sourceip") || entry.comparison() != comparison) {
      return List.of();
    }
    List<IpRange> known = RANGES.stream().flatMap(one -> IpRange.parse(one).stream()).toList();
    return entry.values().stream()
        .filter(value ->
            IpRange.parse(value)
                .filter(range -> known.stream().anyMatch(one -> one.contains(range)))
                .isPresent())
        .toList();
  }
}
