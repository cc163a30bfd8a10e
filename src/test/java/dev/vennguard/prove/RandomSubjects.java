package dev.vennguard.prove;

import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Actions with resources, patterns and keys near each other; and what may be known of requests. */
final class RandomSubjects {
  /**
   * An action.
   *
   * @param resources with {@code REGION} and {@code ACCOUNT} where these stand
   */
  record Subject(String action, List<String> patterns, List<String> resources, List<String> keys) {}

  private static final List<String> OBJECTS =
      List.of("arn:aws:s3:::b/a", "arn:aws:s3:::b/ab", "arn:aws:s3:::c/x");
  private static final List<String> INSTANCES =
      List.of("arn:aws:ec2:REGION:ACCOUNT:instance/i-1", "arn:aws:ec2:REGION:ACCOUNT:instance/x");

  /** Actions of services without rules of their own. */
  static final List<Subject> ALL =
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
                  "arn:aws:s3:REGION:ACCOUNT:accesspoint/p/object/a"),
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
                  "arn:aws:ec2:REGION:ACCOUNT:instance/i-1",
                  "arn:aws:ec2:REGION:ACCOUNT:instance/i-12",
                  "arn:aws:ec2:REGION:ACCOUNT:instance/x"),
              List.of("tag", "rtag", "rtag", "racct", "acct", "region", "region", "ertag")),
          new Subject(
              "ec2:CreateTags",
              List.of("*"),
              INSTANCES,
              List.of("tagkeys", "tagkeys", "tag", "reqtag", "reqtag")),
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
              List.of("pb", "pb", "tag", "parn", "acct", "region", "tagkeys", "reqtag")),
          new Subject(
              "s3:ListAllMyBuckets",
              List.of("*", "arn:aws:s3:::*"),
              List.of("*"),
              List.of("tag", "tls", "racct", "user", "type", "rorg", "org", "region")),
          new Subject(
              "sqs:SendMessage",
              List.of(
                  "*",
                  "arn:aws:sqs:us-east-1:*:*",
                  "arn:aws:sqs:eu-*:111122223333:q",
                  "arn:aws:sqs:*:*:q*"),
              List.of("arn:aws:sqs:REGION:ACCOUNT:q", "arn:aws:sqs:REGION:ACCOUNT:r"),
              List.of("region", "region", "racct", "via")),
          new Subject(
              "dynamodb:CreateTableReplica",
              List.of(
                  "*", "arn:aws:dynamodb:us-east-1:*:table/*", "arn:aws:dynamodb:eu-*:*:table/t"),
              List.of("arn:aws:dynamodb:REGION:ACCOUNT:table/t"),
              List.of("region", "region", "reqtag")),
          new Subject(
              "route53:ChangeResourceRecordSets",
              List.of("*", "arn:aws:route53:::hostedzone/Z*", "arn:aws:route53:us-east-1::*"),
              List.of("arn:aws:route53:::hostedzone/Z1", "arn:aws:route53:::hostedzone/Y"),
              List.of("region", "region", "tagkeys", "via")),
          new Subject(
              "s3:GetObject",
              List.of("*", "arn:aws:s3:::b/*"),
              OBJECTS,
              List.of("vpc", "vpce", "vpcip", "ip", "ip", "vpceacct")),
          new Subject(
              "sqs:SendMessage",
              List.of("*"),
              List.of("arn:aws:sqs:REGION:ACCOUNT:q"),
              List.of("via", "called", "called", "first", "last", "agent")),
          new Subject(
              "ec2:StartInstances",
              List.of("*"),
              INSTANCES,
              List.of("via", "via", "called", "first", "ertag", "lrtag")),
          new Subject(
              "s3:GetObject",
              List.of("*", "arn:aws:s3:::b/*"),
              OBJECTS,
              List.of("mfa", "mfa", "age", "token", "type", "user")),
          new Subject(
              "s3:GetObject",
              List.of("*", "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::${aws:username}/a"),
              OBJECTS,
              List.of("user", "user", "parn", "parn", "tag")),
          new Subject(
              "s3:GetObject",
              List.of("*"),
              OBJECTS,
              List.of("org", "rorg", "paths", "rpaths", "sarn", "sacct")),
          new Subject(
              "s3:ListAllMyBuckets",
              List.of("*"),
              List.of("*"),
              List.of("org", "rorg", "paths", "rpaths", "svc", "svcs")),
          new Subject(
              "iam:TagUser",
              List.of("*", "arn:aws:iam::*:user/u*"),
              List.of("arn:aws:iam::ACCOUNT:user/u", "arn:aws:iam::ACCOUNT:user/v"),
              List.of("itag", "itag", "lrtag", "lrtag", "tagkeys", "reqtag", "region")));

  /** Actions that are decided by rules of their own (EVALUATION §6.7). */
  static final List<Subject> RULED =
      List.of(
          new Subject(
              "kms:Decrypt",
              List.of("*", "arn:aws:kms:*:*:key/*", "arn:aws:kms:us-east-1:*:key/1"),
              List.of("arn:aws:kms:REGION:ACCOUNT:key/1", "arn:aws:kms:REGION:ACCOUNT:key/2"),
              List.of("tag", "lrtag", "region", "parn")),
          new Subject("kms:ListKeys", List.of("*"), List.of("*"), List.of("tag", "region", "user")),
          new Subject(
              "sts:AssumeRole",
              List.of("*", "arn:aws:iam::*:role/a*"),
              List.of("arn:aws:iam::ACCOUNT:role/a", "arn:aws:iam::ACCOUNT:role/b"),
              List.of("tag", "mfa", "parn", "itag", "user")),
          new Subject(
              "sts:TagSession",
              List.of("*", "arn:aws:iam::*:role/a*"),
              List.of("arn:aws:iam::ACCOUNT:role/a", "arn:aws:iam::ACCOUNT:role/b"),
              List.of("tag", "reqtag", "tagkeys")),
          new Subject(
              "iam:PassRole",
              List.of("*", "arn:aws:iam::*:role/a*"),
              List.of("arn:aws:iam::ACCOUNT:role/a", "arn:aws:iam::ACCOUNT:role/b"),
              List.of("tag", "region", "itag")),
          new Subject("sts:GetCallerIdentity", List.of("*"), List.of("*"), List.of("tag", "user")),
          new Subject("sts:GetSessionToken", List.of("*"), List.of("*"), List.of("tag", "mfa")));

  /** A call that is checked for two resources (EVALUATION §6.9). */
  static final Subject VOLUME =
      new Subject(
          "ec2:AttachVolume",
          List.of(
              "*",
              "arn:aws:ec2:*:*:instance/*",
              "arn:aws:ec2:*:*:volume/*",
              "arn:aws:ec2:us-east-1:*:*",
              "arn:aws:ec2:*:111122223333:volume/v*",
              "arn:aws:ec2:eu-*:*:instance/*"),
          List.of(
              "arn:aws:ec2:REGION:ACCOUNT:instance/i",
              "arn:aws:ec2:REGION:ACCOUNT:volume/v1",
              "arn:aws:ec2:REGION:ACCOUNT:volume/w"),
          List.of("tag", "lrtag", "ertag", "region", "reqtag", "via"));

  /** A call that is checked for six resources at least; the last two of these it can do without. */
  static final Subject LAUNCH =
      new Subject(
          "ec2:RunInstances",
          List.of(
              "*",
              "*",
              "arn:aws:ec2:*:*:*",
              "arn:aws:ec2:us-east-1:*:*",
              "arn:aws:ec2:*:111122223333:*",
              "arn:aws:ec2:*::image/*",
              "arn:aws:ec2:*:*:instance/*",
              "arn:aws:ec2:*:*:volume/v*",
              "arn:aws:ec2:eu-*:*:subnet/*"),
          List.of(
              "arn:aws:ec2:REGION::image/ami-1",
              "arn:aws:ec2:REGION:ACCOUNT:instance/i",
              "arn:aws:ec2:REGION:ACCOUNT:network-interface/eni-1",
              "arn:aws:ec2:REGION:ACCOUNT:security-group/sg-1",
              "arn:aws:ec2:REGION:ACCOUNT:subnet/subnet-1",
              "arn:aws:ec2:REGION:ACCOUNT:volume/v1",
              "arn:aws:ec2:REGION::snapshot/snap-1",
              "arn:aws:ec2:REGION:ACCOUNT:key-pair/k"),
          List.of("tag", "lrtag", "ertag", "region", "tagkeys", "reqtag"));

  private static final Situation ANY = Situation.ANY;
  private static final String ACCOUNT = "111122223333";

  /** What may be known. */
  static final List<Situation> SITUATIONS =
      List.of(
          ANY.ofAccount(ACCOUNT),
          ANY.ofAccount("999999999999"),
          stated("", "eu-west-1", CallerKind.ANY, "", "", Map.of()),
          stated("", "us-east-1", CallerKind.USER, "", "", Map.of()),
          stated("", "", CallerKind.USER, "", "", Map.of()),
          stated("", "", CallerKind.ROLE_SESSION, "", "", Map.of()),
          stated(ACCOUNT, "", CallerKind.USER, "arn:aws:iam::111122223333:user/u", "", Map.of()),
          stated(
              ACCOUNT,
              "us-west-2",
              CallerKind.ROLE_SESSION,
              "arn:aws:sts::111122223333:assumed-role/a/s",
              "",
              Map.of()),
          stated("", "", CallerKind.ANY, "", "o-1", Map.of()),
          known("aws:PrincipalOrgID", "o-2"),
          known("aws:SourceVpc", "a"),
          known("aws:SourceIp", "10.1.2.3"),
          known("aws:MultiFactorAuthPresent", "true"),
          known("aws:MultiFactorAuthPresent", "false"),
          known("aws:ViaAWSService", "true"),
          known("aws:ViaAWSService", "false"),
          known("aws:CalledVia", "athena.amazonaws.com"),
          known("aws:PrincipalTag/team", "ab"),
          known("aws:ResourceTag/team", "a"),
          known("aws:TagKeys", "team", "a"));

  /** Only the account's root user. */
  static final Situation ROOT = stated("", "", CallerKind.ROOT, "", "", Map.of());

  private RandomSubjects() {}

  private static Situation known(String key, String... values) {
    return stated("", "", CallerKind.ANY, "", "", Map.of(key, List.of(values)));
  }

  private static Situation stated(
      String account,
      String region,
      CallerKind caller,
      String principal,
      String organisation,
      Map<String, List<String>> known) {
    return new Situation("aws", account, region, caller, principal, organisation, known, Set.of());
  }
}
