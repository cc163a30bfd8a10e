package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.Set;

/** {@code RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY}: an RCP that shuts AWS services out. */
final class RcpDeniesServices implements EntryRule {
  private static final Set<String> KEYS =
      Set.of("aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
        FindingSeverity.WARNING,
        "An RCP that shuts AWS services out",
        "a Deny of everyone of another organisation or account, without"
            + " `aws:PrincipalIsAWSService`.",
        "the same with `BoolIfExists` `aws:PrincipalIsAWSService` `false` beside it.",
        "A service that acts on its own behalf belongs to no organisation and carries none of these"
            + " keys, so the Deny hits it: logs are not delivered, replication stops.",
        "IAM Access Analyzer, policy check reference; AWS Organizations, RCP examples");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (RcpEntries.deniesOthers(entry, KEYS) && !RcpEntries.asksFor(entry, RcpEntries.BY_SERVICE)) {
      hits.add(
          entry.anchor(),
          "a service that acts on its own behalf carries no %s, so this Deny hits it"
              .formatted(Words.quote(entry.condition().key())),
          "add `BoolIfExists` `aws:PrincipalIsAWSService` `false`",
          "Leave AWS services out",
          RcpEntries.with(entry, "BoolIfExists", RcpEntries.BY_SERVICE, "false"));
    }
  }
}
