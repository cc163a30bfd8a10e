package dev.vennguard.decide;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Conditions for the reference, told from the tables of EVALUATION §5.3 and §5.4. */
final class ReferenceCondition {
  private final Condition condition;
  private final Comparison comparison;
  private final boolean variables;
  private final boolean denies;
  private final Function<String, Optional<String>> lookUp;

  ReferenceCondition(
      Condition condition, Statement statement, Function<String, Optional<String>> lookUp) {
    this.condition = condition;
    this.denies = statement.effect() == Effect.DENY;
    this.comparison = ((ConditionOperator.Known) condition.operator()).comparison();
    this.variables = statement.version().variables();
    this.lookUp = lookUp;
  }

  /** Whether the entry is true for what the request carries under its key. */
  boolean isTrue(Optional<ContextValue> carried) {
    ConditionOperator.Known operator = (ConditionOperator.Known) condition.operator();
    String text = operator.text();
    boolean forAll = operator.qualifier() == Qualifier.FOR_ALL_VALUES;
    boolean forAny = operator.qualifier() == Qualifier.FOR_ANY_VALUE;
    boolean negated = text.contains("Not");
    if (comparison == Comparison.NULL) {
      boolean wanted = condition.values().contains(carried.isPresent() ? "false" : "true");
      return forAll || (!forAny && wanted);
    }
    if (carried.isEmpty()) {
      return operator.ifExists() || forAll || (negated && !forAny);
    }
    List<String> r = carried.get().all();
    boolean many = carried.get() instanceof ContextValue.Many;
    if (condition.values().isEmpty() && !r.isEmpty()) {
      return negated && !many && !forAll && !forAny && !operator.ifExists();
    }
    if (forAll) {
      return r.stream().filter(one -> !satisfies(one, negated)).findAny().isEmpty();
    }
    if (forAny) {
      return r.stream().filter(one -> satisfies(one, negated)).count() > 0;
    }
    if (many) {
      return r.isEmpty() && negated;
    }
    return satisfies(r.getFirst(), negated);
  }

  private boolean satisfies(String r, boolean negated) {
    Boolean[] matches = condition.values().stream().map(p -> m(r, p)).toArray(Boolean[]::new);
    if (Arrays.stream(matches).anyMatch(m -> m == null)) {
      return false;
    }
    if (comparison.kind() == Comparison.Kind.ARN) {
      return satisfiesArn(matches, negated);
    }
    boolean one = Arrays.asList(matches).contains(true);
    return negated ? !one : one;
  }

  /** "Operands are read in order, a match before it counts." */
  private boolean satisfiesArn(Boolean[] matches, boolean negated) {
    for (int i = 0; i < matches.length; i++) {
      Optional<String> operand = ReferenceText.plain(condition.values().get(i), variables, lookUp);
      if (operand.isPresent() && !operand.get().matches("(?s)(arn:|\\*).*")) {
        return denies;
      }
      if (matches[i]) {
        return !negated;
      }
    }
    return negated;
  }

  /** m(r, p) of EVALUATION §5.4; null where r is malformed for good. */
  private Boolean m(String r, String p) {
    return switch (comparison.kind()) {
      case STRING -> ReferenceText.fits(p, false, variables, lookUp, r).orElse(false);
      case STRING_PATTERN -> ReferenceText.fits(p, true, variables, lookUp, r).orElse(false);
      case STRING_IGNORE_CASE ->
          ReferenceText.plain(p, variables, lookUp)
              .map(text -> lower(text).equals(lower(r)))
              .orElse(false);
      case BOOL ->
          ReferenceText.plain(p, variables, lookUp)
              .map(text -> lower(text).equals("true") == lower(r).equals("true"))
              .orElse(false);
      case BINARY -> Arrays.equals(bytes(r), bytes(p)) && bytes(r).length > 0;
      case NUMERIC -> order(number(r), number(p));
      case DATE -> order(date(r), date(p));
      case IP_ADDRESS -> inRange(r, p);
      case ARN -> arn(r, p);
      case NULL -> throw new IllegalStateException();
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException no) {
      return new byte[0];
    }
  }

  private <T extends Comparable<T>> boolean order(Optional<T> r, Optional<T> p) {
    if (r.isEmpty() || p.isEmpty()) {
      return false;
    }
    int sign = r.get().compareTo(p.get());
    String name = comparison.text();
    if (name.endsWith("LessThan")) {
      return sign < 0;
    } else if (name.endsWith("LessThanEquals")) {
      return sign < 1;
    } else if (name.endsWith("GreaterThan")) {
      return sign > 0;
    } else if (name.endsWith("GreaterThanEquals")) {
      return sign > -1;
    }
    return sign == 0;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException no) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(String text) {
    if (text.matches("[+-]?\\d+([.]\\d+)?") && !text.matches("\\d{4}")) {
      return Optional.of(Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000)));
    }
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(day(text)).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (java.time.DateTimeException no) {
      return Optional.empty();
    }
  }

  /** A year, or a year and a month, is its first day. */
  private static String day(String text) {
    return text.matches("\\d{4}(-\\d\\d)?") ? (text + "-01-01").substring(0, 10) : text;
  }

  private static Boolean inRange(String address, String range) {
    if (!address.matches("[0-9]+([.][0-9]+){3}|.*:.*")) {
      return null;
    }
    try {
      InetAddress r = InetAddress.ofLiteral(address);
      String[] parts = range.split("/", 2);
      InetAddress p = InetAddress.ofLiteral(parts[0]);
      if (r instanceof Inet4Address != p instanceof Inet4Address) {
        return false;
      }
      int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : r.getAddress().length * 8;
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((r.getAddress()[i / 8] & mask) != (p.getAddress()[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private Boolean arn(String r, String p) {
    String[] given = r.split(":", 6);
    if (given.length < 6 || !given[0].equals("arn")) {
      return null;
    }
    // Variables first, then colons; wildcards in their values are marked so that they stay literal.
    Optional<String> resolved =
        ReferenceText.plain(p, variables, key -> lookUp.apply(key).map(ReferenceCondition::marked));
    if (resolved.isEmpty()) {
      return false;
    }
    String[] wanted = resolved.get().split(":", 6);
    boolean all = true;
    for (int i = 0; i < wanted.length; i++) {
      all &= ReferenceText.fits(wanted[i], true, false, lookUp, marked(given[i])).orElseThrow();
    }
    return all;
  }

  private static String marked(String value) {
    return value.replace('*', '\u0002').replace('?', '\u0003');
  }
}
