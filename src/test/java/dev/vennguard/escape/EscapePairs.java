package dev.vennguard.escape;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.escape.path.EscapePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Random documents of the mistakes that people make in boundaries. */
final class EscapePairs {
  private static final List<String> ACTIONS =
      List.of(
          "*",
          "iam:*",
          "iam:*Role*",
          "iam:*User*",
          "iam:*Policy*",
          "iam:Put*",
          "iam:Attach*",
          "iam:Create*",
          "iam:CreateUser",
          "iam:CreateRole",
          "iam:CreatePolicyVersion",
          "iam:SetDefaultPolicyVersion",
          "iam:DeletePolicy*",
          "iam:PutRolePermissionsBoundary",
          "iam:PutUserPermissionsBoundary",
          "iam:Delete*PermissionsBoundary",
          "iam:PutRolePolicy",
          "iam:AttachRolePolicy",
          "iam:AttachUserPolicy",
          "iam:UpdateAssumeRolePolicy",
          "iam:CreateAccessKey",
          "iam:PassRole",
          "sts:AssumeRole",
          "sts:*",
          "lambda:*",
          "lambda:CreateFunction",
          "lambda:InvokeFunction",
          "s3:*");
  static final String ADMIN =
      policy("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}");
  private static final List<String> RESOURCES =
      List.of(
          "*",
          "arn:aws:iam::*:*",
          "arn:aws:iam::111122223333:role/*",
          "arn:aws:iam::111122223333:role/delegated/*",
          "arn:aws:iam::111122223333:role/dev*",
          "arn:aws:iam::111122223333:role/admin",
          "arn:aws:iam::111122223333:user/*",
          "arn:aws:iam::111122223333:user/${aws:username}",
          "arn:aws:iam::111122223333:user/admin",
          "arn:aws:iam::111122223333:user/${aws:PrincipalTag/team}",
          "arn:aws:iam::111122223333:policy/DeveloperBoundary",
          "arn:aws:iam::111122223333:policy/developerboundary",
          "arn:aws:iam::111122223333:policy/team/DeveloperBoundary",
          "arn:aws:iam::999999999999:policy/DeveloperBoundary",
          "arn:aws-cn:iam::111122223333:policy/DeveloperBoundary",
          "arn:aws:iam::*:policy/Dev*",
          "arn:aws:iam::111122223333:policy/*",
          "arn:aws:lambda:*:111122223333:function:*",
          "arn:aws:s3:::b/*");
  private static final List<String> CONDITIONS =
      List.of(
          "{\"StringEquals\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"ArnEquals\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"StringNotEquals\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"ArnNotLike\": {\"iam:PermissionsBoundary\": \"arn:aws:iam::*:policy/Dev*\"}}",
          "{\"StringEqualsIfExists\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"StringNotEqualsIfExists\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"ForAllValues:StringEquals\": {\"iam:PermissionsBoundary\": \"@\"}}",
          "{\"StringEquals\": {\"iam:PermissionsBoundary\":"
              + " \"arn:aws:iam::*:policy/DeveloperBoundary\"}}",
          "{\"StringLike\": {\"iam:PermissionsBoundary\": \"*\"}}",
          "{\"StringEquals\": {\"iam:PermissionBoundary\": \"@\"}}",
          "{\"Null\": {\"iam:PermissionsBoundary\": \"true\"}}",
          "{\"Null\": {\"iam:PermissionsBoundary\": \"false\"}}",
          "{\"StringEquals\": {\"iam:PassedToService\": \"lambda.amazonaws.com\"}}",
          "{\"StringNotEquals\": {\"iam:PassedToService\": \"lambda.amazonaws.com\"}}",
          "{\"ArnNotEquals\": {\"iam:PolicyARN\":"
              + " \"arn:aws:iam::aws:policy/AdministratorAccess\"}}",
          "{\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}}",
          "{\"StringNotEquals\": {\"aws:PrincipalTag/team\": \"red\"}}",
          "{\"Null\": {\"iam:RoleTemplateARN\": \"true\"}}",
          "{\"StringEquals\": {\"aws:username\": \"dev\"}}");

  /** About what actions of other services carry; {@code #} stands for a service. */
  private static final List<String> OF_SERVICES =
      List.of(
          "{\"StringEquals\": {\"aws:RequestedRegion\": \"us-east-1\"}}",
          "{\"StringNotEquals\": {\"aws:RequestedRegion\": [\"us-east-1\", \"us-west-2\"]}}",
          "{\"StringEquals\": {\"aws:ResourceTag/team\": \"red\"}}",
          "{\"StringNotEquals\": {\"aws:ResourceTag/team\": \"red\"}}",
          "{\"StringEqualsIfExists\": {\"aws:ResourceTag/team\": \"${aws:PrincipalTag/team}\"}}",
          "{\"StringEquals\": {\"aws:ResourceTag/team\": \"${aws:PrincipalTag/team}\"}}",
          "{\"Null\": {\"aws:ResourceTag/team\": \"true\"}}",
          "{\"StringEquals\": {\"iam:PassedToService\": \"#\"}}",
          "{\"StringNotEquals\": {\"iam:PassedToService\": \"#\"}}",
          "{\"StringLike\": {\"iam:PassedToService\": [\"#\", \"ec*\"]}}",
          "{\"StringEqualsIfExists\": {\"iam:PassedToService\": \"#\"}}",
          "{\"ArnEquals\": {\"ecs:cluster\": \"arn:aws:ecs:*:111122223333:cluster/app*\"}}",
          "{\"ArnNotEquals\": {\"ecs:cluster\": \"arn:aws:ecs:*:111122223333:cluster/app*\"}}",
          "{\"StringEquals\": {\"aws:PrincipalTag/team\": \"blue\"}}",
          "{\"Null\": {\"aws:username\": \"true\"}}",
          "{\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:user/*\"}}",
          "{\"ArnNotLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:role/dev\"}}",
          "{\"StringEquals\": {\"aws:ResourceAccount\": \"111122223333\"}}",
          "{\"StringNotEquals\": {\"aws:ResourceAccount\": \"111122223333\"}}");

  private final Catalogue catalogue;
  private final List<String> passedTo;

  /**
   * @param passedTo services that roles are passed to
   */
  EscapePairs(Catalogue catalogue, List<String> passedTo) {
    this.catalogue = catalogue;
    this.passedTo = passedTo;
  }

  /** A document about the actions of paths, which now and then lets all of them through. */
  String of(Random random, List<EscapePath> paths) {
    List<String> actions =
        paths.stream()
            .flatMap(path -> path.steps().stream())
            .flatMap(step -> step.actions().stream())
            .distinct()
            .toList();
    List<String> statements = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      statements.add("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}");
    } else {
      paths.forEach(path -> statements.add(allowing(random, path)));
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      String effect = random.nextInt(3) == 0 ? "Allow" : "Deny";
      List<String> about =
          random.ints(1 + random.nextInt(3), 0, actions.size()).mapToObj(actions::get).toList();
      statements.add(about(random, effect, about));
    }
    return policy(String.join(", ", statements));
  }

  private String allowing(Random random, EscapePath path) {
    List<String> actions =
        path.steps().stream().flatMap(step -> step.actions().stream()).distinct().toList();
    return about(random, "Allow", actions);
  }

  private String about(Random random, String effect, List<String> actions) {
    List<String> resources =
        actions.stream()
            .flatMap(name -> catalogue.action(name).stream())
            .flatMap(action -> action.resources().stream())
            .flatMap(use -> use.type().arnFormats().stream())
            .filter(format -> format.startsWith("arn:"))
            .map(format -> pattern(random, format))
            .toList();
    boolean all = resources.isEmpty() || random.nextInt(3) == 0;
    return statement(
        random,
        effect,
        listed(actions.stream().map(one -> widened(random, one)).toList()),
        all ? "[\"*\"]" : random.nextBoolean() ? listed(resources) : some(random, resources),
        condition(random));
  }

  private String condition(Random random) {
    return one(random, random.nextInt(3) == 0 ? CONDITIONS : OF_SERVICES)
        .replace("#", one(random, passedTo));
  }

  private static String widened(Random random, String action) {
    int colon = action.indexOf(':');
    int cut = colon + 1 + random.nextInt(action.length() - colon);
    return switch (random.nextInt(5)) {
      case 0 -> action.substring(0, colon) + ":*";
      case 1 -> action.substring(0, cut) + "*";
      default -> action;
    };
  }

  private static String pattern(Random random, String format) {
    return format
        .replace("${Partition}", random.nextInt(8) == 0 ? "*" : "aws")
        .replace("${Region}", one(random, List.of("*", "us-east-1", "us-*", "eu-west-1")))
        .replace(
            "${Account}", one(random, List.of("*", EscapeRequests.ACCOUNT, "1*", "999999999999")))
        .replaceAll(
            "\\$\\{[^}]*}",
            Matcher.quoteReplacement(
                one(random, List.of("*", "*", "admin", "a*", "app?", "${aws:PrincipalTag/team}"))));
  }

  private static String listed(List<String> texts) {
    return texts.stream().distinct().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }

  static String ofIam(Random random, int most) {
    List<String> statements = new ArrayList<>();
    statements.add(statement(random, "Allow"));
    for (int i = random.nextInt(most); i >= 0; i--) {
      statements.add(statement(random, random.nextInt(5) < 3 ? "Allow" : "Deny"));
    }
    return policy(String.join(", ", statements));
  }

  private static String statement(Random random, String effect) {
    return statement(
        random, effect, some(random, ACTIONS), some(random, RESOURCES), one(random, CONDITIONS));
  }

  private static String statement(
      Random random, String effect, String actions, String resources, String condition) {
    String when =
        random.nextInt(2) == 0
            ? ""
            : ", \"Condition\": " + condition.replace("@", EscapeRequests.BOUNDARY);
    return "{\"Effect\": \"%s\", \"%sAction\": %s, \"%sResource\": %s%s}"
        .formatted(
            effect,
            random.nextInt(6) == 0 ? "Not" : "",
            actions,
            random.nextInt(6) == 0 ? "Not" : "",
            resources,
            when);
  }

  private static String some(Random random, List<String> texts) {
    return random
        .ints(1 + random.nextInt(4), 0, texts.size())
        .mapToObj(i -> "\"" + texts.get(i) + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String one(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String policy(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }
}
