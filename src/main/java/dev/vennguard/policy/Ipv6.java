package dev.vennguard.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IPv6 addresses, with {@code ::} and a dotted IPv4 tail. */
final class Ipv6 {
  private static final int GROUPS = 8;
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  private Ipv6() {}

  /** The number that an address is; empty if it is none. */
  static Optional<BigInteger> parse(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    Optional<List<Integer>> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    Optional<List<Integer>> tail = groups(gap < 0 ? "" : text.substring(gap + 2), true);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int given = head.get().size() + tail.get().size();
    if (gap < 0 ? given != GROUPS : given >= GROUPS) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get());
    for (int i = given; i < GROUPS; i++) {
      all.add(0);
    }
    all.addAll(tail.get());
    BigInteger value = BigInteger.ZERO;
    for (int group : all) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return Optional.of(value);
  }

  /** Reads groups; only those at the end of the address may close with a dotted IPv4 tail. */
  private static Optional<List<Integer>> groups(String text, boolean atEnd) {
    List<Integer> found = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(found);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (atEnd && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        Optional<BigInteger> tail = Ipv4.parse(parts[i]);
        if (tail.isEmpty()) {
          return Optional.empty();
        }
        int value = tail.get().intValue();
        found.add(value >>> 16);
        found.add(value & 0xFFFF);
      } else if (GROUP.matcher(parts[i]).matches()) {
        found.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
