package dev.vennguard.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The literals of typed operators: numbers, instants, binary (EVALUATION §5.2, "Details"). What IAM
 * would refuse to store is told apart here.
 */
public final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
  private static final Pattern EPOCH = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Java reads at most nine digits of a second; no more than three of them count. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "(?:(?<=\\.\\d{9})\\d+)?(Z|[+-]\\d{2}:\\d{2})");

  private static final int LONGEST_NUMBER = 1000;

  private Literals() {}

  /** Whether IAM would store this literal under this operator. */
  public static boolean wellFormed(Comparison comparison, String value) {
    return readable(comparison, value)
        && !(comparison.kind() == Comparison.Kind.IP_ADDRESS && IpRange.matchesNothing(value));
  }

  /** Whether it is known what AWS makes of this literal, be it that it never matches. */
  public static boolean readable(Comparison comparison, String value) {
    return switch (comparison.kind()) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, NULL -> true;
      case NUMERIC -> number(value).isPresent();
      case DATE -> instant(value).isPresent();
      case BINARY -> binary(value).isPresent();
      case IP_ADDRESS -> IpRange.parse(value).isPresent() || IpRange.matchesNothing(value);
      case ARN -> arnOperand(value);
    };
  }

  /** Whether an ARN operator can read this as it is written; a variable may begin it. */
  public static boolean arnOperand(String value) {
    return plainArnOperand(value) || value.startsWith("${");
  }

  /** Whether an ARN operator can read this, with what variables stand for in their places. */
  public static boolean plainArnOperand(String value) {
    return value.startsWith("arn:") || value.startsWith("*");
  }

  /** A decimal number; {@code NaN}, {@code Infinity} and any other text are none. */
  public static Optional<BigDecimal> number(String text) {
    if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** An instant: the W3C profile of ISO 8601, or epoch seconds; at millisecond precision. */
  public static Optional<Instant> instant(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      if (YEAR.matcher(text).matches()) {
        return Optional.of(midnight(Year.parse(text).atDay(1)));
      }
      if (EPOCH.matcher(text).matches()) {
        return Optional.of(
            Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue()));
      }
      if (MONTH.matcher(text).matches()) {
        return Optional.of(midnight(YearMonth.parse(text).atDay(1)));
      }
      if (DAY.matcher(text).matches()) {
        return Optional.of(midnight(LocalDate.parse(text)));
      }
      Matcher time = TIME.matcher(text);
      if (!time.matches()) {
        return Optional.empty();
      }
      Instant instant = OffsetDateTime.parse(time.group(1) + time.group(2)).toInstant();
      return Optional.of(instant.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** The bytes of a base64 text. */
  public static Optional<byte[]> binary(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
