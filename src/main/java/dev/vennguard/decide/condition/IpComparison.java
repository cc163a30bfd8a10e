package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.IpRange;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * {@code IpAddress} and {@code NotIpAddress}: membership in a range. A malformed request address
 * fails both; an IPv4 address written as IPv6 compares as IPv4 (EVALUATION §5.2).
 */
final class IpComparison implements ValueComparison {
  private static final int IPV4_BITS = 32;
  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF);

  private final List<IpRange> listed;

  IpComparison(List<String> listed) {
    this.listed = listed.stream().flatMap(text -> IpRange.parse(text).stream()).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    Optional<IpRange> address = IpRange.address(value).map(IpComparison::unmapped);
    if (address.isEmpty()) {
      return Match.NEVER;
    }
    return Match.of(listed.stream().anyMatch(range -> range.contains(address.get())));
  }

  private static IpRange unmapped(IpRange address) {
    if (address.bits() == IPV4_BITS || !address.first().shiftRight(IPV4_BITS).equals(MAPPED)) {
      return address;
    }
    BigInteger low = address.first().subtract(MAPPED.shiftLeft(IPV4_BITS));
    return new IpRange(IPV4_BITS, low, low);
  }
}
