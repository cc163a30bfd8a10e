package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.GlobPairs;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import java.util.regex.Pattern;

/** {@code INVALID_ARN_ACCOUNT}: an account that is no account. */
final class OddAccount implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ARN_ACCOUNT",
        FindingSeverity.ERROR,
        "An account that is no account",
        "a fifth part of the ARN that is not twelve digits.",
        "twelve digits, `*`, or nothing where the resource has no account.",
        "The ARN matches nothing. Services with a word there, such as `aws` for policies of AWS,"
            + " are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Pattern ACCOUNT = Pattern.compile("[0-9?*]*");

  @Override
  public void check(WrittenArn arn, Hits hits) {
    String account = arn.account();
    boolean odd =
        arn.segments().size() > 4
            && !account.isEmpty()
            && account.indexOf('$') < 0
            && (!ACCOUNT.matcher(account).matches()
                || (WrittenArn.plain(account) && account.length() != 12));
    if (odd && !word(arn)) {
      hits.add(
          arn.anchor(),
          "%s is no account id, so the ARN matches nothing".formatted(Words.quote(account)),
          "write twelve digits, or `*` for any account");
    }
  }

  /** A word that formats of the service have there, and a pattern whose parts are misplaced. */
  private static boolean word(WrittenArn arn) {
    boolean known =
        arn.of().facts().arns().of(arn.service()).stream()
            .anyMatch(one ->
                GlobPairs.intersect(one.account(), arn.account()) && !one.account().equals("*"));
    return known || arn.account().equals("aws") || !arn.complete();
  }
}
