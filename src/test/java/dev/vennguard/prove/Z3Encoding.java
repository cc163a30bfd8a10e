package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Z3Texts.Part;
import dev.vennguard.prove.Z3World.Alternative;
import dev.vennguard.prove.Z3World.Arn;
import dev.vennguard.prove.Z3World.Elements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Statements as formulas, written from EVALUATION and from nothing in this package. Not everything:
 * what it leaves out throws {@link Unsupported}, and that question is not compared.
 */
final class Z3Encoding {
  private static final Set<String> SETS =
      Set.of(
          "aws:tagkeys",
          "aws:calledvia",
          "aws:principalorgpaths",
          "aws:resourceorgpaths",
          "aws:principalservicenameslist");

  private final Context z3;
  private final Z3Texts texts;
  private final Z3World world;
  private final Z3Typed typed;

  /** A feature that is not encoded. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
      super(what, null, false, false);
    }
  }

  /**
   * Reads nothing yet.
   *
   * @param action with a {@code #} and the type of one resource, where a call touches several
   * @param conditions how many conditions on sets there are
   */
  Z3Encoding(Context z3, String action, Situation situation, int conditions) {
    this.z3 = z3;
    this.texts = new Z3Texts(z3);
    this.world = new Z3World(z3, texts, action, situation, conditions);
    this.typed = new Z3Typed(z3, world);
  }

  /** What is true of every request. */
  BoolExpr world() {
    return world.facts();
  }

  /** Whether one of these statements, whose principals nobody asks, applies. */
  BoolExpr anyApplies(List<Statement> statements, Effect effect) {
    BoolExpr any = z3.mkFalse();
    for (Statement statement : statements) {
      if (statement.effect() == effect) {
        any = z3.mkOr(any, applies(statement));
      }
    }
    return any;
  }

  /** Whether a statement applies, whoever it names. */
  BoolExpr applies(Statement statement) {
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
    return SETS.contains(key)
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
      any =
          z3.mkOr(
              any,
              typed
                  .matches(key, comparison, value)
                  .orElseGet(() -> textual(key, comparison, value)));
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
    Elements set = world.set(condition.key().toLowerCase(Locale.ROOT));
    BoolExpr empty = z3.mkNot(z3.mkOr(set.used().toArray(BoolExpr[]::new)));
    boolean negated = comparison.negated();
    if (qualifier == Qualifier.NONE) {
      BoolExpr without = z3.mkBool(ifExists || negated);
      return z3.mkOr(
          z3.mkAnd(z3.mkNot(there), without), z3.mkAnd(there, empty, z3.mkBool(negated)));
    }
    boolean every = qualifier == Qualifier.FOR_ALL_VALUES;
    BoolExpr all = z3.mkBool(every);
    for (int i = 0; i < set.texts().size(); i++) {
      BoolExpr any = z3.mkFalse();
      for (String value : condition.values()) {
        any = z3.mkOr(any, text(set.texts().get(i), comparison, value));
      }
      BoolExpr one = negated ? z3.mkNot(any) : any;
      BoolExpr used = set.used().get(i);
      all = every ? z3.mkAnd(all, z3.mkOr(z3.mkNot(used), one)) : z3.mkOr(all, z3.mkAnd(used, one));
    }
    return every || ifExists ? z3.mkOr(z3.mkNot(there), all) : z3.mkAnd(there, all);
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

  /** How many conditions on sets there are, and how many that need an element of one. */
  static int conditions(List<Statement> statements) {
    return (int)
        statements.stream()
            .flatMap(one -> one.conditions().stream())
            .map(one -> one.key().toLowerCase(Locale.ROOT))
            .filter(key -> SETS.contains(key) || key.startsWith("aws:requesttag/"))
            .count();
  }

  /** The requests that are meant. */
  Z3World requests() {
    return world;
  }
}
