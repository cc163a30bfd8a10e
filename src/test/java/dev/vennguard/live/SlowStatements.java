package dev.vennguard.live;

import dev.vennguard.policy.LayerKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Statements as they stand in organisations' policies: guardrails by conditions, scoped Allows. */
final class SlowStatements {
  private static final String EVERYTHING =
      "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  private static final List<String> ACTIONS =
      List.of(
          "*",
          "s3:*",
          "s3:Get*",
          "s3:*Object*",
          "ec2:*",
          "ec2:Describe*",
          "ec2:*Tags",
          "iam:*",
          "iam:Create*",
          "iam:PassRole",
          "kms:*",
          "kms:Decrypt",
          "dynamodb:*",
          "lambda:*",
          "sts:*",
          "sts:AssumeRole",
          "secretsmanager:*",
          "ssm:*",
          "logs:*",
          "sqs:*",
          "sns:*",
          "rds:*",
          "cloudformation:*",
          "organizations:*",
          "support:*",
          "cloudfront:*",
          "route53:*",
          "ecs:*",
          "ecr:*");
  private static final List<String> RESOURCES =
      List.of(
          "*",
          "*",
          "*",
          "arn:aws:s3:::app-*",
          "arn:aws:s3:::app-*/*",
          "arn:aws:s3:::*/${aws:PrincipalTag/team}/*",
          "arn:aws:s3:::home/${aws:username}/*",
          "arn:aws:ec2:*:*:instance/*",
          "arn:aws:ec2:eu-*:111122223333:*",
          "arn:aws:iam::*:role/app-*",
          "arn:aws:iam::111122223333:role/*-admin",
          "arn:aws:kms:*:111122223333:key/*",
          "arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}-*",
          "arn:aws:lambda:*:*:function:app-*",
          "arn:aws:logs:*:*:*",
          "arn:aws:secretsmanager:*:*:secret:prod/*",
          "arn:aws:sqs:*:111122223333:*",
          "arn:aws:*:*:111122223333:*prod*");
  private static final List<String> CONDITIONS =
      List.of(
          "'StringNotEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1','us-east-1']}",
          "'StringEquals':{'aws:RequestedRegion':['eu-west-1','eu-west-2']}",
          "'StringNotLike':{'aws:RequestedRegion':'eu-*'}",
          "'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}",
          "'NumericGreaterThan':{'aws:MultiFactorAuthAge':'3600'}",
          "'Bool':{'aws:ViaAWSService':'false'}",
          "'BoolIfExists':{'aws:SecureTransport':'false'}",
          "'StringNotEqualsIfExists':{'aws:PrincipalOrgID':'o-abc'}",
          "'StringNotEqualsIfExists':{'aws:ResourceOrgID':'${aws:PrincipalOrgID}'}",
          "'StringNotEquals':{'aws:ResourceAccount':'${aws:PrincipalAccount}'}",
          "'StringEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}",
          "'StringNotEquals':{'aws:ResourceTag/team':'${aws:PrincipalTag/team}'}",
          "'StringEquals':{'aws:RequestTag/team':'${aws:PrincipalTag/team}'}",
          "'StringNotLike':{'aws:PrincipalTag/env':['dev*','test*']}",
          "'StringEquals':{'ec2:ResourceTag/env':['dev','test']}",
          "'ForAllValues:StringEquals':{'aws:TagKeys':['team','env','cost']}",
          "'ForAnyValue:StringLike':{'aws:TagKeys':'sec-*'}",
          "'Null':{'aws:RequestTag/team':'true'}",
          "'Null':{'aws:TokenIssueTime':'true'}",
          "'ArnNotLike':{'aws:PrincipalArn':['arn:aws:iam::*:role/admin-*','arn:aws:iam::*:role/break*glass']}",
          "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/app-*'}",
          "'StringNotLike':{'aws:PrincipalArn':['arn:aws:iam::*:role/*-admin','arn:aws:iam::*:user/ops/*']}",
          "'StringNotEqualsIfExists':{'aws:SourceVpc':['vpc-1','vpc-2']}",
          "'StringNotEqualsIfExists':{'aws:SourceVpce':'vpce-1'}",
          "'NotIpAddressIfExists':{'aws:SourceIp':['10.0.0.0/8','203.0.113.0/24','2001:db8::/32']}",
          "'NotIpAddress':{'aws:SourceIp':['203.0.113.0/24','198.51.100.0/25']}",
          "'IpAddress':{'aws:VpcSourceIp':'10.1.0.0/16'}",
          "'ForAnyValue:StringEquals':{'aws:CalledVia':['cloudformation.amazonaws.com','athena.amazonaws.com']}",
          "'StringEquals':{'aws:CalledViaLast':'dynamodb.amazonaws.com'}",
          "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-abc/r-1/ou-1/*'}",
          "'ForAllValues:StringNotLike':{'aws:ResourceOrgPaths':'o-abc/r-1/*'}",
          "'StringNotEquals':{'iam:PermissionsBoundary':'arn:aws:iam::111122223333:policy/boundary'}",
          "'ArnNotLike':{'iam:PolicyARN':'arn:aws:iam::aws:policy/*'}",
          "'StringEquals':{'iam:PassedToService':['ec2.amazonaws.com','lambda.amazonaws.com']}",
          "'StringNotEquals':{'kms:ViaService':'s3.eu-west-1.amazonaws.com'}",
          "'StringNotEqualsIfExists':{'s3:x-amz-server-side-encryption':'aws:kms'}",
          "'StringLike':{'s3:prefix':['home/${aws:username}/*','public/*']}",
          "'DateGreaterThan':{'aws:CurrentTime':'2026-12-31T00:00:00Z'}",
          "'StringLike':{'aws:userid':['AIDA*','AROA*:ops-*']}",
          "'StringNotEquals':{'aws:PrincipalType':['User','AssumedRole']}",
          "'StringLike':{'aws:UserAgent':'*terraform*'}",
          "'StringEquals':{'aws:SourceIdentity':'${aws:username}'}");
  private static final List<String> PRINCIPALS =
      List.of(
          "'*'",
          "{'AWS':'111122223333'}",
          "{'AWS':['arn:aws:iam::111122223333:role/app-one','arn:aws:iam::111122223333:user/ann']}",
          "{'AWS':'arn:aws:sts::111122223333:assumed-role/app-one/session'}");

  private final Random random;

  SlowStatements(Random random) {
    this.random = random;
  }

  /** What a document of that type begins with. */
  String first(LayerKind kind) {
    return switch (kind) {
      case SCP -> EVERYTHING;
      case RCP -> next(kind);
      case RESOURCE -> next(kind);
      case IDENTITY, BOUNDARY, SESSION -> random.nextBoolean() ? EVERYTHING : next(kind);
    };
  }

  /** A further statement of such a document. */
  String next(LayerKind kind) {
    boolean deny =
        switch (kind) {
          case RCP -> true;
          case SCP -> random.nextInt(8) > 0;
          case RESOURCE, BOUNDARY -> random.nextBoolean();
          case IDENTITY, SESSION -> random.nextInt(3) == 0;
        };
    StringBuilder text = new StringBuilder("{'Effect':'" + (deny ? "Deny" : "Allow") + "'");
    switch (kind) {
      case RCP -> text.append(",'Principal':'*'");
      case RESOURCE -> text.append(",'Principal':").append(any(PRINCIPALS));
      case SCP, IDENTITY, BOUNDARY, SESSION -> {}
    }
    boolean not = kind != LayerKind.RCP && random.nextInt(3) == 0;
    List<String> actions = some(ACTIONS, not ? 5 : 3);
    if (not) {
      actions.remove("*");
    }
    if (actions.isEmpty() || (kind == LayerKind.RCP && actions.contains("*"))) {
      actions = List.of("s3:*", "kms:*");
    }
    text.append(not ? ",'NotAction':" : ",'Action':").append(list(actions));
    boolean notResource = random.nextInt(6) == 0;
    List<String> resources = some(RESOURCES, 3);
    if (notResource) {
      resources.remove("*");
    }
    text.append(notResource && !resources.isEmpty() ? ",'NotResource':" : ",'Resource':")
        .append(list(resources.isEmpty() ? List.of("*") : resources));
    int conditions = deny ? 1 + random.nextInt(3) : random.nextInt(3);
    List<String> chosen = new ArrayList<>();
    Set<String> operators = new LinkedHashSet<>();
    for (String one : some(CONDITIONS, conditions)) {
      if (operators.add(one.substring(0, one.indexOf(':', one.indexOf("':"))))) {
        chosen.add(one);
      }
    }
    if (conditions > 0) {
      text.append(",'Condition':{").append(String.join(",", chosen)).append('}');
    }
    return text.append('}').toString().replace('\'', '"');
  }

  private List<String> some(List<String> all, int most) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(Math.max(1, most)); i > 0; i--) {
      some.add(any(all));
    }
    return new ArrayList<>(some);
  }

  private static String list(List<String> texts) {
    return "['" + String.join("','", texts) + "']";
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
