package dev.vennguard.prove;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of an action as variables of a formula (words.md "The requests of an action"). What
 * ties them is in {@link Z3Ties}.
 */
final class Z3World {
  private static final String DIGITS = "0123456789";

  /** The segments of an ARN, of which only the last one may hold colons. */
  record Arn(List<SeqExpr<CharSort>> segments) {}

  /** A resource of one type, and whether it is the one requested. */
  record Alternative(BoolExpr chosen, Arn arn) {}

  /** A set: texts, and which of them are its elements. */
  record Elements(List<SeqExpr<CharSort>> texts, List<BoolExpr> used) {}

  private final Context z3;
  private final Z3Texts texts;
  private final String part;
  private final int conditions;
  private final List<BoolExpr> facts = new ArrayList<>();
  private final Map<String, BoolExpr> present = new HashMap<>();
  private final Map<String, SeqExpr<CharSort>> strings = new HashMap<>();
  private final Map<String, Elements> sets = new HashMap<>();
  private final Map<String, Arn> arns = new HashMap<>();
  private final SeqExpr<CharSort> account;
  private final BoolExpr user;
  private final boolean unnamed;
  private final Z3Ties ties;
  private final List<Alternative> resources;

  /**
   * @param action with a {@code #} and the type of one resource, where a call touches several: what
   *     the requests of one call share has the same name in the worlds of all
   * @param conditions how many there are in all: each needs at most one element of a set to be true
   *     or false
   */
  Z3World(Context z3, Z3Texts texts, String action, Situation situation, int conditions) {
    this.z3 = z3;
    this.texts = texts;
    this.conditions = conditions;
    this.part = action.contains("#") ? " of" + action.substring(action.indexOf('#')) : "";
    this.account = text("account");
    this.user = z3.mkBoolConst("user");
    this.unnamed = Z3Resources.unnamed(action);
    facts.add(z3.mkInRe(account, texts.times(DIGITS, 12)));
    this.ties = new Z3Ties(z3, texts, this, action.replaceFirst("#.*", ""), situation);
    this.resources = Z3Resources.of(z3, this, action);
    principal();
    strings.put("aws:principalaccount", account);
    strings.put("aws:resourceaccount", account);
    time();
    ties.situation();
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

  SeqExpr<CharSort> account() {
    return account;
  }

  /** Whether a user calls, and not a session of a role. */
  BoolExpr user() {
    return user;
  }

  /** The name of something that each request of a call has by itself. */
  String own(String name) {
    return name + part;
  }

  /** Whether each request of a call has a value of its own under a key. */
  private static boolean perResource(String key) {
    return key.startsWith("aws:resourcetag/")
        || key.startsWith("aws:requesttag/")
        || key.equals("aws:tagkeys");
  }

  String name(String key) {
    return perResource(key) ? own(key) : key;
  }

  /** Whether a key is there. */
  BoolExpr present(String key) {
    BoolExpr known = present.get(key);
    if (known == null) {
      known = ties.present(key);
      present.put(key, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  SeqExpr<CharSort> text(String name) {
    return (SeqExpr<CharSort>) z3.mkConst(name, z3.mkStringSort());
  }

  SeqExpr<CharSort> in(String name, String letters) {
    SeqExpr<CharSort> value = text(name);
    facts.add(z3.mkInRe(value, z3.mkPlus(texts.oneOf(letters))));
    return value;
  }

  SeqExpr<CharSort> filled(String name) {
    SeqExpr<CharSort> value = text(name);
    facts.add(z3.mkGt(z3.mkLength(value), z3.mkInt(0)));
    return value;
  }

  /** A published region. */
  SeqExpr<CharSort> region(String name) {
    return ties.region(name);
  }

  /** The region that is called. */
  SeqExpr<CharSort> calledRegion() {
    return string("aws:requestedregion");
  }

  @SuppressWarnings("unchecked")
  private SeqExpr<CharSort> choice(
      BoolExpr when, SeqExpr<CharSort> then, SeqExpr<CharSort> otherwise) {
    return (SeqExpr<CharSort>) (Expr<?>) z3.mkITE(when, then, otherwise);
  }

  /** A user's name stands behind its path, and is the user name. */
  private void principal() {
    SeqExpr<CharSort> path = text("path");
    SeqExpr<CharSort> userName = text("user name");
    SeqExpr<CharSort> role = text("role name");
    facts.add(
        z3.mkInRe(path, z3.mkOption(z3.mkConcat(z3.mkPlus(texts.not("*?")), texts.literal("/")))));
    facts.add(z3.mkInRe(userName, z3.mkPlus(texts.not("*?/"))));
    facts.add(z3.mkInRe(role, z3.mkPlus(texts.not("*?"))));
    facts.add(z3.mkNot(z3.mkPrefixOf(z3.mkString("aws-service-role/"), role)));
    SeqExpr<CharSort> typed =
        choice(
            user,
            z3.mkConcat(z3.mkString("user/"), path, userName),
            z3.mkConcat(z3.mkString("role/"), role));
    arn("aws:principalarn", account, typed);
    strings.put("aws:username", userName);
    strings.put("role name", role);
    strings.put("aws:principaltype", choice(user, z3.mkString("User"), z3.mkString("AssumedRole")));
  }

  private void arn(String key, SeqExpr<CharSort> owner, SeqExpr<CharSort> rest) {
    SeqExpr<CharSort> none = z3.mkString("");
    List<SeqExpr<CharSort>> start =
        List.of(z3.mkString("arn"), z3.mkString("aws"), z3.mkString("iam"), none, owner, rest);
    arns.put(key, new Arn(start));
    strings.put(key, z3.mkConcat(z3.mkString("arn:aws:iam::"), owner, z3.mkString(":"), rest));
  }

  /** The date and the seconds are one instant (EVALUATION §5.5). */
  private void time() {
    IntExpr seconds = seconds();
    facts.add(z3.mkEq(seconds, z3.mkDiv(millis("aws:currenttime"), z3.mkInt(1000))));
    facts.add(z3.mkGe(seconds, z3.mkInt(10_000)));
    facts.add(z3.mkLe(seconds, z3.mkInt(253_402_300_799L)));
  }

  /** The time under a key in milliseconds. */
  IntExpr millis(String key) {
    return z3.mkIntConst("millis " + key);
  }

  /** The time of the request in whole seconds. */
  IntExpr seconds() {
    return z3.mkIntConst("seconds");
  }

  /** The value of a key that holds numbers. */
  RealExpr number(String key) {
    return z3.mkRealConst("number " + key);
  }

  /** Whether an address is of IPv4. */
  BoolExpr four(String key) {
    return z3.mkBoolConst("four " + key);
  }

  /** The address, if it is of IPv4. */
  BitVecExpr address4(String key) {
    return z3.mkBVConst("v4 " + key, 32);
  }

  /** The address, if it is of IPv6: it is not a mapped one. */
  BitVecExpr address6(String key) {
    BitVecExpr address = z3.mkBVConst("v6 " + key, 128);
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
    Arn known = arns.get(key);
    if (known == null) {
      throw new Z3Encoding.Unsupported("an ARN that is not described");
    }
    return known;
  }

  /** A truth value, in any letter case. */
  SeqExpr<CharSort> truth(String key) {
    SeqExpr<CharSort> value = text(key);
    facts.add(
        z3.mkInRe(value, z3.mkUnion(texts.ignoringCase("true"), texts.ignoringCase("false"))));
    return value;
  }

  /** The value of a key that holds text. */
  SeqExpr<CharSort> string(String key) {
    SeqExpr<CharSort> known = strings.get(key);
    if (known == null && key.equals("iam:permissionsboundary")) {
      SeqExpr<CharSort> name = text("policy name");
      facts.add(z3.mkInRe(name, z3.mkPlus(texts.not("*?"))));
      SeqExpr<CharSort> owner = text("policy owner");
      facts.add(z3.mkInRe(owner, z3.mkUnion(texts.times(DIGITS, 12), texts.literal("aws"))));
      arn(key, owner, z3.mkConcat(z3.mkString("policy/"), name));
      return string(key);
    } else if (known == null) {
      known = ties.value(key);
      strings.put(key, known);
    }
    return known;
  }

  /** The elements of a key that holds a set. */
  Elements set(String key) {
    if (key.equals("aws:resourceorgpaths")) {
      return set("aws:principalorgpaths");
    }
    Elements known = sets.get(key);
    if (known == null) {
      List<SeqExpr<CharSort>> all = new ArrayList<>();
      List<BoolExpr> used = new ArrayList<>();
      // Two more than conditions: the ends of a chain; and one more: what is known of it.
      for (int i = 0; i < conditions + 3; i++) {
        all.add(text(name(key) + " element " + i));
        used.add(z3.mkBoolConst(name(key) + " has element " + i));
      }
      known = new Elements(all, used);
      sets.put(key, known);
      ties.set(key, known);
    }
    return known;
  }
}
