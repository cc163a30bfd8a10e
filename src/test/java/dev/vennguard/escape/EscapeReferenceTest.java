package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.close.AddedDenies;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of the mistakes that people make in boundaries: a path that can be walked request by
 * request is never closed, what closes doors closes them, and it refuses nothing else.
 */
class EscapeReferenceTest {
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
  private static final String ADMIN =
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

  private final EscapeBench bench = new EscapeBench();
  private final Evaluator evaluator = new Evaluator();

  @Test
  void whatIsWalkedRequestByRequest_isNeverClosed_andWhatClosesDoorsRefusesNothingElse() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("EscapeReferenceTest seed " + seed);
    int walked = 0;
    int closed = 0;
    for (int round = 0; round < Rounds.of(8); round++) {
      Random random = new Random(seed + round);
      String identity = random.nextInt(3) == 0 ? pair(random, 2) : ADMIN;
      String boundary = pair(random, 4);
      Layers layers = EscapeBench.layers(identity, boundary);
      EscapeReport report = bench.checks().report(layers, EscapeBench.DELEGATED);
      String told = "seed %d%n%s%n%s%n".formatted(seed + round, identity, boundary);
      EscapeReference reference = new EscapeReference(layers);
      for (PathResult result : report.results()) {
        if (tried(result.path())) {
          boolean found = reference.walked(result.path());
          walked += found ? 1 : 0;
          closed += result.grade().closed() ? 1 : 0;
          assertThat(found && result.grade().closed())
              .as("%s%s is walked: %s", told, result.path().id(), result.reason())
              .isFalse();
        }
      }
      closing(layers, report, told);
    }
    assertThat(walked).isPositive();
    assertThat(closed).isPositive();
  }

  private void closing(Layers layers, EscapeReport report, String told) {
    List<PathResult> open =
        report.doors().stream().filter(one -> one.grade() == PathGrade.OPEN).toList();
    Policy before = layers.first(LayerKind.BOUNDARY).orElseThrow().policies().getFirst();
    List<Statement> added = DoorCloser.statements(open, before);
    if (added.isEmpty()) {
      return;
    }
    LayerId boundary = layers.first(LayerKind.BOUNDARY).orElseThrow().id();
    Layers after = new AddedDenies(boundary, 0, before, added).on(layers);
    EscapeReference then = new EscapeReference(after);
    for (PathResult one : report.results()) {
      if (one.grade() == PathGrade.OPEN && tried(one.path())) {
        assertThat(then.walked(one.path())).as("%s%s stays open", told, one.path().id()).isFalse();
      }
    }
    for (EscapeReference.Caller caller : EscapeReference.callers()) {
      for (String action : ACTIONS_TRIED) {
        then.requests(caller, action)
            .filter(one -> lost(layers, after, one))
            .forEach(one ->
                assertThat(onADoor(open, caller, one))
                    .as("%slost, but on no path: %s%n%s", told, one, added)
                    .isTrue());
      }
    }
  }

  private static boolean onADoor(
      List<PathResult> open, EscapeReference.Caller caller, Request one) {
    return open.stream()
        .map(door -> door.path().closing())
        .anyMatch(step ->
            step.actions().contains(one.action()) && EscapeReference.inStep(step, caller, one));
  }

  private boolean lost(Layers before, Layers after, Request one) {
    return evaluator.decide(before, one).allowed() && !evaluator.decide(after, one).allowed();
  }

  /** Paths whose actions the reference knows the requests of. */
  private static boolean tried(EscapePath path) {
    return path.of().isEmpty()
        && path.steps().stream()
            .flatMap(step -> step.actions().stream())
            .allMatch(action -> ACTIONS_TRIED.contains(action));
  }

  private static final List<String> ACTIONS_TRIED =
      List.of(
          "iam:DeleteUserPermissionsBoundary",
          "iam:DeleteRolePermissionsBoundary",
          "iam:PutUserPermissionsBoundary",
          "iam:PutRolePermissionsBoundary",
          "iam:CreatePolicyVersion",
          "iam:SetDefaultPolicyVersion",
          "iam:DeletePolicyVersion",
          "iam:DeletePolicy",
          "iam:CreateUser",
          "iam:AttachUserPolicy",
          "iam:PutUserPolicy",
          "iam:CreateAccessKey",
          "iam:CreateLoginProfile",
          "iam:CreateRole",
          "iam:AttachRolePolicy",
          "iam:PutRolePolicy",
          "sts:AssumeRole",
          "iam:PassRole",
          "iam:DetachUserPolicy",
          "iam:DetachRolePolicy",
          "iam:DeleteUserPolicy",
          "iam:DeleteRolePolicy",
          "iam:AttachGroupPolicy",
          "iam:PutGroupPolicy",
          "iam:AddUserToGroup",
          "iam:UpdateAssumeRolePolicy",
          "iam:DeleteAccessKey",
          "iam:UpdateLoginProfile",
          "lambda:CreateFunction",
          "lambda:InvokeFunction",
          "lambda:UpdateFunctionCode");

  private static String pair(Random random, int most) {
    List<String> statements = new ArrayList<>();
    statements.add(statement(random, "Allow"));
    for (int i = random.nextInt(most); i >= 0; i--) {
      statements.add(statement(random, random.nextInt(5) < 3 ? "Allow" : "Deny"));
    }
    return policy(String.join(", ", statements));
  }

  private static String statement(Random random, String effect) {
    String condition =
        random.nextInt(2) == 0
            ? ""
            : ", \"Condition\": " + of(random, CONDITIONS).replace("@", EscapeReference.BOUNDARY);
    return "{\"Effect\": \"%s\", \"%sAction\": %s, \"%sResource\": %s%s}"
        .formatted(
            effect,
            random.nextInt(6) == 0 ? "Not" : "",
            some(random, ACTIONS),
            random.nextInt(6) == 0 ? "Not" : "",
            some(random, RESOURCES),
            condition);
  }

  private static String some(Random random, List<String> texts) {
    return random
        .ints(1 + random.nextInt(4), 0, texts.size())
        .mapToObj(i -> "\"" + texts.get(i) + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String of(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String policy(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }
}
