package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import dev.vennguard.policy.Comparison;

/** {@code INVALID_KMS_KEY_VALUE}: a KMS key that is no ARN. */
final class NoKmsKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_KMS_KEY_VALUE",
        FindingSeverity.ERROR,
        "A KMS key that is no ARN",
        "an alias or an id of a key for `s3:x-amz-server-side-encryption-aws-kms-key-id`.",
        "the ARN of the key.",
        "The key of the condition holds the ARN of the KMS key, so another value matches nothing."
            + " Other keys of that sort are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals("s3:x-amz-server-side-encryption-aws-kms-key-id")
        || entry.comparison() == Comparison.NULL) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (WrittenArn.plain(value) && !value.matches("arn:[^:]*:kms:[^:]*:[^:]*:key/.+")) {
        hits.add(
            entry.value(i),
            "%s is not the ARN of a KMS key, so it matches no request"
                .formatted(Words.quote(value)),
            "write `arn:aws:kms:REGION:ACCOUNT:key/ID`");
      }
    }
  }
}
