package dev.vennguard.prove;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.SeqExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of an action as variables of a formula (DESIGN "The requests of an action"). */
final class Z3World {
  private static final String DIGITS = "0123456789";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String BUCKET = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS + "._-";

  /** The segments of an ARN, of which only the last one may hold colons. */
  record Arn(List<SeqExpr<CharSort>> segments) {}

  /** A resource of one type, and whether it is the one requested. */
  record Alternative(BoolExpr chosen, Arn arn) {}

  private final Context z3;
  private final Z3Texts texts;
  private final List<BoolExpr> facts = new ArrayList<>();
  private final Map<String, BoolExpr> present = new HashMap<>();
  private final Map<String, SeqExpr<CharSort>> strings = new HashMap<>();
  private final Map<String, Arn> arns = new HashMap<>();
  private final List<Alternative> resources = new ArrayList<>();
  private final SeqExpr<CharSort> account;
  private final boolean unnamed;

  Z3World(Context z3, Z3Texts texts, String action) {
    this.z3 = z3;
    this.texts = texts;
    this.account = text("account");
    this.unnamed = action.equals("s3:ListAllMyBuckets");
    facts.add(z3.mkInRe(account, texts.times(DIGITS, 12)));
    resources(action);
    principal();
    strings.put("aws:principalaccount", account);
    strings.put("aws:resourceaccount", account);
    if (!unnamed) {
      present.put("aws:resourceaccount", z3.mkTrue());
    }
    for (String key :
        List.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principaltype",
            "aws:securetransport",
            "aws:currenttime",
            "aws:epochtime",
            "aws:requestedregion")) {
      present.put(key, z3.mkTrue());
    }
    time();
  }

  /** What is true of every request. */
  BoolExpr facts() {
    return z3.mkAnd(facts.toArray(BoolExpr[]::new));
  }

  void add(BoolExpr fact) {
    facts.add(fact);
  }

  /** Whether the action takes no resource. */
  boolean unnamed() {
    return unnamed;
  }

  /** The resources, or nothing if they are not described. */
  List<Alternative> resources() {
    return resources;
  }

  /** Whether a key is there. */
  BoolExpr present(String key) {
    return present.computeIfAbsent(key, name -> z3.mkBoolConst("has " + name));
  }

  @SuppressWarnings("unchecked")
  SeqExpr<CharSort> text(String name) {
    return (SeqExpr<CharSort>) z3.mkConst(name, z3.mkStringSort());
  }

  private SeqExpr<CharSort> constant(String text) {
    return z3.mkString(text);
  }

  private SeqExpr<CharSort> in(String name, String letters) {
    SeqExpr<CharSort> value = text(name);
    facts.add(z3.mkInRe(value, z3.mkPlus(texts.oneOf(letters))));
    return value;
  }

  private SeqExpr<CharSort> filled(String name) {
    SeqExpr<CharSort> value = text(name);
    facts.add(z3.mkGt(z3.mkLength(value), z3.mkInt(0)));
    return value;
  }

  private SeqExpr<CharSort> region(String name) {
    SeqExpr<CharSort> value = text(name);
    facts.add(
        z3.mkInRe(
            value,
            z3.mkConcat(
                texts.times(LOWER, 2),
                texts.literal("-"),
                texts.oneOf(LOWER),
                z3.mkStar(texts.oneOf(LOWER + "-")),
                texts.literal("-"),
                texts.oneOf(DIGITS))));
    return value;
  }

  private void resources(String action) {
    SeqExpr<CharSort> none = constant("");
    SeqExpr<CharSort> owner = owner();
    switch (action) {
      case "s3:GetObject" -> {
        resource("s3", none, none, in("bucket", BUCKET), constant("/"), filled("object"));
        resource(
            "s3",
            region("point region"),
            owner,
            constant("accesspoint/"),
            filled("point"),
            constant("/object/"),
            filled("point object"));
      }
      case "s3:ListBucket" -> {
        resource("s3", none, none, in("bucket", BUCKET));
        resource("s3", region("point region"), owner, constant("accesspoint/"), filled("point"));
      }
      case "ec2:StartInstances" -> {
        resource("ec2", region("r1"), owner, constant("instance/"), filled("instance"));
        resource("resource-groups", region("r2"), owner, constant("group/"), filled("group"));
        resource(
            "license-manager",
            region("r3"),
            owner,
            constant("license-configuration:"),
            filled("license"));
      }
      case "iam:CreateRole" -> resource("iam", none, owner, constant("role/"), filled("role"));
      default -> {}
    }
    BoolExpr any = z3.mkFalse();
    for (Alternative one : resources) {
      any = z3.mkOr(any, one.chosen());
      for (Alternative other : resources) {
        if (one != other) {
          facts.add(z3.mkNot(z3.mkAnd(one.chosen(), other.chosen())));
        }
      }
    }
    facts.add(resources.isEmpty() ? z3.mkTrue() : any);
  }

  private SeqExpr<CharSort> owner() {
    return choice(z3.mkBoolConst("owned by aws"), constant("aws"), account);
  }

  @SuppressWarnings("unchecked")
  private SeqExpr<CharSort> choice(
      BoolExpr when, SeqExpr<CharSort> then, SeqExpr<CharSort> otherwise) {
    return (SeqExpr<CharSort>) (Expr<?>) z3.mkITE(when, then, otherwise);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Z3 takes generic varargs
  private void resource(
      String service,
      SeqExpr<CharSort> region,
      SeqExpr<CharSort> owner,
      SeqExpr<CharSort>... rest) {
    SeqExpr<CharSort> last = rest.length == 1 ? rest[0] : z3.mkConcat(rest);
    Arn arn =
        new Arn(List.of(constant("arn"), constant("aws"), constant(service), region, owner, last));
    resources.add(new Alternative(z3.mkBoolConst("resource " + resources.size()), arn));
  }

  private void principal() {
    BoolExpr user = z3.mkBoolConst("user");
    SeqExpr<CharSort> name = text("principal name");
    facts.add(z3.mkInRe(name, z3.mkPlus(texts.not("*?"))));
    facts.add(z3.mkOr(user, z3.mkNot(z3.mkPrefixOf(constant("aws-service-role/"), name))));
    SeqExpr<CharSort> typed = z3.mkConcat(choice(user, constant("user/"), constant("role/")), name);
    arn("aws:principalarn", account, typed);
    strings.put("aws:username", filled("user name"));
    present.put("aws:username", user);
    strings.put("aws:principaltype", choice(user, constant("User"), constant("AssumedRole")));
  }

  private void arn(String key, SeqExpr<CharSort> owner, SeqExpr<CharSort> rest) {
    SeqExpr<CharSort> none = constant("");
    arns.put(
        key,
        new Arn(List.of(constant("arn"), constant("aws"), constant("iam"), none, owner, rest)));
    strings.put(key, z3.mkConcat(constant("arn:aws:iam::"), owner, constant(":"), rest));
  }

  /** The date and the seconds are one instant (EVALUATION §5.5). */
  private void time() {
    IntExpr seconds = seconds();
    facts.add(z3.mkEq(seconds, z3.mkDiv(millis(), z3.mkInt(1000))));
    facts.add(z3.mkGe(seconds, z3.mkInt(10_000)));
    facts.add(z3.mkLe(seconds, z3.mkInt(253_402_300_799L)));
  }

  /** The time of the request in milliseconds. */
  IntExpr millis() {
    return z3.mkIntConst("millis");
  }

  /** The time of the request in whole seconds. */
  IntExpr seconds() {
    return z3.mkIntConst("seconds");
  }

  /** The value of a key that holds numbers. */
  RealExpr number(String key) {
    return z3.mkRealConst("number " + key);
  }

  /** Whether the address of the request is of IPv4. */
  BoolExpr four() {
    return z3.mkBoolConst("four");
  }

  /** The address, if it is of IPv4. */
  BitVecExpr address4() {
    return z3.mkBVConst("v4", 32);
  }

  /** The address, if it is of IPv6: it is not a mapped one. */
  BitVecExpr address6() {
    BitVecExpr address = z3.mkBVConst("v6", 128);
    facts.add(z3.mkNot(z3.mkEq(z3.mkExtract(127, 32, address), z3.mkBV(0xFFFF, 96))));
    return address;
  }

  /** Whether a key holds ARNs. */
  boolean holdsArns(String key) {
    return key.equals("aws:principalarn") || key.equals("iam:permissionsboundary");
  }

  /** The segments of a key that holds ARNs. */
  Arn arn(String key) {
    string(key);
    return arns.get(key);
  }

  /** The value of a key that holds text. */
  SeqExpr<CharSort> string(String key) {
    SeqExpr<CharSort> known = strings.get(key);
    if (known != null) {
      return known;
    }
    switch (key) {
      case "aws:securetransport", "aws:multifactorauthpresent" -> {
        SeqExpr<CharSort> value = text(key);
        facts.add(
            z3.mkInRe(value, z3.mkUnion(texts.ignoringCase("true"), texts.ignoringCase("false"))));
        strings.put(key, value);
      }
      case "aws:requestedregion" -> strings.put(key, region(key));
      case "iam:permissionsboundary" -> {
        SeqExpr<CharSort> name = text("policy name");
        facts.add(z3.mkInRe(name, z3.mkPlus(texts.not("*?"))));
        SeqExpr<CharSort> owner = text("policy owner");
        facts.add(z3.mkInRe(owner, z3.mkUnion(texts.times(DIGITS, 12), texts.literal("aws"))));
        arn(key, owner, z3.mkConcat(constant("policy/"), name));
      }
      default -> strings.put(key, text(key));
    }
    return strings.get(key);
  }
}
