package dev.vennguard.prove;

import dev.vennguard.decide.ContextValue;
import dev.vennguard.decide.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Policies that are near each other, and requests that are near them. */
final class RandomPolicies {
  private static final List<String> ACCOUNTS = List.of("111122223333", "999999999999");

  /** One key: how policies speak of it, and what requests carry. */
  private record Key(
      String name,
      boolean always,
      boolean many,
      List<String> operators,
      List<String> listed,
      List<String> carried) {}

  /** An action with resources and patterns near each other. */
  record Subject(String action, List<String> patterns, List<String> resources, List<String> keys) {}

  static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              "s3:GetObject",
              List.of(
                  "*",
                  "arn:aws:s3:::b/*",
                  "arn:aws:s3:::b/a*",
                  "arn:aws:s3:::b/*b",
                  "arn:aws:s3:::b/a?",
                  "arn:aws:s3:::b/${aws:username}/*",
                  "arn:aws:s3:::*/a",
                  "arn:aws:s3:::b/${aws:PrincipalTag/team}*",
                  "arn:aws:s3:*:*:*",
                  "arn:aws:s3:::b/u/*"),
              List.of(
                  "arn:aws:s3:::b/a",
                  "arn:aws:s3:::b/ab",
                  "arn:aws:s3:::b/b",
                  "arn:aws:s3:::c/a",
                  "arn:aws:s3:::b/u/x",
                  "arn:aws:s3:::b/v/x",
                  "arn:aws:s3:::b/abb",
                  "arn:aws:s3:::c/x",
                  "arn:aws:s3:us-east-1:ACCOUNT:accesspoint/p/object/a"),
              List.of(
                  "tag", "tag2", "vpc", "mfa", "tls", "ip", "time", "epoch", "parn", "acct",
                  "user")),
          new Subject(
              "s3:ListBucket",
              List.of(
                  "*", "arn:aws:s3:::b", "arn:aws:s3:::b*", "arn:aws:s3:::b/*", "arn:aws:s3:::?"),
              List.of("arn:aws:s3:::b", "arn:aws:s3:::bc", "arn:aws:s3:::c", "arn:aws:s3:::cd"),
              List.of("max", "max", "tag", "ip", "racct")),
          new Subject(
              "ec2:StartInstances",
              List.of(
                  "*",
                  "arn:aws:ec2:us-east-1:*:instance/*",
                  "arn:aws:ec2:*:111122223333:instance/*",
                  "arn:aws:ec2:*:*:instance/i-?",
                  "arn:aws:ec2:us-*:*:*"),
              List.of(
                  "arn:aws:ec2:us-east-1:ACCOUNT:instance/i-1",
                  "arn:aws:ec2:eu-west-1:ACCOUNT:instance/i-12",
                  "arn:aws:ec2:us-west-2:ACCOUNT:instance/x"),
              List.of("tag", "rtag", "rtag", "racct", "acct", "region")),
          new Subject(
              "ec2:CreateTags",
              List.of("*"),
              List.of("arn:aws:ec2:us-east-1:ACCOUNT:instance/i-1"),
              List.of("tagkeys", "tagkeys", "tag", "reqtag")),
          new Subject(
              "iam:CreateRole",
              List.of(
                  "*",
                  "arn:aws:iam::*:role/app-*",
                  "arn:aws:iam::111122223333:role/*",
                  "arn:aws:iam::*:role/${aws:PrincipalTag/team}"),
              List.of(
                  "arn:aws:iam::ACCOUNT:role/app-1",
                  "arn:aws:iam::ACCOUNT:role/a",
                  "arn:aws:iam::ACCOUNT:role/b"),
              List.of("pb", "pb", "tag", "parn", "acct")),
          new Subject(
              "s3:ListAllMyBuckets",
              List.of("*", "arn:aws:s3:::*"),
              List.of("*"),
              List.of("tag", "tls", "racct", "user", "type")));

  private static final List<String> STRINGS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "StringEqualsIgnoreCase",
          "StringNotEqualsIgnoreCase",
          "StringEqualsIfExists",
          "StringNotEqualsIfExists",
          "StringLikeIfExists",
          "Null",
          "ForAllValues:StringEquals",
          "ForAnyValue:StringLike",
          "ArnLike",
          "ArnNotLike",
          "NumericEquals",
          "NumericNotEquals",
          "Bool",
          "IpAddress",
          "NotIpAddress");
  private static final List<String> ARNS =
      List.of(
          "ArnLike",
          "ArnNotLike",
          "ArnEquals",
          "StringEquals",
          "StringLike",
          "StringNotLike",
          "ArnLikeIfExists",
          "Null",
          "StringNotEquals");
  private static final List<String> TEAM =
      List.of("a", "ab", "b", "A", "*", "abb", "", "aab", "10");
  private static final List<String> TEAMS =
      List.of(
          "a",
          "ab",
          "b",
          "a*",
          "*b",
          "?",
          "*",
          "",
          "A",
          "${aws:PrincipalTag/team}",
          "${aws:username}",
          "${aws:PrincipalTag/team, 'a'}",
          "${*}",
          "1*");

  private static final Map<String, Key> KEYS =
      Map.ofEntries(
          key("tag", "aws:PrincipalTag/team", false, false, STRINGS, TEAMS, TEAM),
          key("tag2", "aws:PrincipalTag/other", false, false, STRINGS, TEAMS, TEAM),
          key("rtag", "aws:ResourceTag/team", false, false, STRINGS, TEAMS, TEAM),
          key("reqtag", "aws:RequestTag/team", false, false, STRINGS, TEAMS, TEAM),
          key("vpc", "aws:SourceVpc", false, false, STRINGS, List.of("a", "a*", "b"), TEAM),
          key(
              "mfa",
              "aws:MultiFactorAuthPresent",
              false,
              false,
              List.of("Bool", "BoolIfExists", "Null", "StringEquals", "StringLike"),
              List.of("true", "false"),
              List.of("true", "false")),
          key(
              "tls",
              "aws:SecureTransport",
              true,
              false,
              List.of("Bool", "BoolIfExists", "StringNotEquals", "Null"),
              List.of("true", "false"),
              List.of("true", "false")),
          key(
              "max",
              "s3:max-keys",
              false,
              false,
              List.of(
                  "NumericEquals",
                  "NumericNotEquals",
                  "NumericLessThan",
                  "NumericGreaterThan",
                  "NumericLessThanEquals",
                  "NumericGreaterThanEquals",
                  "StringEquals",
                  "Null",
                  "StringLike",
                  "NumericLessThanIfExists"),
              List.of("1", "2", "3.5", "10", "1e1"),
              List.of("0", "1", "1.5", "2", "3", "3.5", "4", "10", "11")),
          key(
              "ip",
              "aws:SourceIp",
              false,
              false,
              List.of("IpAddress", "NotIpAddress", "IpAddressIfExists", "Null", "StringEquals"),
              List.of(
                  "10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "2001:db8::/32", "0.0.0.0/0", "::/0"),
              List.of(
                  "10.0.0.0",
                  "10.1.0.0",
                  "10.1.2.3",
                  "10.255.255.255",
                  "9.9.9.9",
                  "11.0.0.0",
                  "2001:db8:0:0:0:0:0:1",
                  "2001:db9:0:0:0:0:0:0")),
          key(
              "time",
              "aws:CurrentTime",
              true,
              false,
              List.of(
                  "DateLessThan", "DateGreaterThan", "DateEquals", "DateNotEquals", "StringLike"),
              List.of("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "2026-06"),
              List.of(
                  "2025-01-01T00:00:00Z",
                  "2026-01-01T00:00:00Z",
                  "2026-03-01T00:00:00Z",
                  "2026-06-01T00:00:00Z",
                  "2026-08-01T00:00:00Z",
                  "2027-01-01T00:00:00Z",
                  "2028-01-01T00:00:00Z")),
          key(
              "epoch",
              "aws:EpochTime",
              true,
              false,
              List.of("DateLessThan", "DateGreaterThan", "NumericLessThan", "NumericEquals"),
              List.of("1767225600", "1800000000"),
              List.of("1767225599", "1767225600", "1780000000", "1800000000", "1900000000")),
          key(
              "region",
              "aws:RequestedRegion",
              true,
              false,
              STRINGS,
              List.of("us-east-1", "us-*", "eu-west-1", "*"),
              List.of("us-east-1", "us-west-2", "eu-west-1", "ap-south-1")),
          key(
              "tagkeys",
              "aws:TagKeys",
              false,
              true,
              List.of(
                  "ForAllValues:StringEquals",
                  "ForAnyValue:StringEquals",
                  "ForAllValues:StringLike",
                  "ForAllValues:StringNotEquals",
                  "ForAnyValue:StringNotLike",
                  "Null",
                  "ForAnyValue:StringEqualsIfExists",
                  "StringEquals",
                  "StringNotEquals",
                  "StringEqualsIfExists"),
              List.of("a", "ab", "b", "a*", "*b"),
              List.of("a", "ab", "b", "c", "bb")),
          key(
              "pb",
              "iam:PermissionsBoundary",
              false,
              false,
              ARNS,
              List.of(
                  "arn:aws:iam::*:policy/B", "arn:aws:iam::111122223333:policy/B",
                  "arn:aws:iam::aws:policy/*", "arn:aws:iam::*:policy/?"),
              List.of(
                  "arn:aws:iam::111122223333:policy/B", "arn:aws:iam::999999999999:policy/B",
                  "arn:aws:iam::aws:policy/X", "arn:aws:iam::111122223333:policy/x/C")),
          key(
              "parn",
              "aws:PrincipalArn",
              true,
              false,
              ARNS,
              List.of(
                  "arn:aws:iam::*:role/a*",
                  "arn:aws:iam::111122223333:role/ab",
                  "arn:aws:iam::*:user/u",
                  "arn:aws:iam::111122223333:*",
                  "arn:aws:iam::*:role/?"),
              List.of()),
          key(
              "uid",
              "aws:userid",
              true,
              false,
              List.of("StringEquals", "StringLike", "StringNotLike", "Null"),
              List.of("*:s", "AIDA*", "AROAEXAMPLE:t", "*:?"),
              List.of()),
          key(
              "acct",
              "aws:PrincipalAccount",
              true,
              false,
              List.of("StringEquals", "StringNotEquals", "StringLike", "Null"),
              List.of("111122223333", "1*", "${aws:ResourceAccount}", "222222222222"),
              List.of()),
          key(
              "racct",
              "aws:ResourceAccount",
              true,
              false,
              List.of("StringEquals", "StringNotEquals", "StringNotLike", "Null"),
              List.of("111122223333", "${aws:PrincipalAccount}", "9*"),
              List.of()),
          key(
              "user",
              "aws:username",
              true,
              false,
              List.of("StringEquals", "StringLike", "Null", "StringNotEquals"),
              List.of("u", "u*", "v", "${aws:PrincipalTag/team}"),
              List.of()),
          key(
              "type",
              "aws:PrincipalType",
              true,
              false,
              List.of("StringEquals", "StringNotEquals"),
              List.of("User", "AssumedRole"),
              List.of()));

  private final Random random;

  RandomPolicies(Random random) {
    this.random = random;
  }

  private static Map.Entry<String, Key> key(
      String id,
      String name,
      boolean always,
      boolean many,
      List<String> operators,
      List<String> listed,
      List<String> carried) {
    return Map.entry(id, new Key(name, always, many, operators, listed, carried));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  List<Statement> statements(Subject subject) {
    List<Statement> all = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      all.add(statement(subject));
    }
    return all;
  }

  private Statement statement(Subject subject) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Key key = KEYS.get(one(subject.keys()));
      ConditionOperator operator = ConditionOperator.parse(one(key.operators()));
      List<String> values = new ArrayList<>();
      for (int n = 1 + random.nextInt(10) / 7; n > 0; n--) {
        values.add(
            operator.text().equals("Null") ? one(List.of("true", "false")) : one(key.listed()));
      }
      Condition condition = new Condition(operator, key.name(), values);
      if (condition.evaluable()) {
        conditions.add(condition);
      }
    }
    List<ResourcePattern> patterns = new ArrayList<>();
    for (int n = 1 + random.nextInt(10) / 6; n > 0; n--) {
      patterns.add(new ResourcePattern(one(subject.patterns())));
    }
    return new Statement(
        "",
        random.nextInt(10) < 7 ? Effect.ALLOW : Effect.DENY,
        PrincipalClause.NONE,
        new ActionClause(false, List.of(new ActionPattern("*"))),
        new ResourceClause(random.nextInt(8) == 0, patterns),
        conditions,
        PolicyVersion.V2012_10_17);
  }

  Request request(Subject subject) {
    String account = one(ACCOUNTS);
    boolean user = random.nextBoolean();
    String name = one(user ? List.of("u", "v", "ab", "a") : List.of("a", "ab", "x", "y/a"));
    String principal = "arn:aws:iam::" + account + (user ? ":user/" : ":role/") + name;
    String resource = one(subject.resources()).replace("ACCOUNT", account);
    Map<String, ContextValue> context = new TreeMap<>();
    for (String id : new java.util.LinkedHashSet<>(subject.keys())) {
      Key key = KEYS.get(id);
      if (!key.carried().isEmpty() && (key.always() || random.nextInt(4) > 0)) {
        context.put(key.name().toLowerCase(Locale.ROOT), value(key));
      }
    }
    oneInstant(context);
    put(context, "aws:principalarn", principal);
    put(context, "aws:principalaccount", account);
    put(context, "aws:principaltype", user ? "User" : "AssumedRole");
    String session = one(List.of("s", "t"));
    put(context, "aws:userid", user ? "AIDAEXAMPLE" : "AROAEXAMPLE:" + session);
    if (user) {
      put(context, "aws:username", name);
    }
    if (!resource.equals("*") || random.nextBoolean()) {
      put(context, "aws:resourceaccount", account);
    }
    possible(context, resource);
    return new Request(
        user ? principal : session(account, name) + "/" + session,
        ActionTraits.Rule.USUAL.placeholder(),
        resource,
        "",
        context);
  }

  /** AWS sends nothing else (EVALUATION §6.8): written apart from the prover's table. */
  private static void possible(Map<String, ContextValue> context, String resource) {
    String[] arn = resource.split(":", 6);
    if (arn.length == 6 && !arn[3].isEmpty() && context.containsKey("aws:requestedregion")) {
      put(context, "aws:requestedregion", arn[3]);
    }
    if (context.containsKey("aws:sourcevpc")) {
      context.remove("aws:sourceip");
    }
    ContextValue keys = context.get("aws:tagkeys");
    if (context.containsKey("aws:requesttag/team")) {
      List<String> all = new ArrayList<>(keys == null ? List.of() : keys.all());
      all.add("team");
      context.put("aws:tagkeys", new ContextValue.Many(all));
    }
  }

  /** Date and seconds are one instant: either tells the other. */
  private void oneInstant(Map<String, ContextValue> context) {
    ContextValue date = context.get("aws:currenttime");
    ContextValue seconds = context.get("aws:epochtime");
    if (date != null && seconds != null) {
      if (random.nextBoolean()) {
        Instant at = Instant.parse(date.all().getFirst());
        put(context, "aws:epochtime", "" + at.getEpochSecond());
      } else {
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds.all().getFirst()));
        put(context, "aws:currenttime", at.toString());
      }
    }
  }

  private static String session(String account, String role) {
    return "arn:aws:sts::" + account + ":assumed-role/" + role.substring(role.indexOf('/') + 1);
  }

  private static void put(Map<String, ContextValue> context, String key, String value) {
    context.put(key, new ContextValue.Single(value));
  }

  private ContextValue value(Key key) {
    if (!key.many()) {
      return new ContextValue.Single(one(key.carried()));
    }
    List<String> values = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      values.add(one(key.carried()));
    }
    return new ContextValue.Many(values.stream().distinct().toList());
  }
}
