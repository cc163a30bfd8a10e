package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.LayerKind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA}: a document that is too long: a resource policy
 * of a service whose quota is known.
 */
final class ResourcePolicySize implements DocumentRule {
  /**
   * S3 User Guide, bucket policies (20 KB); KMS Developer Guide, resource quotas (32,768 bytes);
   * Secrets Manager, quotas (20,480 characters); Lambda, quotas (20 KB); DynamoDB API Reference,
   * PutResourcePolicy (20 KB).
   */
  private static final Map<String, Integer> MOST =
      Map.of(
          "s3",
          20_480,
          "kms",
          32_768,
          "secretsmanager",
          20_480,
          "lambda",
          20_480,
          "dynamodb",
          20_480);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
        FindingSeverity.WARNING,
        "A document that is too long: a resource policy",
        "more characters than the service takes: 20 KB for a bucket, a secret, a function or a"
            + " table, 32 KB for a key.",
        "fewer and wider entries.",
        "AWS refuses a longer document. White space is not counted, so what is reported is too long"
            + " in any case. Silent for other services, and where the actions are of several.",
        "IAM Access Analyzer, policy check reference; quotas of S3, KMS, Secrets Manager, Lambda"
            + " and DynamoDB");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.kind() != LayerKind.RESOURCE || document.trust()) {
      return;
    }
    Set<String> services =
        document.policy().statements().stream()
            .flatMap(statement -> statement.actions().patterns().stream())
            .map(ActionPattern::service)
            .collect(Collectors.toSet());
    if (services.size() == 1) {
      Integer most = MOST.get(services.iterator().next());
      if (most != null) {
        TooLong.check(document, most, findings);
      }
    }
  }
}
