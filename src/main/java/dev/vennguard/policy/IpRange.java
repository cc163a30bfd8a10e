package dev.vennguard.policy;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A CIDR range of IPv4 or IPv6 addresses (EVALUATION §5.2, "IP").
 *
 * @param bits 32 for IPv4, 128 for IPv6
 * @param first the lowest address
 * @param last the highest address
 */
public record IpRange(int bits, BigInteger first, BigInteger last) {
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /**
   * Reads {@code a.b.c.d[/n]} or an IPv6 range. Host bits outside the mask are ignored for IPv4; an
   * IPv6 range that has some is refused, as IAM refuses it.
   */
  public static Optional<IpRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpRange> address = address(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty() || slash < 0) {
      return address;
    }
    String length = text.substring(slash + 1);
    if (!length.matches("\\d{1,4}") || Integer.parseInt(length) > address.get().bits) {
      return Optional.empty();
    }
    return address.get().masked(Integer.parseInt(length));
  }

  /**
   * Whether the text is an IPv6 network with bits set behind its prefix length: IAM refuses to
   * store it, and where it stands it matches no address (EVALUATION §5.2, "IP").
   */
  public static boolean matchesNothing(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && parse(text).isEmpty()
        && text.substring(slash + 1).matches("\\d{1,4}")
        && Integer.parseInt(text.substring(slash + 1)) <= IPV6_BITS
        && address(text.substring(0, slash)).filter(one -> one.bits == IPV6_BITS).isPresent();
  }

  /** Reads one address as a range of one; an IPv4-mapped IPv6 address stays IPv6 here. */
  public static Optional<IpRange> address(String text) {
    return text.indexOf(':') >= 0
        ? Ipv6.parse(text).map(value -> new IpRange(IPV6_BITS, value, value))
        : Ipv4.parse(text).map(value -> new IpRange(IPV4_BITS, value, value));
  }

  /** Whether the other range lies wholly in this one. */
  public boolean contains(IpRange other) {
    return bits == other.bits
        && first.compareTo(other.first) <= 0
        && last.compareTo(other.last) >= 0;
  }

  private Optional<IpRange> masked(int prefix) {
    BigInteger host = BigInteger.ONE.shiftLeft(bits - prefix).subtract(BigInteger.ONE);
    BigInteger network = first.andNot(host);
    if (bits == IPV6_BITS && !network.equals(first)) {
      return Optional.empty();
    }
    return Optional.of(new IpRange(bits, network, network.or(host)));
  }
}
