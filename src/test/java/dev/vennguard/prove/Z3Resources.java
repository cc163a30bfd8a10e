package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.SeqExpr;
import dev.vennguard.prove.Z3World.Alternative;
import dev.vennguard.prove.Z3World.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The resources of an action as variables of a formula; those of few actions are described. */
final class Z3Resources {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final Set<String> UNNAMED =
      Set.of("s3:ListAllMyBuckets", "kms:ListKeys", "sts:GetCallerIdentity", "sts:GetSessionToken");

  private final Context z3;
  private final Z3World world;
  private final SeqExpr<CharSort> none;
  private final List<Alternative> all = new ArrayList<>();

  private Z3Resources(Context z3, Z3World world) {
    this.z3 = z3;
    this.world = world;
    this.none = z3.mkString("");
  }

  /** Whether an action takes no resource. */
  static boolean unnamed(String action) {
    return UNNAMED.contains(action);
  }

  /** Nothing if they are not described. */
  static List<Alternative> of(Context z3, Z3World world, String action) {
    Z3Resources found = new Z3Resources(z3, world);
    found.add(action);
    found.exactlyOne();
    return found.all;
  }

  private void add(String action) {
    switch (action) {
      case "s3:GetObject" -> {
        add("s3", none, none, letters("bucket"), text("/"), filled("object"));
        add(
            "s3",
            world.calledRegion(),
            world.account(),
            text("accesspoint/"),
            filled("point"),
            text("/object/"),
            filled("point object"));
      }
      case "s3:ListBucket" -> {
        add("s3", none, none, letters("bucket"));
        add("s3", world.calledRegion(), world.account(), text("accesspoint/"), filled("point"));
      }
      case "ec2:StartInstances" -> {
        regional("ec2", "instance/");
        regional("resource-groups", "group/");
        regional("license-manager", "license-configuration:");
      }
      case "ec2:AttachVolume#instance" -> regional("ec2", "instance/");
      case "ec2:AttachVolume#volume" -> regional("ec2", "volume/");
      case "kms:Decrypt" -> regional("kms", "key/");
      case "sqs:SendMessage" -> add("sqs", world.calledRegion(), world.account(), letters("queue"));
      case "dynamodb:CreateTableReplica" ->
          add(
              "dynamodb",
              world.region("region of the table"),
              world.account(),
              text("table/"),
              letters("table"));
      case "route53:ChangeResourceRecordSets" ->
          add("route53", none, none, text("hostedzone/"), filled("zone"));
      case "iam:TagUser" -> add("iam", none, world.account(), text("user/"), filled("tagged user"));
      case "iam:CreateRole", "iam:PassRole", "sts:AssumeRole", "sts:TagSession" ->
          add("iam", none, world.account(), text("role/"), filled("role"));
      default -> {}
    }
  }

  private void regional(String service, String start) {
    add(service, world.calledRegion(), world.account(), text(start), filled("named " + start));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Z3 takes generic varargs
  private void add(
      String service,
      SeqExpr<CharSort> region,
      SeqExpr<CharSort> owner,
      SeqExpr<CharSort>... rest) {
    SeqExpr<CharSort> last = rest.length == 1 ? rest[0] : z3.mkConcat(rest);
    Arn arn = new Arn(List.of(text("arn"), text("aws"), text(service), region, owner, last));
    all.add(new Alternative(z3.mkBoolConst(world.own("resource " + all.size())), arn));
  }

  private void exactlyOne() {
    BoolExpr any = z3.mkBool(all.isEmpty());
    for (Alternative one : all) {
      any = z3.mkOr(any, one.chosen());
      for (Alternative other : all) {
        if (one != other) {
          world.add(z3.mkNot(z3.mkAnd(one.chosen(), other.chosen())));
        }
      }
    }
    world.add(any);
  }

  private SeqExpr<CharSort> text(String text) {
    return z3.mkString(text);
  }

  private SeqExpr<CharSort> filled(String name) {
    return world.filled(world.own(name));
  }

  private SeqExpr<CharSort> letters(String name) {
    return world.in(world.own(name), LETTERS + "._-");
  }
}
