package dev.vennguard.prove.value;

import dev.vennguard.policy.IpRange;
import java.math.BigInteger;

/** IP addresses as numbers and as text (EVALUATION §5.2, "IP"). */
final class Addresses {
  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(32);
  private static final BigInteger MAPPED_LAST =
      MAPPED.or(BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE));

  private Addresses() {}

  /** The IPv4 address that an IPv6 address maps, or the address itself. */
  static IpRange unmapped(IpRange address) {
    if (address.bits() == 32 || !mapped(address.first())) {
      return address;
    }
    BigInteger value = address.first().subtract(MAPPED);
    return new IpRange(32, value, value);
  }

  /** Whether an IPv6 address stands for an IPv4 address: no request here carries such a one. */
  static boolean mapped(BigInteger address) {
    return address.compareTo(MAPPED) >= 0 && address.compareTo(MAPPED_LAST) <= 0;
  }

  static BigInteger mappedLast() {
    return MAPPED_LAST;
  }

  /** An address as text: dotted for IPv4, eight groups for IPv6. */
  static String text(int bits, BigInteger address) {
    StringBuilder text = new StringBuilder();
    int group = bits == 32 ? 8 : 16;
    for (int shift = bits - group; shift >= 0; shift -= group) {
      int value = address.shiftRight(shift).intValue() & ((1 << group) - 1);
      text.append(bits == 32 ? Integer.toString(value) : Integer.toHexString(value));
      if (shift > 0) {
        text.append(bits == 32 ? '.' : ':');
      }
    }
    return text.toString();
  }
}
