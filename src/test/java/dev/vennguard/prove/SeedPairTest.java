package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import org.junit.jupiter.api.Test;

/** What the seed text's two policies really say. */
class SeedPairTest {
  private static final Pair PAIR = new Pair(SharedCatalogue.get());

  private static final Policy BOUNDARY =
      Pair.policy(
          """
          {'Effect':'Allow','Action':['s3:*','dynamodb:*','lambda:*','logs:*','cloudwatch:*',
           'sqs:*','sns:*','events:*','states:*','xray:*','ec2:Describe*','ec2:CreateTags',
           'sts:AssumeRole','kms:Decrypt','kms:GenerateDataKey','kms:DescribeKey',
           'secretsmanager:GetSecretValue'],'Resource':'*'}
          """,
          """
          {'Effect':'Allow','Action':'iam:PassRole','Resource':'arn:aws:iam::*:role/app-*',
           'Condition':{'StringEquals':{'iam:PassedToService':
            ['lambda.amazonaws.com','states.amazonaws.com']}}}
          """,
          """
          {'Effect':'Deny','Action':['iam:DeletePolicy','iam:DeletePolicyVersion',
           'iam:CreatePolicyVersion'],'Resource':'arn:aws:iam::*:policy/DeveloperBoundary'}
          """,
          """
          {'Effect':'Deny','Action':['iam:DeleteUserPermissionsBoundary',
           'iam:DeleteRolePermissionsBoundary'],'Resource':'*'}
          """);

  private static Policy delegation(String operator) {
    return Pair.policy(
        """
        {'Effect':'Allow','Action':['iam:CreateRole','iam:AttachRolePolicy',
         'iam:DetachRolePolicy','iam:PutRolePolicy','iam:DeleteRolePolicy'],
         'Resource':'arn:aws:iam::*:role/app-*','Condition':{'OPERATOR':
          {'iam:PermissionsBoundary':'arn:aws:iam::*:policy/DeveloperBoundary'}}}
        """
            .replace("OPERATOR", operator),
        """
        {'Effect':'Allow','Action':['iam:CreatePolicy','iam:DeletePolicy',
         'iam:CreatePolicyVersion','iam:DeletePolicyVersion'],
         'Resource':'arn:aws:iam::*:policy/app-*'}
        """,
        "{'Effect':'Allow','Action':['iam:Get*','iam:List*'],'Resource':'*'}");
  }

  @Test
  void stringEquals_takesTheStarLiterally() {
    Verdict verdict = PAIR.alone("iam:CreateRole", delegation("StringEquals"));
    assertThat(verdict.coverage()).containsExactly(Coverage.NONE);
    assertThat(verdict.allowed()).isEqualTo(new Example.None());
  }

  @Test
  void arnLike_grantsWithTheBoundary() {
    Verdict verdict = PAIR.alone("iam:CreateRole", delegation("ArnLike"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.allowed())
        .isInstanceOfSatisfying(
            Example.Found.class,
            found ->
                assertThat(found.request().context().get("iam:permissionsboundary").toString())
                    .contains(":policy/DeveloperBoundary"));
    assertThat(PAIR.both("iam:CreateRole", delegation("ArnLike"), BOUNDARY).outcome())
        .isEqualTo(Outcome.IDENTITY_ONLY);
  }

  @Test
  void boundaryRemoval_isDenied() {
    Verdict verdict =
        PAIR.both("iam:DeleteRolePermissionsBoundary", delegation("ArnLike"), BOUNDARY);
    assertThat(verdict.coverage()).containsExactly(Coverage.NONE, Coverage.NONE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void passRole_isRoomOnly() {
    Verdict verdict = PAIR.both("iam:PassRole", delegation("ArnLike"), BOUNDARY);
    assertThat(verdict.outcome()).isEqualTo(Outcome.BOUNDARY_ONLY);
    assertThat(verdict.coverage()).containsExactly(Coverage.NONE, Coverage.SOME);
  }
}
