package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.Z3World.Alternative;
import dev.vennguard.prove.Z3World.Elements;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the parts of a request have to do with each other, as axioms: EVALUATION §6.8 line by line,
 * written from nothing in this package. Only of keys that are asked for.
 */
final class Z3Ties {
  private static final Set<String> TAGGING =
      Set.of(
          "ec2:CreateTags",
          "ec2:AttachVolume",
          "iam:CreateRole",
          "iam:TagUser",
          "sts:AssumeRole",
          "sts:TagSession");

  private final Context z3;
  private final Z3Texts texts;
  private final Z3World world;
  private final String action;
  private final Situation situation;
  private final BoolExpr through;
  private final BoolExpr chain;
  private final BoolExpr organised;

  Z3Ties(Context z3, Z3Texts texts, Z3World world, String action, Situation situation) {
    this.z3 = z3;
    this.texts = texts;
    this.world = world;
    this.action = action;
    this.situation = situation;
    this.through = z3.mkBoolConst("through an endpoint");
    this.chain = z3.mkBoolConst("services call");
    this.organised = Z3Resources.unnamed(action) ? z3.mkBoolConst("organised") : z3.mkTrue();
  }

  private boolean service(String prefix) {
    return action.startsWith(prefix + ":");
  }

  /** Whether a key is there. */
  BoolExpr present(String key) {
    if (key.startsWith("aws:requesttag/")) {
      return tagged(key.substring("aws:requesttag/".length()));
    } else if (key.startsWith("iam:resourcetag/") || key.startsWith("ec2:resourcetag/")) {
      return ownTag(key);
    }
    return switch (key) {
      case "aws:principalaccount",
          "aws:principalarn",
          "aws:principaltype",
          "aws:userid",
          "aws:securetransport",
          "aws:currenttime",
          "aws:epochtime",
          "aws:useragent",
          "aws:requestedregion" ->
          z3.mkTrue();
      case "aws:resourceaccount" -> world.unnamed() ? z3.mkBoolConst("has " + key) : z3.mkTrue();
      case "aws:username" -> world.user();
      case "aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip" -> through;
      case "aws:vpceaccount" -> only(key, through);
      case "aws:sourceip" -> only(key, z3.mkNot(through));
      case "aws:viaawsservice" -> service("ec2") ? z3.mkBoolConst("has " + key) : z3.mkTrue();
      case "aws:calledvia", "aws:calledviafirst", "aws:calledvialast" -> chain();
      case "aws:multifactorauthage" ->
          z3.mkAnd(world.present("aws:multifactorauthpresent"), yes("aws:multifactorauthpresent"));
      case "aws:multifactorauthpresent" -> only(key, world.present("aws:tokenissuetime"));
      case "aws:tokenissuetime" -> z3.mkOr(z3.mkNot(world.user()), z3.mkBoolConst("temporary"));
      case "aws:principalorgpaths" -> world.present("aws:principalorgid");
      case "aws:resourceorgid", "aws:resourceorgpaths" ->
          z3.mkAnd(organised, world.present("aws:principalorgid"));
      case "aws:tagkeys" ->
          TAGGING.contains(action) ? z3.mkBoolConst(world.name("has " + key)) : z3.mkFalse();
      case "aws:sourcearn",
          "aws:sourceaccount",
          "aws:principalservicename",
          "aws:principalservicenameslist" ->
          z3.mkFalse();
      default -> z3.mkBoolConst(world.own("has " + key));
    };
  }

  /** It may be there, but only then. */
  private BoolExpr only(String key, BoolExpr then) {
    BoolExpr there = z3.mkBoolConst("has " + key);
    world.add(z3.mkImplies(there, then));
    return there;
  }

  private BoolExpr chain() {
    world.add(
        z3.mkImplies(
            chain, z3.mkAnd(world.present("aws:viaawsservice"), yes("aws:viaawsservice"))));
    return chain;
  }

  private BoolExpr yes(String key) {
    return z3.mkInRe(world.string(key), texts.ignoringCase("true"));
  }

  private BoolExpr tagged(String tag) {
    Elements keys = world.set("aws:tagkeys");
    List<BoolExpr> any = new ArrayList<>();
    for (int i = 0; i < keys.texts().size(); i++) {
      any.add(
          z3.mkAnd(keys.used().get(i), z3.mkInRe(keys.texts().get(i), texts.ignoringCase(tag))));
    }
    return z3.mkAnd(world.present("aws:tagkeys"), z3.mkOr(any.toArray(BoolExpr[]::new)));
  }

  /** A service's own tags are those of its own resources. */
  private BoolExpr ownTag(String key) {
    String service = key.substring(0, 3);
    BoolExpr own = z3.mkBool(world.resources().isEmpty());
    for (Alternative one : world.resources()) {
      boolean its = one.arn().segments().get(2).getString().equals(service);
      own = z3.mkOr(own, z3.mkAnd(one.chosen(), z3.mkBool(its)));
    }
    return z3.mkAnd(own, world.present(global(key)));
  }

  private static String global(String key) {
    return "aws" + key.substring(3);
  }

  /** What a key holds. */
  SeqExpr<CharSort> value(String key) {
    if (key.startsWith("iam:resourcetag/") || key.startsWith("ec2:resourcetag/")) {
      return world.string(global(key));
    }
    return switch (key) {
      case "aws:securetransport", "aws:multifactorauthpresent", "aws:viaawsservice" ->
          world.truth(key);
      case "aws:requestedregion" -> called();
      case "aws:calledviafirst" -> world.set("aws:calledvia").texts().get(0);
      case "aws:calledvialast" -> world.set("aws:calledvia").texts().get(1);
      case "aws:resourceorgid" -> world.string("aws:principalorgid");
      case "aws:principalorgid" -> {
        SeqExpr<CharSort> id = world.text(key);
        world.add(z3.mkInRe(id, z3.mkPlus(texts.not("/"))));
        yield id;
      }
      case "aws:userid" -> userId();
      case "aws:tagkeys", "aws:calledvia", "aws:principalorgpaths", "aws:resourceorgpaths" ->
          throw new Z3Encoding.Unsupported("a set as a text");
      default -> world.text(world.name(key));
    };
  }

  private SeqExpr<CharSort> userId() {
    SeqExpr<CharSort> id = world.text("aws:userid");
    String names = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-";
    var session =
        z3.mkConcat(z3.mkPlus(texts.not(":")), texts.literal(":"), z3.mkPlus(texts.oneOf(names)));
    world.add(z3.mkImplies(world.user(), z3.mkInRe(id, z3.mkPlus(texts.not(":")))));
    world.add(z3.mkImplies(z3.mkNot(world.user()), z3.mkInRe(id, session)));
    return id;
  }

  /** One of the regions that are published. */
  SeqExpr<CharSort> region(String name) {
    SeqExpr<CharSort> region = world.text(name);
    List<BoolExpr> any = new ArrayList<>();
    for (String one : ImpossibleRequests.REGIONS) {
      any.add(z3.mkEq(region, z3.mkString(one)));
    }
    world.add(z3.mkOr(any.toArray(BoolExpr[]::new)));
    return region;
  }

  private SeqExpr<CharSort> called() {
    if (service("iam") || service("route53")) {
      return z3.mkString("us-east-1");
    }
    return situation.region().isEmpty()
        ? region("aws:requestedregion")
        : z3.mkString(situation.region());
  }

  /** What holds of the elements of a set. */
  void set(String key, Elements set) {
    switch (key) {
      case "aws:calledvia" -> {
        // Its ends are there whenever it is.
        world.add(z3.mkImplies(chain, z3.mkAnd(set.used().get(0), set.used().get(1))));
      }
      case "aws:principalorgpaths" -> {
        SeqExpr<CharSort> start = z3.mkConcat(world.string("aws:principalorgid"), z3.mkString("/"));
        for (int i = 0; i < set.texts().size(); i++) {
          world.add(z3.mkImplies(set.used().get(i), z3.mkPrefixOf(start, set.texts().get(i))));
        }
      }
      default -> {}
    }
  }

  /** What is known of every request. */
  void situation() {
    same(world.account(), situation.account());
    switch (situation.caller()) {
      case USER -> world.add(world.user());
      case ROLE_SESSION -> world.add(z3.mkNot(world.user()));
      case ANY, ROOT -> {}
    }
    if (action.equals("sts:GetSessionToken") && situation.caller() != CallerKind.ROLE_SESSION) {
      world.add(world.user());
    }
    String principal = situation.principal();
    if (principal.contains(":user/")) {
      same(world.string("aws:principalarn"), principal);
    } else if (!principal.isEmpty()) {
      String role = principal.split("/")[1];
      var path = z3.mkOption(z3.mkConcat(z3.mkPlus(texts.not("*?")), texts.literal("/")));
      world.add(z3.mkInRe(world.string("role name"), z3.mkConcat(path, texts.literal(role))));
      world.add(z3.mkSuffixOf(z3.mkString(":s"), world.string("aws:userid")));
    }
    if (!situation.organisation().isEmpty()) {
      world.add(world.present("aws:principalorgid"));
      same(world.string("aws:principalorgid"), situation.organisation());
    }
    situation.known().forEach(this::known);
  }

  private void same(SeqExpr<CharSort> value, String text) {
    if (!text.isEmpty()) {
      world.add(z3.mkEq(value, z3.mkString(text)));
    }
  }

  private void known(String key, List<String> values) {
    if (key.equals("aws:tagkeys") && !TAGGING.contains(action)) {
      return;
    }
    world.add(world.present(key));
    switch (key) {
      case "aws:sourceip" -> {
        IpRange address = IpRange.address(values.getFirst()).orElseThrow();
        BigInteger first = address.first();
        world.add(world.four(key));
        world.add(z3.mkEq(world.address4(key), z3.mkBV(first.toString(), 32)));
      }
      case "aws:calledvia", "aws:tagkeys" -> exactly(world.set(key), values);
      default -> same(world.string(key), values.getFirst());
    }
  }

  private void exactly(Elements set, List<String> values) {
    for (String value : values) {
      List<BoolExpr> any = new ArrayList<>();
      for (int i = 0; i < set.texts().size(); i++) {
        any.add(z3.mkAnd(set.used().get(i), z3.mkEq(set.texts().get(i), z3.mkString(value))));
      }
      world.add(z3.mkOr(any.toArray(BoolExpr[]::new)));
    }
    for (int i = 0; i < set.texts().size(); i++) {
      List<BoolExpr> one = new ArrayList<>();
      for (String value : values) {
        one.add(z3.mkEq(set.texts().get(i), z3.mkString(value)));
      }
      world.add(z3.mkImplies(set.used().get(i), z3.mkOr(one.toArray(BoolExpr[]::new))));
    }
  }
}
