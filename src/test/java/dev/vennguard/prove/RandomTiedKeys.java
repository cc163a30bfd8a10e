package dev.vennguard.prove;

import dev.vennguard.prove.RandomKeys.Key;
import java.util.List;
import java.util.Map;

/** How random policies speak of condition keys that are tied to others (EVALUATION §6.8). */
final class RandomTiedKeys {
  private static final List<String> TEXTS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringLike",
          "StringNotLike",
          "StringEqualsIfExists",
          "StringNotEqualsIfExists",
          "Null",
          "StringEqualsIgnoreCase");
  private static final List<String> IDS =
      List.of(
          "StringEquals",
          "StringNotEquals",
          "StringEqualsIfExists",
          "StringNotEqualsIfExists",
          "Null");
  private static final List<String> SETS =
      List.of(
          "ForAllValues:StringEquals",
          "ForAnyValue:StringEquals",
          "ForAllValues:StringLike",
          "ForAnyValue:StringLike",
          "ForAllValues:StringNotEquals",
          "ForAnyValue:StringNotLike",
          "ForAnyValue:StringEqualsIfExists",
          "Null",
          "StringNotEquals");
  private static final List<String> TRUTHS = List.of("Bool", "BoolIfExists", "Null");
  private static final List<String> PATHS = List.of("o-1/r-1/*", "o-2/*", "o-1/r-1/ou-1/");
  private static final List<String> SERVICES =
      List.of("cloudformation.amazonaws.com", "athena.amazonaws.com", "a*", "*");

  static final Map<String, Key> ALL =
      Map.ofEntries(
          tied("vpce", "aws:SourceVpce", false, TEXTS, List.of("vpce-1", "vpce-*")),
          tied(
              "vpcip",
              "aws:VpcSourceIp",
              false,
              List.of("IpAddress", "NotIpAddress", "IpAddressIfExists", "Null"),
              List.of("10.0.0.0/8", "10.1.2.3", "0.0.0.0/0")),
          tied("vpceacct", "aws:VpceAccount", false, IDS, List.of("111122223333")),
          tied("via", "aws:ViaAWSService", false, TRUTHS, List.of("true", "false")),
          tied("called", "aws:CalledVia", true, SETS, SERVICES),
          tied("first", "aws:CalledViaFirst", false, TEXTS, SERVICES),
          tied("last", "aws:CalledViaLast", false, TEXTS, SERVICES),
          tied("agent", "aws:UserAgent", false, TEXTS, List.of("aws-*", "*", "b")),
          tied(
              "age",
              "aws:MultiFactorAuthAge",
              false,
              List.of(
                  "NumericLessThan",
                  "NumericGreaterThan",
                  "NumericEquals",
                  "NumericNotEquals",
                  "NumericLessThanIfExists",
                  "Null"),
              List.of("300", "3600")),
          tied(
              "token",
              "aws:TokenIssueTime",
              false,
              List.of(
                  "DateLessThan",
                  "DateGreaterThan",
                  "DateEquals",
                  "DateNotEquals",
                  "DateLessThanIfExists",
                  "Null"),
              List.of("2026-01-01T00:00:00Z", "2026-06")),
          tied("org", "aws:PrincipalOrgID", false, IDS, List.of("o-1", "o-2")),
          tied(
              "rorg",
              "aws:ResourceOrgID",
              false,
              IDS,
              List.of("o-1", "o-2", "${aws:PrincipalOrgID}")),
          tied("paths", "aws:PrincipalOrgPaths", true, SETS, PATHS),
          tied("rpaths", "aws:ResourceOrgPaths", true, SETS, PATHS),
          tied(
              "itag",
              "iam:ResourceTag/team",
              false,
              TEXTS,
              List.of("a", "ab", "a*", "${aws:ResourceTag/team}", "${aws:PrincipalTag/team}")),
          tied("ertag", "ec2:ResourceTag/team", false, TEXTS, List.of("a", "ab", "a*", "A", "")),
          tied("lrtag", "aws:ResourceTag/team", false, TEXTS, List.of("a", "ab", "a*", "A", "")),
          tied(
              "sarn",
              "aws:SourceArn",
              false,
              List.of("ArnLike", "ArnNotLike", "ArnLikeIfExists", "StringEquals", "Null"),
              List.of("arn:aws:s3:::b", "arn:aws:*:*:*:*")),
          tied("sacct", "aws:SourceAccount", false, IDS, List.of("111122223333")),
          tied("svc", "aws:PrincipalServiceName", false, IDS, List.of("ec2.amazonaws.com")),
          tied("svcs", "aws:PrincipalServiceNamesList", true, SETS, SERVICES));

  private RandomTiedKeys() {}

  private static Map.Entry<String, Key> tied(
      String id, String name, boolean many, List<String> operators, List<String> listed) {
    return RandomKeys.key(id, name, false, many, operators, listed, List.of());
  }
}
