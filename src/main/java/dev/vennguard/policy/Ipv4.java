package dev.vennguard.policy;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IPv4 addresses in dotted decimals. */
final class Ipv4 {
  private static final Pattern OCTET = Pattern.compile("\\d{1,9}");

  private Ipv4() {}

  /** The number that an address is; empty if it is none. */
  static Optional<BigInteger> parse(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (String octet : octets) {
      if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
        return Optional.empty();
      }
      value = value.shiftLeft(8).or(BigInteger.valueOf(Integer.parseInt(octet)));
    }
    return Optional.of(value);
  }
}
