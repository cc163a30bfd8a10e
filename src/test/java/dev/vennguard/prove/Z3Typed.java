package dev.vennguard.prove;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Numbers, instants and addresses as formulas. */
final class Z3Typed {
  private final Context z3;
  private final Z3World world;

  Z3Typed(Context z3, Z3World world) {
    this.z3 = z3;
    this.world = world;
  }

  /** The positive comparison of a value that is there; empty for keys that hold text. */
  Optional<BoolExpr> matches(String key, Comparison comparison, String listed) {
    return switch (key) {
      case "s3:max-keys", "aws:multifactorauthage" ->
          typed(
              comparison,
              listed,
              text -> number(text).map(value -> order(world.number(key), comparison, real(value))),
              text ->
                  number(text)
                      .map(value -> written(key, text, z3.mkEq(world.number(key), real(value)))));
      case "aws:currenttime", "aws:tokenissuetime" ->
          typed(
              comparison,
              listed,
              text ->
                  Literals.instant(text)
                      .map(at -> order(world.millis(key), comparison, z3.mkInt(at.toEpochMilli()))),
              text ->
                  Literals.instant(text)
                      .map(at ->
                          written(
                              key, text, z3.mkEq(world.millis(key), z3.mkInt(at.toEpochMilli())))));
      case "aws:epochtime" ->
          typed(
              comparison,
              listed,
              text -> seconds(comparison, text),
              text -> number(text).map(value -> z3.mkEq(world.seconds(), z3.mkInt(text))));
      case "aws:sourceip", "aws:vpcsourceip" ->
          typed(
              comparison,
              listed,
              text -> IpRange.parse(text).map(range -> contains(key, range)),
              text ->
                  IpRange.address(text)
                      .map(one ->
                          one.bits() == 32
                              ? contains(key, one)
                              : written(key, text, contains(key, one))));
      default -> Optional.empty();
    };
  }

  /** That a value is written like this; there are more ways to write it than are listed. */
  private BoolExpr written(String key, String text, BoolExpr value) {
    return z3.mkAnd(z3.mkEq(world.text("written " + key), z3.mkString(text)), value);
  }

  /** A typed operator, or one that sees how the value is written. */
  private Optional<BoolExpr> typed(
      Comparison comparison,
      String listed,
      Function<String, Optional<BoolExpr>> value,
      Function<String, Optional<BoolExpr>> spelling) {
    BoolExpr matches =
        switch (comparison.kind()) {
          case NUMERIC, DATE, IP_ADDRESS -> value.apply(listed).orElse(z3.mkFalse());
          case STRING, STRING_PATTERN -> {
            if (listed.matches(".*[*?$].*")) {
              throw new Z3Encoding.Unsupported("a pattern of typed values");
            }
            yield spelling.apply(listed).orElse(z3.mkFalse());
          }
          case STRING_IGNORE_CASE, BOOL, BINARY, ARN, NULL ->
              throw new Z3Encoding.Unsupported(comparison.text() + " of typed values");
        };
    return Optional.of(matches);
  }

  private static Optional<BigDecimal> number(String text) {
    return Literals.number(text);
  }

  private ArithExpr<?> real(BigDecimal value) {
    return z3.mkReal(value.toPlainString());
  }

  private Optional<BoolExpr> seconds(Comparison comparison, String text) {
    return comparison.kind() == Comparison.Kind.NUMERIC
        ? number(text).map(value -> order(world.seconds(), comparison, real(value)))
        : Literals.instant(text)
            .map(at ->
                order(
                    z3.mkMul(world.seconds(), z3.mkInt(1000)),
                    comparison,
                    z3.mkInt(at.toEpochMilli())));
  }

  private BoolExpr order(ArithExpr<?> value, Comparison comparison, ArithExpr<?> listed) {
    String order = comparison.text().replaceAll("^(Numeric|Date)", "");
    return switch (order) {
      case "Equals", "NotEquals" -> z3.mkEq(value, listed);
      case "LessThan" -> z3.mkLt(value, listed);
      case "LessThanEquals" -> z3.mkLe(value, listed);
      case "GreaterThan" -> z3.mkGt(value, listed);
      case "GreaterThanEquals" -> z3.mkGe(value, listed);
      default -> throw new Z3Encoding.Unsupported(order);
    };
  }

  private BoolExpr contains(String key, IpRange range) {
    BitVecExpr address = range.bits() == 32 ? world.address4(key) : world.address6(key);
    BoolExpr family = range.bits() == 32 ? world.four(key) : z3.mkNot(world.four(key));
    BitVecExpr first = z3.mkBV(range.first().toString(), range.bits());
    BitVecExpr last = z3.mkBV(range.last().toString(), range.bits());
    return z3.mkAnd(family, z3.mkBVUGE(address, first), z3.mkBVULE(address, last));
  }
}
