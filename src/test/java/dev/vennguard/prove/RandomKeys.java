package dev.vennguard.prove;

import java.util.List;
import java.util.Map;

/** How random policies speak of condition keys that are tied to no other. */
final class RandomKeys {
  private RandomKeys() {}

  /** One key: how policies speak of it, and what requests carry if it is tied to nothing. */
  record Key(
      String name,
      boolean always,
      boolean many,
      List<String> operators,
      List<String> listed,
      List<String> carried) {}

  static final List<String> STRINGS =
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
  static final List<String> ARNS =
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
  static final List<String> TEAM = List.of("a", "ab", "b", "A", "*", "abb", "", "aab", "10");
  static final List<String> TEAMS =
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

  static final Map<String, Key> FREE =
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

  static Map.Entry<String, Key> key(
      String id,
      String name,
      boolean always,
      boolean many,
      List<String> operators,
      List<String> listed,
      List<String> carried) {
    return Map.entry(id, new Key(name, always, many, operators, listed, carried));
  }
}
