package dev.vennguard.prove;

import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What blows up naive provers, by name. */
final class HardInputs {
  /** A question about one action. */
  record Hard(String action, Policy identity, Policy boundary) {}

  /** What is true of each input that is not named here: {@code CONDITIONAL}. */
  static final Map<String, Outcome> TRUTHS =
      Map.ofEntries(
          Map.entry("stars elsewhere", Outcome.DISJOINT),
          Map.entry("fewer stars", Outcome.DISJOINT),
          Map.entry("regex characters", Outcome.DISJOINT),
          Map.entry("a long NotResource", Outcome.DISJOINT),
          Map.entry("number 9 of length 10000", Outcome.UNDECIDED),
          Map.entry("number 1e2147483647", Outcome.UNDECIDED),
          Map.entry("accounts", Outcome.EXPLICIT_DENY),
          Map.entry("one key in many ways", Outcome.BOUNDARY_ONLY),
          Map.entry("one key of every type", Outcome.BOUNDARY_ONLY),
          Map.entry("a contradiction on one key", Outcome.BOUNDARY_ONLY),
          Map.entry("pigeons", Outcome.EXPLICIT_DENY),
          Map.entry("values that are each other", Outcome.BOUNDARY_ONLY));

  private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private final Map<String, Hard> all = new LinkedHashMap<>();

  private HardInputs() {}

  /** All of them. */
  static Map<String, Hard> all() {
    HardInputs inputs = new HardInputs();
    inputs.resources();
    inputs.mixedWildcards();
    inputs.texts();
    inputs.others();
    inputs.searches();
    inputs.variables();
    return Collections.unmodifiableMap(inputs.all);
  }

  private void object(String name, Policy identity, Policy boundary) {
    all.put(name, new Hard("s3:GetObject", identity, boundary));
  }

  private static String statement(String effect, String resource, String condition) {
    return "{'Effect':'%s','Action':'*','Resource':%s,'Condition':{%s}}"
        .formatted(effect, resource, condition);
  }

  private static Policy allowed(String condition) {
    return Pair.policy(statement("Allow", "'*'", condition));
  }

  private static String list(int count, IntFunction<String> text) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'" + text.apply(i) + "'")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Everything but what these statements deny. */
  private static Policy denied(int count, IntFunction<String> statement) {
    List<String> all = new ArrayList<>(List.of(ALL));
    IntStream.range(0, count).forEach(i -> all.add(statement.apply(i)));
    return Pair.policy(all.toArray(String[]::new));
  }

  private static Policy tag(String operator, String values) {
    return allowed("'" + operator + "':{'aws:PrincipalTag/t':" + values + "}");
  }

  private void resources() {
    String bucket = "arn:aws:s3:::b/";
    object("nothing hard", Pair.allow(bucket + "*"), Pair.allow("*"));
    Policy stars = Pair.allow(bucket + "*a".repeat(1000));
    object("stars", stars, Pair.allow("*"));
    object("stars against stars", stars, Pair.allow(bucket + "*b".repeat(1000)));
    object("stars elsewhere", stars, Pair.allow("arn:aws:s3:::c/*"));
    object(
        "fewer stars", Pair.allow(bucket + "*a".repeat(50)), Pair.allow(bucket + "*b".repeat(50)));
    object(
        "question marks behind a star",
        Pair.allow(bucket + "*a" + "?".repeat(30)),
        Pair.allow("*"));
    object(
        "question marks behind stars",
        Pair.allow(bucket + "*a" + "?".repeat(30)),
        Pair.allow(bucket + "*b" + "?".repeat(29)));
    object(
        "regex characters",
        Pair.allow(bucket + "[a-z]+(x|y)$^{2}.#@&<>~"),
        Pair.allow(bucket + "a*"));
  }

  private void mixedWildcards() {
    String bucket = "arn:aws:s3:::b/";
    object(
        "stars and question marks",
        Pair.allow(bucket + "*?a?".repeat(100)),
        Pair.allow(bucket + "?*b?".repeat(100)));
    object(
        "long words between stars",
        Pair.allow(bucket + "*abcab".repeat(150)),
        Pair.allow(bucket + "*abbab".repeat(150)));
    object(
        "deny statements with question marks",
        denied(
            40,
            i ->
                statement(
                    "Deny",
                    "'" + bucket + "*" + (char) ('a' + i % 26) + "?".repeat(5 + i) + "x'",
                    "")),
        Pair.allow(bucket + "*y"));
    object(
        "deny statements with stars",
        denied(
            60,
            i ->
                statement("Deny", "'" + bucket + "*" + (char) ('a' + i % 26) + "*" + i + "*'", "")),
        Pair.allow(bucket + "*0*1*2*"));
    object(
        "a long NotResource",
        Pair.policy(
            "{'Effect':'Allow','Action':'*','NotResource':"
                + list(200, i -> bucket + "*k" + i + "*")
                + "}"),
        Pair.allow(bucket + "*k7*"));
    object(
        "many NotResource",
        denied(
            30,
            i ->
                "{'Effect':'Deny','Action':'*','NotResource':"
                    + list(20, j -> bucket + "*" + (char) ('a' + (i + j) % 26) + "?" + j + "*")
                    + "}"),
        Pair.allow("*"));
    object(
        "many question marks",
        Pair.allow(bucket + "?".repeat(2000)),
        Pair.allow(bucket + "*" + "?".repeat(1999) + "a"));
  }

  private void texts() {
    object("values", tag("StringLike", list(200, i -> "v*" + i + "?")), Pair.allow("*"));
    object(
        "values in the middle",
        tag("StringNotLike", list(200, i -> "*v" + i + "?w*")),
        Pair.allow("*"));
    object(
        "values without case",
        tag(
            "StringEqualsIgnoreCase",
            list(200, i -> "the quick brown fox jumps over the lazy dog " + i)),
        Pair.allow("*"));
    object(
        "a long value without case",
        tag("StringEqualsIgnoreCase", "'" + "aZ9".repeat(3000) + "'"),
        Pair.allow("*"));
    object(
        "a long value",
        tag("StringEquals", "'" + "a".repeat(100_000) + "'"),
        tag("StringLike", "'" + "a*".repeat(10_000) + "'"));
    object(
        "many addresses",
        allowed(
            "'IpAddress':{'aws:SourceIp':"
                + list(400, i -> "10." + i % 256 + "." + i / 2 + ".0/24")
                + "}"),
        Pair.allow("*"));
    object(
        "many long addresses",
        allowed(
            "'NotIpAddress':{'aws:SourceIp':"
                + list(400, i -> "2001:db8:" + Integer.toHexString(i) + "::/48")
                + "}"),
        Pair.allow("*"));
    object(
        "addresses in text",
        allowed(
            "'IpAddress':{'aws:PrincipalTag/t':"
                + list(200, i -> "10." + i + ".0.0/16")
                + "},'StringNotLike':{'aws:PrincipalTag/t':"
                + list(100, i -> "*." + i + ".*")
                + "}"),
        Pair.allow("*"));
    object(
        "numbers in text",
        allowed(
            "'NumericLessThan':{'aws:PrincipalTag/t':"
                + list(200, i -> "" + i * 7)
                + "},'StringNotLike':{'aws:PrincipalTag/t':"
                + list(100, i -> "*" + i + "?")
                + "}"),
        Pair.allow("*"));
    object(
        "many dates",
        allowed(
            "'DateGreaterThan':{'aws:CurrentTime':"
                + list(500, i -> "20" + (10 + i % 80) + "-01-01T00:00:" + (10 + i % 50) + "Z")
                + "},'StringNotLike':{'aws:CurrentTime':"
                + list(50, i -> "20*-" + i + "*")
                + "}"),
        Pair.allow("*"));
    all.put(
        "sets of patterns",
        new Hard(
            "ec2:CreateTags",
            allowed(
                "'ForAllValues:StringLike':{'aws:TagKeys':"
                    + list(200, i -> "*k" + i + "?")
                    + "},'ForAnyValue:StringNotLike':{'aws:TagKeys':"
                    + list(200, i -> "?" + i + "*")
                    + "}"),
            Pair.allow("*")));
    all.put(
        "many sets",
        new Hard(
            "ec2:CreateTags",
            denied(
                100,
                i ->
                    statement(
                        "Deny",
                        "'*'",
                        "'ForAllValues:StringLike':{'aws:TagKeys':['a"
                            + i
                            + "*','*b"
                            + i
                            + "']},'ForAnyValue:StringLike':{'aws:TagKeys':'*"
                            + i
                            + "'}")),
            Pair.allow("*")));
    for (String number :
        List.of(
            "1e9999",
            "-1e9999",
            "1e-9999",
            "9".repeat(999),
            "9".repeat(10_000),
            "1e2147483647",
            "0." + "0".repeat(990) + "1")) {
      String name =
          "number "
              + (number.length() > 12
                  ? number.charAt(0) + " of length " + number.length()
                  : number);
      all.put(
          name,
          new Hard(
              "s3:ListBucket",
              allowed("'NumericGreaterThan':{'s3:max-keys':'" + number + "'}"),
              Pair.allow("*")));
    }
    all.put(
        "numbers near each other",
        new Hard(
            "s3:ListBucket",
            denied(
                100,
                i ->
                    statement(
                        "Deny",
                        "'*'",
                        "'NumericEquals':{'s3:max-keys':'"
                            + "9".repeat(300)
                            + "."
                            + "1".repeat(i)
                            + "'}")),
            Pair.allow("*")));
  }

  private void others() {
    object(
        "conditions",
        allowed(
            "'StringEquals':{" + entries(500, i -> "aws:PrincipalTag/t" + i, i -> "v" + i) + "}"),
        Pair.allow("*"));
    object(
        "conditions with patterns",
        allowed(
            "'StringNotLike':{"
                + entries(500, i -> "aws:PrincipalTag/t" + i, i -> "*a?" + i + "*b")
                + "}"),
        Pair.allow("*"));
    object(
        "statements on one key",
        denied(
            300,
            i -> statement("Deny", "'*'", "'StringEquals':{'aws:PrincipalTag/t':'v" + i + "'}")),
        Pair.allow("*"));
    object(
        "statements with patterns on one key",
        denied(
            300,
            i -> statement("Deny", "'*'", "'StringLike':{'aws:PrincipalTag/t':'*v" + i + "*'}")),
        Pair.allow("*"));
    object(
        "statements on their own keys",
        denied(
            5000,
            i -> statement("Deny", "'*'", "'StringEquals':{'aws:PrincipalTag/t" + i + "':'v'}")),
        Pair.allow("*"));
    object(
        "statements on two keys each",
        denied(
            2000,
            i ->
                statement(
                    "Deny",
                    "'*'",
                    "'StringEquals':{'aws:PrincipalTag/t"
                        + i
                        + "':'v','aws:PrincipalTag/t"
                        + (i + 1)
                        + "':'w'}")),
        Pair.allow("*"));
    object(
        "allows on their own keys",
        Pair.policy(
            IntStream.range(0, 5000)
                .mapToObj(i ->
                    statement("Allow", "'*'", "'StringEquals':{'aws:PrincipalTag/t" + i + "':'v'}"))
                .toArray(String[]::new)),
        denied(1, i -> statement("Deny", "'*'", "'Null':{'aws:PrincipalTag/t4999':'false'}")));
    object(
        "accounts",
        allowed(
            "'StringEquals':{'aws:PrincipalAccount':"
                + list(200, i -> "" + (111122223000L + i))
                + "}"),
        denied(
            200,
            i -> statement("Deny", "'*'", "'StringLike':{'aws:PrincipalAccount':'*" + i + "'}")));
    all.put(
        "accounts in resources",
        new Hard(
            "ec2:RunInstances",
            denied(
                60,
                i ->
                    statement(
                        "Deny",
                        "'arn:aws:ec2:*:" + (111122223000L + i) + ":instance/*'",
                        "'StringLike':{'aws:PrincipalArn':'arn:aws:iam::*" + i + "*:role/*'}")),
            Pair.allow("*")));
    object(
        "one key in many ways",
        allowed(
            "'StringEquals':{'aws:PrincipalTag/t':'1'},'NumericGreaterThan':{'aws:PrincipalTag/t':'5'},'StringNotLike':{'aws:PrincipalTag/t':'?'}"),
        Pair.allow("*"));
    object(
        "one key of every type",
        allowed(
            "'NumericGreaterThan':{'aws:PrincipalTag/t':'5'},'DateLessThan':{'aws:PrincipalTag/t':'2026'},'IpAddress':{'aws:PrincipalTag/t':'10.0.0.0/8'},'Bool':{'aws:PrincipalTag/t':'true'}"),
        Pair.allow("*"));
    object(
        "a contradiction on one key",
        allowed(
            "'StringEquals':{'aws:PrincipalTag/t':"
                + list(200, i -> "v" + i)
                + "},'StringNotEquals':{'aws:PrincipalTag/t':"
                + list(200, i -> "v" + i)
                + "}"),
        Pair.allow("*"));
  }

  private static String entries(int count, IntFunction<String> key, IntFunction<String> value) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'" + key.apply(i) + "':'" + value.apply(i) + "'")
        .collect(Collectors.joining(","));
  }

  private void searches() {
    object(
        "entangled conditions",
        Pair.allow("*"),
        denied(
            14,
            i ->
                statement(
                    "Deny",
                    "'*'",
                    "'StringLike':{'aws:PrincipalTag/t':'*" + (char) ('a' + i) + "*'}")));
    object("search", denied(120, HardInputs::three), Pair.allow("*"));
    List<String> holes = new ArrayList<>(List.of(ALL));
    int pigeons = 9;
    for (int p = 0; p < pigeons; p++) {
      int pigeon = p;
      holes.add(
          statement(
              "Deny",
              "'*'",
              "'StringNotEquals':{"
                  + entries(pigeons - 1, h -> "aws:PrincipalTag/p" + pigeon + "h" + h, h -> "in")
                  + "}"));
      for (int q = 0; q < p; q++) {
        for (int h = 0; h < pigeons - 1; h++) {
          holes.add(
              statement(
                  "Deny",
                  "'*'",
                  "'StringEquals':{'aws:PrincipalTag/p"
                      + p
                      + "h"
                      + h
                      + "':'in','aws:PrincipalTag/p"
                      + q
                      + "h"
                      + h
                      + "':'in'}"));
        }
      }
    }
    object("pigeons", Pair.policy(holes.toArray(String[]::new)), Pair.allow("*"));
  }

  private static String three(int i) {
    String entries =
        IntStream.range(0, 3)
            .mapToObj(j ->
                "'aws:PrincipalTag/k"
                    + (i * 7 + j * 13 + i * j) % 30
                    + "':'"
                    + ((i + j) % 2 == 0)
                    + "'")
            .collect(Collectors.joining(","));
    return statement(
        "Deny", "'*'", "'String" + (i % 3 == 0 ? "Not" : "") + "Equals':{" + entries + "}");
  }

  private void variables() {
    IntFunction<String> tag = i -> "${aws:PrincipalTag/t" + i + "}";
    String path = IntStream.range(0, 6).mapToObj(tag).collect(Collectors.joining("/"));
    object(
        "variables", Pair.allow("arn:aws:s3:::b/" + path), Pair.allow("arn:aws:s3:::b/*/secret/*"));
    String many = IntStream.range(0, 60).mapToObj(tag).collect(Collectors.joining("*"));
    object(
        "many variables",
        Pair.allow("arn:aws:s3:::b/" + many),
        Pair.allow("arn:aws:s3:::b/*a*b*c*"));
    object(
        "a variable twice among others",
        Pair.allow("arn:aws:s3:::b/" + twice(tag)),
        Pair.allow("arn:aws:s3:::b/w" + "x".repeat(36) + "y"));
    object(
        "variables in values",
        tag("StringLike", list(20, i -> "*" + tag.apply(i) + "*" + tag.apply(i + 1) + "?")),
        tag("StringNotLike", list(20, i -> tag.apply(i) + "*")));
    object(
        "values that are each other",
        allowed(
            "'StringEquals':{"
                + entries(40, i -> "aws:PrincipalTag/t" + i, i -> tag.apply(i + 1))
                + "},'StringNotEquals':{'aws:PrincipalTag/t0':'"
                + tag.apply(40)
                + "'}"),
        Pair.allow("*"));
  }

  private static String twice(IntFunction<String> tag) {
    return String.join(
        "*", tag.apply(0), tag.apply(1), tag.apply(2), tag.apply(3), tag.apply(0) + "y");
  }
}
