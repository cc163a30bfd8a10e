package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.Set;

/**
 * {@code RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY}: an RCP about services that hits
 * everyone else.
 */
final class RcpDeniesPeople implements EntryRule {
  private static final Set<String> KEYS =
      Set.of("aws:sourceorgid", "aws:sourceorgpaths", "aws:sourceaccount", "aws:sourcearn");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
        FindingSeverity.WARNING,
        "An RCP about services that hits everyone else",
        "a Deny of calls of services for another organisation or account, without"
            + " `aws:PrincipalIsAWSService`.",
        "the same with `BoolIfExists` `aws:PrincipalIsAWSService` `true` beside it.",
        "Only calls of services carry these keys. Users and roles carry none, and a negated"
            + " comparison applies where its key is absent: the Deny takes all access from them.",
        "IAM Access Analyzer, policy check reference; AWS Organizations, RCP examples");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (RcpEntries.deniesOthers(entry, KEYS) && !RcpEntries.asksFor(entry, RcpEntries.BY_SERVICE)) {
      hits.add(
          entry.anchor(),
          "users and roles carry no %s, so this Deny hits all of them"
              .formatted(Words.quote(entry.condition().key())),
          "add `BoolIfExists` `aws:PrincipalIsAWSService` `true`",
          "Deny services alone",
          RcpEntries.with(entry, "BoolIfExists", RcpEntries.BY_SERVICE, "true"));
    }
  }
}
