package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.ReExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.SeqExpr;
import com.microsoft.z3.SeqSort;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Statements as formulas, written from EVALUATION and from nothing in this package. Not everything:
 * what it leaves out throws {@link Unsupported}, and that question is not compared.
 */
final class Z3Encoding {
  private final Context z3;
  private final SeqExpr<CharSort> resource;
  private final Map<String, BoolExpr> present = new HashMap<>();
  private final Map<String, Expr<?>> values = new HashMap<>();
  private BoolExpr world;

  /** A feature that is not encoded. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
      super(what, null, false, false);
    }
  }

  Z3Encoding(Context z3, String action) {
    this.z3 = z3;
    this.resource = text("resource");
    SeqExpr<CharSort> account = text("account");
    world = z3.mkInRe(account, z3.mkLoop(z3.mkRange(z3.mkString("0"), z3.mkString("9")), 12, 12));
    world = z3.mkAnd(world, resources(action, account), principal(account));
    values.put("aws:principalaccount", account);
    present.put("aws:principalaccount", z3.mkTrue());
    values.put("aws:resourceaccount", account);
    boolean none = action.equals("s3:ListAllMyBuckets");
    present.put("aws:resourceaccount", none ? z3.mkBoolConst("has resource account") : z3.mkTrue());
  }

  BoolExpr world() {
    return world;
  }

  @SuppressWarnings("unchecked")
  private SeqExpr<CharSort> text(String name) {
    return (SeqExpr<CharSort>) z3.mkConst(name, z3.mkStringSort());
  }

  private ReExpr<SeqSort<CharSort>> any() {
    return z3.mkFullRe(z3.mkReSort(z3.mkStringSort()));
  }

  private ReExpr<SeqSort<CharSort>> one() {
    return z3.mkAllcharRe(z3.mkReSort(z3.mkStringSort()));
  }

  private ReExpr<SeqSort<CharSort>> not(String units) {
    ReExpr<SeqSort<CharSort>> all = one();
    for (char unit : units.toCharArray()) {
      all = z3.mkIntersect(all, z3.mkComplement(z3.mkToRe(z3.mkString(String.valueOf(unit)))));
    }
    return all;
  }

  private BoolExpr resources(String action, SeqExpr<CharSort> account) {
    SeqExpr<CharSort> name = text("name");
    return switch (action) {
      case "s3:ListAllMyBuckets" -> z3.mkEq(resource, z3.mkString("*"));
      case "iam:CreateRole" ->
          z3.mkAnd(
              z3.mkGt(z3.mkLength(name), z3.mkInt(0)),
              z3.mkOr(
                  z3.mkEq(
                      resource,
                      z3.mkConcat(
                          z3.mkString("arn:aws:iam::"), account, z3.mkString(":role/"), name)),
                  z3.mkEq(resource, z3.mkConcat(z3.mkString("arn:aws:iam::aws:role/"), name))));
      case "s3:ListBucket" ->
          z3.mkAnd(
              z3.mkEq(resource, z3.mkConcat(z3.mkString("arn:aws:s3:::"), name)),
              z3.mkInRe(name, z3.mkPlus(bucketLetters())));
      default -> throw new Unsupported(action);
    };
  }

  private ReExpr<SeqSort<CharSort>> bucketLetters() {
    return z3.mkUnion(
        z3.mkRange(z3.mkString("a"), z3.mkString("z")),
        z3.mkRange(z3.mkString("A"), z3.mkString("Z")),
        z3.mkRange(z3.mkString("0"), z3.mkString("9")),
        z3.mkToRe(z3.mkString(".")),
        z3.mkToRe(z3.mkString("-")),
        z3.mkToRe(z3.mkString("_")));
  }

  private BoolExpr principal(SeqExpr<CharSort> account) {
    BoolExpr user = z3.mkBoolConst("user");
    SeqExpr<CharSort> name = text("principal name");
    SeqExpr<CharSort> arn = text("principal arn");
    values.put("aws:principalarn", arn);
    present.put("aws:principalarn", z3.mkTrue());
    values.put("aws:username", text("user name"));
    present.put("aws:username", user);
    values.put(
        "aws:principaltype",
        (Expr<?>) z3.mkITE(user, z3.mkString("User"), z3.mkString("AssumedRole")));
    present.put("aws:principaltype", z3.mkTrue());
    Expr<?> kind = z3.mkITE(user, z3.mkString(":user/"), z3.mkString(":role/"));
    @SuppressWarnings("unchecked")
    SeqExpr<CharSort> typed = (SeqExpr<CharSort>) kind;
    return z3.mkAnd(
        z3.mkEq(arn, z3.mkConcat(z3.mkString("arn:aws:iam::"), account, typed, name)),
        z3.mkInRe(name, z3.mkPlus(not("*?"))),
        z3.mkGt(z3.mkLength(text("user name")), z3.mkInt(0)));
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
      listed = z3.mkOr(listed, matches(pattern.text()));
    }
    BoolExpr all = statement.resources().negated() ? z3.mkNot(listed) : listed;
    for (Condition condition : statement.conditions()) {
      all = z3.mkAnd(all, holds(condition));
    }
    return all;
  }

  private BoolExpr matches(String pattern) {
    if (pattern.equals("*")) {
      return z3.mkTrue();
    }
    return z3.mkAnd(
        z3.mkNot(z3.mkEq(resource, z3.mkString("*"))), z3.mkInRe(resource, arnPattern(pattern)));
  }

  private ReExpr<SeqSort<CharSort>> arnPattern(String pattern) {
    String[] segments = pattern.split(":", 6);
    ReExpr<SeqSort<CharSort>> all = glob(segments[0], not(":"));
    for (int i = 1; i < 6; i++) {
      String segment = i < segments.length ? segments[i] : "*";
      all = z3.mkConcat(all, z3.mkToRe(z3.mkString(":")), glob(segment, i < 5 ? not(":") : one()));
    }
    return all;
  }

  private ReExpr<SeqSort<CharSort>> glob(String pattern, ReExpr<SeqSort<CharSort>> unit) {
    if (pattern.contains("${")) {
      throw new Unsupported("variable");
    }
    ReExpr<SeqSort<CharSort>> all = z3.mkToRe(z3.mkString(""));
    for (char c : pattern.toCharArray()) {
      ReExpr<SeqSort<CharSort>> next =
          c == '*' ? z3.mkStar(unit) : c == '?' ? unit : z3.mkToRe(z3.mkString(String.valueOf(c)));
      all = z3.mkConcat(all, next);
    }
    return all;
  }

  private BoolExpr holds(Condition condition) {
    if (!(condition.operator()
            instanceof Known(Qualifier qualifier, var comparison, boolean ifExists))
        || qualifier != Qualifier.NONE) {
      throw new Unsupported("operator");
    }
    String key = condition.key().toLowerCase(Locale.ROOT);
    BoolExpr there = present.computeIfAbsent(key, name -> there(name));
    BoolExpr any = z3.mkFalse();
    for (String value : condition.values()) {
      any =
          z3.mkOr(
              any,
              switch (comparison.kind()) {
                case NULL -> value.equals("true") ? z3.mkNot(there) : there;
                case STRING -> equal(string(key), value);
                case STRING_PATTERN -> z3.mkInRe(string(key), glob(value, one()));
                case STRING_IGNORE_CASE -> z3.mkInRe(string(key), ignoringCase(value));
                case ARN -> arn(key, value);
                case NUMERIC -> numeric(key, comparison.text(), value);
                case BOOL -> truth(key, value);
                case DATE, BINARY, IP_ADDRESS -> throw new Unsupported(comparison.text());
              });
    }
    if (comparison.text().equals("Null")) {
      return any;
    }
    BoolExpr whenThere = comparison.negated() ? z3.mkNot(any) : any;
    boolean absent = ifExists || comparison.negated();
    return absent ? z3.mkOr(z3.mkNot(there), whenThere) : z3.mkAnd(there, whenThere);
  }

  private BoolExpr there(String key) {
    return key.equals("aws:securetransport") ? z3.mkTrue() : z3.mkBoolConst("has " + key);
  }

  @SuppressWarnings("unchecked")
  private SeqExpr<CharSort> string(String key) {
    if (key.equals("s3:max-keys")) {
      throw new Unsupported("a number as text");
    }
    return (SeqExpr<CharSort>)
        values.computeIfAbsent(
            key,
            name -> {
              SeqExpr<CharSort> value = text(name);
              if (name.equals("aws:securetransport")) {
                world =
                    z3.mkAnd(
                        world,
                        z3.mkOr(
                            z3.mkEq(value, z3.mkString("true")),
                            z3.mkEq(value, z3.mkString("false"))));
              } else if (name.equals("iam:permissionsboundary")) {
                world = z3.mkAnd(world, policyArn(value));
              }
              return value;
            });
  }

  private BoolExpr policyArn(SeqExpr<CharSort> value) {
    ReExpr<SeqSort<CharSort>> digits =
        z3.mkLoop(z3.mkRange(z3.mkString("0"), z3.mkString("9")), 12, 12);
    return z3.mkInRe(
        value,
        z3.mkConcat(
            z3.mkToRe(z3.mkString("arn:aws:iam::")),
            z3.mkUnion(digits, z3.mkToRe(z3.mkString("aws"))),
            z3.mkToRe(z3.mkString(":policy/")),
            z3.mkPlus(not("*?"))));
  }

  /** A whole variable is another key; anything else is text. */
  private BoolExpr equal(SeqExpr<CharSort> value, String listed) {
    if (!listed.contains("$")) {
      return z3.mkEq(value, z3.mkString(listed));
    }
    if (listed.equals("${*}")) {
      return z3.mkEq(value, z3.mkString("*"));
    }
    if (listed.contains(",")) {
      throw new Unsupported("default");
    }
    String key = listed.substring(2, listed.length() - 1).toLowerCase(Locale.ROOT);
    return z3.mkAnd(present.computeIfAbsent(key, name -> there(name)), z3.mkEq(value, string(key)));
  }

  private ReExpr<SeqSort<CharSort>> ignoringCase(String value) {
    if (value.contains("$")) {
      throw new Unsupported("variable");
    }
    ReExpr<SeqSort<CharSort>> all = z3.mkToRe(z3.mkString(""));
    for (char c : value.toCharArray()) {
      String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
      String upper = String.valueOf(c).toUpperCase(Locale.ROOT);
      all =
          z3.mkConcat(
              all, z3.mkUnion(z3.mkToRe(z3.mkString(lower)), z3.mkToRe(z3.mkString(upper))));
    }
    return all;
  }

  private BoolExpr arn(String key, String value) {
    if (!key.equals("aws:principalarn") && !key.equals("iam:permissionsboundary")) {
      throw new Unsupported("an ARN operator on text");
    }
    return z3.mkInRe(string(key), arnPattern(value));
  }

  private BoolExpr numeric(String key, String operator, String value) {
    if (!key.equals("s3:max-keys")) {
      throw new Unsupported("a number in text");
    }
    RealExpr number = (RealExpr) values.computeIfAbsent("number", z3::mkRealConst);
    RealExpr listed = z3.mkReal(new java.math.BigDecimal(value).toPlainString());
    return switch (operator) {
      case "NumericEquals", "NumericNotEquals" -> z3.mkEq(number, listed);
      case "NumericLessThan" -> z3.mkLt(number, listed);
      case "NumericLessThanEquals" -> z3.mkLe(number, listed);
      case "NumericGreaterThan" -> z3.mkGt(number, listed);
      case "NumericGreaterThanEquals" -> z3.mkGe(number, listed);
      default -> throw new Unsupported(operator);
    };
  }

  private BoolExpr truth(String key, String value) {
    if (!key.equals("aws:securetransport")) {
      throw new Unsupported("a truth value in text");
    }
    return z3.mkEq(string(key), z3.mkString(value));
  }
}
