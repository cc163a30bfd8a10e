package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What it takes for a request in the caller's own account to be allowed, as a formula: EVALUATION
 * §6.2, §6.3 and §6.7, written from nothing in this package.
 */
final class Z3Passage {
  private final Context z3;
  private final Z3Encoding encoding;
  private final Layers layers;
  private final String action;

  Z3Passage(Context z3, Z3Encoding encoding, Layers layers, String action) {
    this.z3 = z3;
    this.encoding = encoding;
    this.layers = layers;
    this.action = action;
  }

  BoolExpr allowed() {
    if (action.equals("sts:GetCallerIdentity") || ofUsersAlone()) {
      return z3.mkTrue();
    }
    BoolExpr boundary = allows(LayerKind.BOUNDARY);
    BoolExpr limits = z3.mkAnd(boundary, allows(LayerKind.SESSION));
    BoolExpr byIdentity = z3.mkAnd(allows(LayerKind.IDENTITY), limits);
    BoolExpr toCaller = z3.mkFalse();
    BoolExpr toRole = z3.mkFalse();
    if (given() && asked()) {
      toCaller = grants(Grant.CALLER);
      toRole = grants(Grant.ROLE);
      if (keyOrRole()) {
        byIdentity = z3.mkAnd(byIdentity, grants(Grant.ANY));
      }
    }
    BoolExpr granted = z3.mkOr(byIdentity, z3.mkAnd(toRole, limits), toCaller);
    return z3.mkAnd(granted, allows(LayerKind.SCP), z3.mkNot(denied()));
  }

  /** No policy controls it for users and the root user; of role sessions nothing is said. */
  private boolean ofUsersAlone() {
    return action.equals("sts:GetSessionToken")
        && layers.situation().caller() != CallerKind.ROLE_SESSION;
  }

  private boolean given() {
    return layers.first(LayerKind.RESOURCE).isPresent();
  }

  /** Whether the resource's policy is asked: of KMS on keys alone, never of a passed role. */
  private boolean asked() {
    return !action.equals("iam:PassRole") && !action.equals("kms:ListKeys");
  }

  private boolean trust() {
    return action.equals("sts:AssumeRole") || action.equals("sts:TagSession");
  }

  private boolean keyOrRole() {
    return action.equals("kms:Decrypt") || trust();
  }

  private BoolExpr allows(LayerKind kind) {
    Optional<Layer> layer = layers.first(kind);
    return layer.isEmpty()
        ? z3.mkTrue()
        : encoding.anyApplies(statements(layer.get()), Effect.ALLOW);
  }

  private BoolExpr denied() {
    BoolExpr any = z3.mkFalse();
    for (Layer layer : layers.inForce()) {
      for (Statement one : statements(layer)) {
        boolean ofResource = layer.kind() == LayerKind.RESOURCE;
        if (one.effect() == Effect.DENY && (!ofResource || asked())) {
          BoolExpr applies = encoding.applies(one);
          any = z3.mkOr(any, ofResource ? z3.mkAnd(applies, named(one, Grant.ANY)) : applies);
        }
      }
    }
    return any;
  }

  /** How directly a statement names the caller. */
  private enum Grant {
    ANY,
    ROLE,
    CALLER
  }

  private BoolExpr grants(Grant least) {
    BoolExpr any = z3.mkFalse();
    for (Statement one : statements(layers.first(LayerKind.RESOURCE).orElseThrow())) {
      if (one.effect() == Effect.ALLOW) {
        any = z3.mkOr(any, z3.mkAnd(encoding.applies(one), named(one, least)));
      }
    }
    return any;
  }

  /** A boundary makes {@code NotPrincipal} with Deny meet everybody. */
  private BoolExpr named(Statement one, Grant least) {
    boolean negated = one.principal().negated();
    boolean bounded = layers.first(LayerKind.BOUNDARY).isPresent();
    if (negated && one.effect() == Effect.DENY && bounded) {
      return z3.mkTrue();
    }
    BoolExpr any = z3.mkFalse();
    for (Named each : one.principal().principals()) {
      any = z3.mkOr(any, named(each, negated ? Grant.ANY : least));
    }
    return negated ? z3.mkNot(any) : any;
  }

  private BoolExpr named(Named named, Grant least) {
    Z3World world = encoding.requests();
    String value = named.value();
    boolean account = value.matches("\\d{12}|arn:aws:iam::\\d{12}:root");
    SeqExpr<CharSort> arn = world.string("aws:principalarn");
    if (named.kind() != Kind.AWS) {
      return z3.mkFalse();
    } else if (value.equals("*")) {
      return z3.mkTrue();
    } else if (account) {
      String digits = value.replaceAll("\\D", "");
      return z3.mkAnd(z3.mkBool(least == Grant.ANY), z3.mkEq(world.account(), z3.mkString(digits)));
    } else if (value.matches("arn:aws:iam::\\d{12}:user/[^*?]+")) {
      boolean counts = least != Grant.CALLER || !trust();
      return z3.mkAnd(z3.mkBool(counts), world.user(), z3.mkEq(arn, z3.mkString(value)));
    } else if (value.matches("arn:aws:iam::\\d{12}:role/[^*?]+")) {
      return z3.mkAnd(
          z3.mkBool(least != Grant.CALLER),
          z3.mkNot(world.user()),
          z3.mkEq(arn, z3.mkString(value)));
    } else if (value.matches("arn:aws:sts::\\d{12}:assumed-role/[^/]+/[^/]+")) {
      return session(value);
    }
    return z3.mkFalse();
  }

  /** A session's ARN tells no path of its role. */
  private BoolExpr session(String arn) {
    Z3World world = encoding.requests();
    Z3Texts texts = new Z3Texts(z3);
    String[] parts = arn.split("[:/]");
    var path = z3.mkOption(z3.mkConcat(z3.mkPlus(texts.not("*?")), texts.literal("/")));
    return z3.mkAnd(
        z3.mkNot(world.user()),
        z3.mkEq(world.account(), z3.mkString(parts[4])),
        z3.mkInRe(world.string("role name"), z3.mkConcat(path, texts.literal(parts[6]))),
        z3.mkSuffixOf(z3.mkString(":" + parts[7]), world.string("aws:userid")));
  }

  private static List<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(one -> one.statements().stream()).toList();
  }
}
