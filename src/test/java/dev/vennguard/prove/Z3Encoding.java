package dev.vennguard.prove;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Z3Texts.Part;
import dev.vennguard.prove.Z3World.Alternative;
import dev.vennguard.prove.Z3World.Arn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Statements as formulas, written from EVALUATION and from nothing in this package. Not everything:
 * what it leaves out throws {@link Unsupported}, and that question is not compared.
 */
final class Z3Encoding {
  private static final String SET = "aws:tagkeys";

  private final Context z3;
  private final Z3Texts texts;
  private final Z3World world;
  private final List<SeqExpr<CharSort>> elements = new ArrayList<>();
  private final List<BoolExpr> used = new ArrayList<>();

  /** A feature that is not encoded. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
      super(what, null, false, false);
    }
  }

  /**
   * @param conditions how many there are in all: each needs at most one element of a set to be true
   *     or false
   */
  Z3Encoding(Context z3, String action, int conditions) {
    this.z3 = z3;
    this.texts = new Z3Texts(z3);
    this.world = new Z3World(z3, texts, action);
    for (int i = 0; i < conditions; i++) {
      elements.add(world.text("element " + i));
      used.add(z3.mkBoolConst("has element " + i));
    }
  }

  /** What is true of every request. */
  BoolExpr world() {
    return world.facts();
  }

  BoolExpr anyApplies(List<Statement> statements, Effect effect) {
    BoolExpr any = z3.mkFalse();
    for (Statement statement : statements) {
      if (statement.effect() == effect) {
        any = z3.mkOr(any, applies(statement));
      }
    }
    return any;
  }

  private BoolExpr applies(Statement statement) {
    BoolExpr listed = z3.mkFalse();
    for (ResourcePattern pattern : statement.resources().patterns()) {
      listed = z3.mkOr(listed, resource(pattern.text()));
    }
    BoolExpr all = statement.resources().negated() ? z3.mkNot(listed) : listed;
    for (Condition condition : statement.conditions()) {
      all = z3.mkAnd(all, holds(condition));
    }
    return all;
  }

  private BoolExpr resource(String pattern) {
    if (pattern.equals("*")) {
      return z3.mkTrue();
    }
    if (world.unnamed()) {
      return z3.mkFalse();
    }
    if (world.resources().isEmpty()) {
      throw new Unsupported("a resource that is not described");
    }
    BoolExpr any = z3.mkFalse();
    for (Alternative one : world.resources()) {
      any = z3.mkOr(any, z3.mkAnd(one.chosen(), arn(one.arn(), pattern)));
    }
    return any;
  }

  /** Segment by segment; what is missing is {@code *}. */
  private BoolExpr arn(Arn arn, String pattern) {
    List<String> wanted = segments(pattern);
    BoolExpr all = z3.mkTrue();
    for (int i = 0; i < wanted.size(); i++) {
      List<Part> parts = Z3Texts.parse(wanted.get(i), true);
      if (!parts.equals(List.of(new Part.Run()))) {
        all = z3.mkAnd(all, texts.matches(arn.segments().get(i), parts, world));
      }
    }
    return all;
  }

  /** Cut at colons, but for those in variables. */
  private static List<String> segments(String pattern) {
    List<String> found = new ArrayList<>();
    int start = 0;
    boolean variable = false;
    for (int i = 0; i < pattern.length() && found.size() < 5; i++) {
      char unit = pattern.charAt(i);
      variable = unit == '{' || (variable && unit != '}');
      if (unit == ':' && !variable) {
        found.add(pattern.substring(start, i));
        start = i + 1;
      }
    }
    found.add(pattern.substring(start));
    return found;
  }

  private BoolExpr holds(Condition condition) {
    if (!(condition.operator()
        instanceof Known(Qualifier qualifier, Comparison comparison, boolean ifExists))) {
      throw new Unsupported("operator");
    }
    String key = condition.key().toLowerCase(Locale.ROOT);
    BoolExpr there = world.present(key);
    if (comparison == Comparison.NULL) {
      BoolExpr any = z3.mkFalse();
      for (String value : condition.values()) {
        any = z3.mkOr(any, value.equals("true") ? z3.mkNot(there) : there);
      }
      return any;
    }
    return key.equals(SET)
        ? set(condition, qualifier, comparison, ifExists, there)
        : single(condition, qualifier, comparison, ifExists, there);
  }

  private BoolExpr single(
      Condition condition,
      Qualifier qualifier,
      Comparison comparison,
      boolean ifExists,
      BoolExpr there) {
    String key = condition.key().toLowerCase(Locale.ROOT);
    BoolExpr any = z3.mkFalse();
    for (String value : condition.values()) {
      any = z3.mkOr(any, matches(key, comparison, value));
    }
    BoolExpr one = comparison.negated() ? z3.mkAnd(sound(key, comparison), z3.mkNot(any)) : any;
    boolean absent =
        ifExists
            || switch (qualifier) {
              case NONE -> comparison.negated();
              case FOR_ALL_VALUES -> true;
              case FOR_ANY_VALUE -> false;
            };
    return absent ? z3.mkOr(z3.mkNot(there), one) : z3.mkAnd(there, one);
  }

  /** Whether a negated operator looks at a value at all: not at a malformed ARN. */
  private BoolExpr sound(String key, Comparison comparison) {
    return comparison.kind() == Comparison.Kind.ARN && !world.holdsArns(key)
        ? z3.mkInRe(world.string(key), texts.arn())
        : z3.mkTrue();
  }

  /** EVALUATION §5.4. */
  private BoolExpr set(
      Condition condition,
      Qualifier qualifier,
      Comparison comparison,
      boolean ifExists,
      BoolExpr there) {
    BoolExpr empty = z3.mkNot(z3.mkOr(used.toArray(BoolExpr[]::new)));
    boolean negated = comparison.negated();
    if (qualifier == Qualifier.NONE) {
      BoolExpr without = z3.mkBool(ifExists || negated);
      return z3.mkOr(
          z3.mkAnd(z3.mkNot(there), without), z3.mkAnd(there, empty, z3.mkBool(negated)));
    }
    boolean every = qualifier == Qualifier.FOR_ALL_VALUES;
    BoolExpr all = z3.mkBool(every);
    for (int i = 0; i < elements.size(); i++) {
      BoolExpr any = z3.mkFalse();
      for (String value : condition.values()) {
        any = z3.mkOr(any, text(elements.get(i), comparison, value));
      }
      BoolExpr one = negated ? z3.mkNot(any) : any;
      all =
          every
              ? z3.mkAnd(all, z3.mkOr(z3.mkNot(used.get(i)), one))
              : z3.mkOr(all, z3.mkAnd(used.get(i), one));
    }
    return every || ifExists ? z3.mkOr(z3.mkNot(there), all) : z3.mkAnd(there, all);
  }

  /** The positive comparison of a value that is there. */
  private BoolExpr matches(String key, Comparison comparison, String listed) {
    return switch (key) {
      case "s3:max-keys" ->
          typed(
              comparison,
              listed,
              text -> number(text).map(value -> order(world.number(key), comparison, real(value))),
              text ->
                  number(text)
                      .map(value -> written(key, text, z3.mkEq(world.number(key), real(value)))));
      case "aws:currenttime" ->
          typed(
              comparison,
              listed,
              text ->
                  Literals.instant(text)
                      .map(at -> order(world.millis(), comparison, z3.mkInt(at.toEpochMilli()))),
              text ->
                  Literals.instant(text)
                      .map(at ->
                          written(
                              key, text, z3.mkEq(world.millis(), z3.mkInt(at.toEpochMilli())))));
      case "aws:epochtime" ->
          typed(
              comparison,
              listed,
              text -> seconds(comparison, text),
              text -> number(text).map(value -> z3.mkEq(world.seconds(), z3.mkInt(text))));
      case "aws:sourceip" ->
          typed(
              comparison,
              listed,
              text -> IpRange.parse(text).map(this::contains),
              text ->
                  IpRange.address(text)
                      .map(one ->
                          one.bits() == 32 ? contains(one) : written(key, text, contains(one))));
      default -> textual(key, comparison, listed);
    };
  }

  /** That a value is written like this; there are more ways to write it than are listed. */
  private BoolExpr written(String key, String text, BoolExpr value) {
    return z3.mkAnd(z3.mkEq(world.text("written " + key), z3.mkString(text)), value);
  }

  /** A typed operator, or one that sees how the value is written. */
  private BoolExpr typed(
      Comparison comparison,
      String listed,
      Function<String, Optional<BoolExpr>> value,
      Function<String, Optional<BoolExpr>> spelling) {
    return switch (comparison.kind()) {
      case NUMERIC, DATE, IP_ADDRESS -> value.apply(listed).orElse(z3.mkFalse());
      case STRING, STRING_PATTERN -> {
        if (listed.matches(".*[*?$].*")) {
          throw new Unsupported("a pattern of typed values");
        }
        yield spelling.apply(listed).orElse(z3.mkFalse());
      }
      case STRING_IGNORE_CASE, BOOL, BINARY, ARN, NULL ->
          throw new Unsupported(comparison.text() + " of typed values");
    };
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
      default -> throw new Unsupported(order);
    };
  }

  private BoolExpr contains(IpRange range) {
    BitVecExpr address = range.bits() == 32 ? world.address4() : world.address6();
    BoolExpr family = range.bits() == 32 ? world.four() : z3.mkNot(world.four());
    BitVecExpr first = z3.mkBV(range.first().toString(), range.bits());
    BitVecExpr last = z3.mkBV(range.last().toString(), range.bits());
    return z3.mkAnd(family, z3.mkBVUGE(address, first), z3.mkBVULE(address, last));
  }

  private BoolExpr textual(String key, Comparison comparison, String listed) {
    return switch (comparison.kind()) {
      case ARN ->
          world.holdsArns(key) ? arn(world.arn(key), listed) : arnInText(world.string(key), listed);
      case NUMERIC, DATE, IP_ADDRESS, BINARY ->
          throw new Unsupported(comparison.text() + " of text");
      case BOOL, STRING, STRING_PATTERN, STRING_IGNORE_CASE, NULL ->
          text(world.string(key), comparison, listed);
    };
  }

  private BoolExpr text(SeqExpr<CharSort> value, Comparison comparison, String listed) {
    return switch (comparison.kind()) {
      case STRING -> texts.matches(value, Z3Texts.parse(listed, false), world);
      case STRING_PATTERN -> texts.matches(value, Z3Texts.parse(listed, true), world);
      case STRING_IGNORE_CASE -> z3.mkInRe(value, texts.ignoringCase(constant(listed)));
      case BOOL -> {
        BoolExpr truth = z3.mkInRe(value, texts.ignoringCase("true"));
        yield constant(listed).equalsIgnoreCase("true") ? truth : z3.mkNot(truth);
      }
      case NUMERIC, DATE, IP_ADDRESS, BINARY, ARN, NULL ->
          throw new Unsupported(comparison.text() + " of text");
    };
  }

  private static String constant(String listed) {
    StringBuilder text = new StringBuilder();
    for (Part part : Z3Texts.parse(listed, false)) {
      if (!(part instanceof Part.Text(String one))) {
        throw new Unsupported("a variable whose case does not matter");
      }
      text.append(one);
    }
    return text.toString();
  }

  /** Variables are resolved first, and then the segments are compared; missing ones are any. */
  private BoolExpr arnInText(SeqExpr<CharSort> value, String listed) {
    BoolExpr formed = z3.mkInRe(value, texts.arn());
    List<Part> parts = Z3Texts.parse(listed, true);
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Variable variable) {
      SeqExpr<CharSort> given = texts.value(world, variable);
      BoolExpr there = variable.fallback().isEmpty() ? world.present(variable.key()) : z3.mkTrue();
      BoolExpr shorter = z3.mkInRe(given, texts.colons(4));
      return z3.mkAnd(
          formed,
          there,
          z3.mkOr(
              z3.mkAnd(z3.mkNot(shorter), z3.mkEq(value, given)),
              z3.mkAnd(shorter, z3.mkPrefixOf(z3.mkConcat(given, z3.mkString(":")), value))));
    }
    if (segments(listed).size() > 1 || parts.stream().anyMatch(Part.Variable.class::isInstance)) {
      throw new Unsupported("segments of an ARN in text");
    }
    return z3.mkAnd(formed, texts.matches(z3.mkString("arn"), parts, world));
  }

  /** How many conditions there are in statements. */
  static int conditions(List<Statement> some, List<Statement> others) {
    return Arrays.asList(some, others).stream()
        .flatMap(List::stream)
        .mapToInt(one ->
            (int)
                one.conditions().stream()
                    .filter(condition -> condition.key().equalsIgnoreCase(SET))
                    .count())
        .sum();
  }
}
