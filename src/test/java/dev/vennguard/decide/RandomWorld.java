package dev.vennguard.decide;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random layers and requests from one small vocabulary, so that they nearly meet. */
final class RandomWorld {
  private static final String OWN = "123456789012";
  private static final String OTHER = "999999999999";
  private static final List<String> CALLERS =
      List.of(
          "arn:aws:iam::123456789012:user/Bob",
          "arn:aws:iam::123456789012:user/team/Bob",
          "arn:aws:iam::123456789012:role/r",
          "arn:aws:iam::123456789012:role/path/r",
          "arn:aws:sts::123456789012:assumed-role/r/s",
          "arn:aws:sts::123456789012:assumed-role/r/t",
          "arn:aws:sts::123456789012:federated-user/Bob",
          "arn:aws:iam::123456789012:root",
          "sns.amazonaws.com");
  private static final List<String> LISTED =
      List.of("*", OWN, OTHER, "arn:aws:iam::999999999999:root", "arn:aws:iam::*:role/r");
  private static final List<String> ACTIONS =
      List.of(
          "*",
          "*:*",
          "s3:*",
          "s3:Get*",
          "S3:getobject",
          "s3:GetObject",
          "s?:Get*",
          "*:Get*",
          "s3:?utObject",
          "ec2:*",
          "s3",
          "s3: GetObject",
          "ec2:Run*s",
          "s3:*t*t*");

  /** What services with rules of their own are asked, and on what. */
  private static final List<List<String>> SPECIAL =
      List.of(
          List.of("kms:Decrypt", "kms:GenerateDataKey", "kms:PutKeyPolicy", "KMS:createalias"),
          List.of("sts:AssumeRole", "sts:TagSession", "sts:AssumeRoleWithSAML", "iam:PassRole"),
          List.of("sts:GetCallerIdentity", "sts:GetSessionToken", "sts:GetAccessKeyInfo"),
          List.of("sqs:SendMessage", "sqs:DeleteQueue", "sqs:TagQueue"));

  private static final List<List<String>> SPECIAL_OBJECTS =
      List.of(
          List.of(
              "arn:aws:kms:eu-west-1:123456789012:key/k",
              "arn:aws:kms:eu-west-1:123456789012:key/k",
              "arn:aws:kms:eu-west-1:999999999999:key/k",
              "arn:aws:kms:eu-west-1:123456789012:alias/a",
              "*"),
          List.of(
              "arn:aws:iam::123456789012:role/Target",
              "arn:aws:iam::123456789012:role/Target",
              "arn:aws:iam::999999999999:role/Target"),
          List.of("*"),
          List.of("arn:aws:sqs:eu-west-1:123456789012:q", "arn:aws:sqs:eu-west-1:999999999999:q"));
  private static final List<String> SPECIAL_ACTIONS =
      List.of("*", "kms:*", "sts:*", "sqs:*", "iam:*", "kms:D*", "sts:AssumeRole", "sts:Get*");
  private static final List<String> CALLS =
      List.of("s3:GetObject", "S3:GETOBJECT", "s3:PutObject", "ec2:RunInstances", "ec2:GetTag");
  private static final List<String> RESOURCES =
      List.of(
          "*",
          "*",
          "arn:aws:s3:::b",
          "arn:aws:s3:::b/*",
          "arn:aws:s3:::b/${aws:username}/*",
          "arn:aws:s3:::b/${k:x, 'd'}",
          "arn:aws:s3:::b/${k:x}*",
          "arn:aws:s3:::b/${*}",
          "arn:aws:s3:::*",
          "arn:aws:s3",
          "arn:*:s?:::?/?*",
          "arn:aws:sqs:*:123456789012:q");
  private static final List<String> OBJECTS =
      List.of(
          "*",
          "arn:aws:s3:::b",
          "arn:aws:s3:::b/Bob/x:y",
          "arn:aws:s3:::b/d",
          "arn:aws:s3:::b/*",
          "arn:aws:s3:::c/x",
          "arn:aws:sqs:eu-west-1:123456789012:q",
          "arn:aws:sqs:eu-west-1:999999999999:q");
  private static final List<String> KEYS =
      List.of(
          "k:x",
          "k:x",
          "K:X",
          "k:many",
          "k:many",
          "k:absent",
          "aws:username",
          "aws:PrincipalArn",
          "aws:PrincipalType",
          "aws:ResourceAccount",
          "aws:PrincipalIsAWSService",
          "aws:userid");
  private static final List<String> TEXTS =
      List.of(
          "Bob", "bob", "d", "", "*", "B*", "${aws:username}", "${k:x, 'd'}", "${k:many}", "?ob");
  private static final List<String> NUMBERS = List.of("1", "01", "1.0", "2", "-3.5", "1e1", "10");
  private static final List<String> DATES =
      List.of("2020-01-01", "2020-01-01T00:00:00Z", "1577836800", "2021-06-01T12:00:00+02:00");
  private static final List<String> RANGES =
      List.of("10.0.0.0/8", "10.1.0.0/16", "0.0.0.0/0", "10.1.2.3", "2001:db8::/32", "::/0");
  private static final List<String> ADDRESSES =
      List.of("10.1.2.3", "10.2.0.1", "11.0.0.1", "2001:db8::1", "::ffff:10.1.2.3", "10.1.2");
  private static final List<String> ARNS =
      List.of(
          "arn:aws:s3:::b",
          "arn:aws:s3:::*",
          "arn:aws:iam::*:role/r",
          "arn:aws:s3:::${k:x, 'd'}",
          "arn:aws:iam::123456789012:user/*Bob",
          "arn:aws:sns:?u:*:t",
          "${k:x}",
          "${k:x}",
          "${k:x, 'd'}",
          "${aws:PrincipalArn}",
          "${aws:username}:b");

  /** STS stores them in session policies. */
  private static final List<String> MALFORMED_ARNS = List.of("s3:::b", "Bob", "?rn:aws:s3:::b");

  private static final List<String> GIVEN_ARNS =
      List.of("arn:aws:s3:::b", "arn:aws:s3:::d", "arn:aws:sns:eu:1:t", "arn:aws:s3");

  private final Random random;
  private boolean special;

  RandomWorld(Random random) {
    this.random = random;
  }

  Layers layers() {
    special = random.nextBoolean();
    List<Layer> all = new ArrayList<>();
    all.add(layer(LayerKind.IDENTITY, 0, random.nextInt(3)));
    for (LayerKind kind : List.of(LayerKind.BOUNDARY, LayerKind.SESSION, LayerKind.RESOURCE)) {
      if (random.nextInt(kind == LayerKind.SESSION ? 4 : 2) == 0) {
        all.add(layer(kind, 0, 1));
      }
    }
    for (LayerKind kind : List.of(LayerKind.SCP, LayerKind.RCP)) {
      int levels = Math.max(0, random.nextInt(6) - (special ? 4 : 3));
      for (int level = 0; level < levels; level++) {
        all.add(layer(kind, level, 1 + random.nextInt(2)));
      }
    }
    return new Layers(all);
  }

  Request request() {
    Map<String, ContextValue> context = new LinkedHashMap<>();
    if (random.nextInt(4) > 0) {
      context.put("k:x", random.nextInt(8) == 0 ? many() : new ContextValue.Single(given()));
    }
    if (random.nextInt(3) > 0) {
      context.put("k:Many", many());
    }
    if (random.nextInt(8) == 0) {
      context.put("AWS:UserName", new ContextValue.Single("Bob"));
    }
    String owner = pick(List.of("", "", OWN, OTHER));
    if (special) {
      int which = random.nextInt(SPECIAL.size());
      return new Request(
          pick(CALLERS),
          pick(SPECIAL.get(which)),
          pick(SPECIAL_OBJECTS.get(which)),
          owner,
          context);
    }
    return new Request(pick(CALLERS), pick(CALLS), pick(OBJECTS), owner, context);
  }

  private Layer layer(LayerKind kind, int level, int policies) {
    return new Layer(kind, level, some(policies, () -> policy(kind)));
  }

  private Policy policy(LayerKind kind) {
    PolicyVersion version =
        random.nextInt(5) == 0 ? PolicyVersion.V2008_10_17 : PolicyVersion.V2012_10_17;
    return new Policy(version, some(random.nextInt(4), () -> statement(kind, version)));
  }

  private Statement statement(LayerKind kind, PolicyVersion version) {
    return new Statement(
        "",
        random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW,
        kind == LayerKind.RESOURCE ? principal() : PrincipalClause.NONE,
        new ActionClause(
            random.nextInt(6) == 0,
            some(
                random.nextInt(4),
                () -> new ActionPattern(pick(special ? SPECIAL_ACTIONS : ACTIONS)))),
        new ResourceClause(random.nextInt(6) == 0, some(random.nextInt(4), () -> resource(kind))),
        some(Math.max(0, random.nextInt(4) - (special ? 2 : 1)), () -> condition(kind)),
        version);
  }

  /** Short ARNs only where IAM stores them. */
  private ResourcePattern resource(LayerKind kind) {
    ResourcePattern pattern =
        new ResourcePattern(special && random.nextInt(4) > 0 ? "*" : pick(RESOURCES));
    return pattern.storableIn(kind) ? pattern : new ResourcePattern(pattern.completed());
  }

  private PrincipalClause principal() {
    List<Named> named =
        some(
            1 + random.nextInt(2),
            () ->
                random.nextInt(6) == 0
                    ? new Named(Kind.SERVICE, "sns.amazonaws.com")
                    : new Named(
                        Kind.AWS,
                        random.nextBoolean()
                            ? pick(LISTED)
                            : pick(CALLERS.subList(0, CALLERS.size() - 1))));
    return new PrincipalClause(random.nextInt(6) == 0, named);
  }

  private Condition condition(LayerKind kind) {
    Comparison comparison = pick(List.of(Comparison.values()));
    boolean ifExists = comparison != Comparison.NULL && random.nextInt(4) == 0;
    Qualifier qualifier =
        random.nextInt(3) == 0 ? pick(List.of(Qualifier.values())) : Qualifier.NONE;
    List<String> values =
        switch (comparison.kind()) {
          case STRING, STRING_IGNORE_CASE, STRING_PATTERN -> TEXTS;
          case NUMERIC -> NUMBERS;
          case DATE -> DATES;
          case BOOL -> List.of("true", "false", "TRUE", "${k:x}");
          case BINARY -> List.of("QQ==", "Qg==");
          case IP_ADDRESS -> RANGES;
          case ARN -> kind == LayerKind.SESSION && random.nextInt(3) == 0 ? MALFORMED_ARNS : ARNS;
          case NULL -> List.of("true", "false");
        };
    int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(2);
    return new Condition(
        new ConditionOperator.Known(qualifier, comparison, ifExists),
        pick(KEYS),
        some(count, () -> pick(values)));
  }

  private ContextValue many() {
    return new ContextValue.Many(some(random.nextInt(3), this::given));
  }

  private String given() {
    return pick(
        pick(
            List.of(
                List.of("Bob", "bob", "d", "", "*", "BOB"),
                NUMBERS,
                DATES,
                ADDRESSES,
                GIVEN_ARNS,
                List.of("true", "False", "QQ==", "Qg==", "NaN"))));
  }

  private <T> List<T> some(int count, Supplier<T> make) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(make.get());
    }
    return found;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
