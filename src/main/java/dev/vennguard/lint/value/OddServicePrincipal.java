package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import dev.vennguard.policy.Comparison.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code INVALID_SERVICE_PRINCIPAL_FORMAT}: a service principal that is not written as one. */
final class OddServicePrincipal implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_SERVICE_PRINCIPAL_FORMAT",
        FindingSeverity.ERROR,
        "A service principal that is not written as one",
        "a service without its domain, such as `lambda`, for `iam:PassedToService` and kin.",
        "`lambda.amazonaws.com`; for `kms:ViaService` also the region:"
            + " `s3.eu-west-1.amazonaws.com`.",
        "No request carries such a value. Values with wildcards or variables are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Set<String> KEYS =
      Set.of(
          "iam:passedtoservice",
          "iam:awsservicename",
          "aws:principalservicename",
          "aws:calledviafirst",
          "aws:calledvialast",
          "aws:calledvia",
          "kms:viaservice");
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]+([.][a-z0-9-]+)+");

  @Override
  public void check(Entry entry, Hits hits) {
    if (!KEYS.contains(entry.key()) || entry.comparison().kind() == Kind.NULL) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (WrittenArn.plain(value) && !FORM.matcher(value).matches()) {
        hits.add(
            entry.value(i),
            "%s is no service principal, so it matches no request".formatted(Words.quote(value)),
            "write it with its domain, such as `lambda.amazonaws.com`");
      } else if (entry.key().equals("kms:viaservice")
          && value.matches("[a-z0-9-]+[.]amazonaws[.]com")) {
        hits.add(
            entry.value(i),
            "%s names no region, so it matches no request".formatted(Words.quote(value)),
            "write it with the region, such as `s3.eu-west-1.amazonaws.com`");
      }
    }
  }
}
