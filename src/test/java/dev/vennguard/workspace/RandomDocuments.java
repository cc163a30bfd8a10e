package dev.vennguard.workspace;

import dev.vennguard.catalog.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Seeded random documents as lists of statements, and small changes of them. */
final class RandomDocuments {
  private static final List<String> RESOURCES =
      List.of(
          "*",
          "arn:aws:s3:::b/*",
          "arn:aws:s3:::b/a*",
          "arn:aws:s3:::*/a",
          "arn:aws:s3:::${aws:PrincipalTag/team}/*",
          "arn:aws:s3:::b",
          "arn:aws:sqs:eu-west-1:111122223333:q?",
          "arn:aws:kms:*:*:key/*",
          "arn:aws:iam::*:role/app-*",
          "arn:aws:iam::111122223333:user/${aws:username}",
          "arn:aws:*:*:*:*");
  private static final List<String> ODD_RESOURCES = List.of("arn:aws-cn:s3:::b/*", "nonsense");
  private static final List<String> CONDITIONS =
      List.of(
          "'StringEquals':{'aws:PrincipalTag/team':['a','b']}",
          "'StringLike':{'aws:PrincipalTag/team':'a*'}",
          "'StringNotLike':{'aws:PrincipalTag/team':['*a?','b*']}",
          "'Null':{'aws:PrincipalTag/team':'true'}",
          "'Bool':{'aws:MultiFactorAuthPresent':'true'}",
          "'BoolIfExists':{'aws:SecureTransport':'false'}",
          "'StringEquals':{'aws:RequestedRegion':['eu-west-1','us-east-1']}",
          "'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}",
          "'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}",
          "'NumericLessThan':{'s3:max-keys':'10'}",
          "'StringEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}",
          "'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}",
          "'ForAnyValue:StringLike':{'aws:TagKeys':'*a'}",
          "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/app-*'}",
          "'StringEquals':{'aws:ResourceAccount':'111122223333'}",
          "'StringEquals':{'iam:PassedToService':'ec2.amazonaws.com'}");
  private static final String ODD_CONDITION = "'StringIs':{'aws:username':'x'}";

  private final Catalogue catalogue;
  private final Random random;
  private final Difficulty difficulty;

  /** How much there is to be proved. */
  enum Difficulty {
    /** Hardly anything: all resources, rarely a condition. */
    SIMPLE,
    PLAIN,
    /** Many patterns on many resources. */
    HARD
  }

  RandomDocuments(Catalogue catalogue, Random random, Difficulty difficulty) {
    this.catalogue = catalogue;
    this.random = random;
    this.difficulty = difficulty;
  }

  /** Some statements. */
  List<String> statements() {
    List<String> found = new ArrayList<>();
    int count = 1 + random.nextInt(hard() ? 8 : 4);
    for (int i = 0; i < count; i++) {
      found.add(statement());
    }
    return found;
  }

  private String statement() {
    String conditions =
        random.nextInt(simple() ? 60 : 3) > 0
            ? ""
            : ",'Condition':{" + (odd() ? ODD_CONDITION : pick(CONDITIONS)) + "}";
    String element = random.nextInt(8) == 0 ? "NotAction" : "Action";
    String resource = !simple() && random.nextInt(10) == 0 ? "NotResource" : "Resource";
    return "{'Effect':'%s','%s':[%s],'%s':[%s]%s}"
        .formatted(
            random.nextInt(4) == 0 ? "Deny" : "Allow",
            element,
            list(3, this::action),
            resource,
            list(hard() ? 3 : 2, this::resource),
            conditions);
  }

  private String list(int most, Supplier<String> part) {
    return Stream.generate(part)
        .limit(1 + random.nextInt(most))
        .map(one -> "'" + one + "'")
        .collect(Collectors.joining(","));
  }

  private String action() {
    var action = catalogue.actions().get(random.nextInt(catalogue.size()));
    String name = action.name();
    int cut = random.nextInt(name.length() + 1);
    return switch (random.nextInt(8)) {
      case 0 -> "*";
      case 1, 2 -> action.service() + ":*";
      case 3 -> action.service() + ":" + name.substring(0, cut) + "*";
      case 4 -> action.service() + ":*" + name.substring(cut) + "*";
      case 5 -> action.service() + ":*" + letter() + "*";
      case 6 -> action.service() + ":" + name.substring(0, cut) + "?" + name.substring(cut);
      default -> action.qualifiedName();
    };
  }

  private boolean simple() {
    return difficulty == Difficulty.SIMPLE;
  }

  private boolean hard() {
    return difficulty == Difficulty.HARD;
  }

  private String resource() {
    if (simple() && random.nextInt(60) > 0) {
      return "*";
    }
    return hard() && random.nextBoolean()
        ? "arn:aws:s3:::*%s?*%s".formatted(letter(), "?".repeat(random.nextInt(4)))
        : pick(odd() ? ODD_RESOURCES : RESOURCES);
  }

  /** Rarely: one of them leaves nothing to be decided. */
  private boolean odd() {
    return random.nextInt(100) == 0;
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  /** Changes a list of statements a little, as somebody does who edits. */
  List<String> changed(List<String> before) {
    List<String> now = new ArrayList<>(before);
    int at = now.isEmpty() ? 0 : random.nextInt(now.size());
    switch (now.isEmpty() ? 0 : random.nextInt(8)) {
      case 0 -> now.add(at, statement());
      case 1 -> now.remove(at);
      case 2 -> now.set(at, statement());
      case 3 -> now.add(now.get(at));
      case 4 -> now.add(now.remove(at));
      case 5 -> now.set(at, now.get(at).replaceFirst("'(Not)?Action':\\[[^\\]]*", actions()));
      case 6 -> now.set(at, swapped(now.get(at)));
      default -> now.set(at, now.get(at).replaceFirst("Resource':\\[[^\\]]*", resources()));
    }
    return now;
  }

  private String actions() {
    return "'Action':[" + list(3, this::action);
  }

  private String resources() {
    return Matcher.quoteReplacement("Resource':[" + list(2, this::resource));
  }

  private static String swapped(String statement) {
    return statement.contains("'Deny'")
        ? statement.replace("'Deny'", "'Allow'")
        : statement.replace("'Allow'", "'Deny'");
  }

  /** The text of some statements. */
  String text(List<String> statements, boolean principals) {
    String version = random.nextInt(20) == 0 ? "2008-10-17" : "2012-10-17";
    String joined = String.join(random.nextBoolean() ? ",\n  " : ",", statements);
    String who = principals ? "'Principal':'*','Effect'" : "'Effect'";
    return "{'Version':'%s','Statement':[%s]}"
        .formatted(version, joined.replace("'Effect'", who))
        .replace('\'', '"');
  }

  /** The same text as it looks while somebody types in it: mostly broken. */
  String halfTyped(String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(out.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> out.setLength(at);
      case 1 -> out.insert(at, "{}[]\":,\\ x*?$".charAt(random.nextInt(13)));
      case 2 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
      default -> out.setLength(0);
    }
    return out.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
