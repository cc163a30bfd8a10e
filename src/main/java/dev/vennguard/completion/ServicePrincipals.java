package dev.vennguard.completion;

import java.util.List;

/**
 * Names by which well-known services call and take on roles, as the guides of these services spell
 * them; AWS publishes no list of all.
 */
final class ServicePrincipals {
  private static final List<String> NAMES =
      List.of(
          "apigateway",
          "autoscaling",
          "backup",
          "batch",
          "bedrock",
          "cloudformation",
          "cloudfront",
          "cloudtrail",
          "codebuild",
          "codepipeline",
          "config",
          "delivery.logs",
          "dynamodb",
          "ec2",
          "ecs",
          "ecs-tasks",
          "eks",
          "elasticloadbalancing",
          "events",
          "firehose",
          "glue",
          "lambda",
          "logs",
          "monitoring.rds",
          "pipes",
          "rds",
          "s3",
          "sagemaker",
          "scheduler",
          "secretsmanager",
          "sns",
          "sqs",
          "ssm",
          "states",
          "transfer",
          "vpc-flow-logs");

  private ServicePrincipals() {}

  /** In the commercial partition; most keep these names in the others. */
  static List<String> all() {
    return NAMES.stream().map(name -> name + ".amazonaws.com").toList();
  }
}
