package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import java.util.Set;

/**
 * {@code SERVICE_KEY_IN_IDENTITY_POLICY}: a key of calling services in a policy of users and roles.
 */
final class ServiceKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "SERVICE_KEY_IN_IDENTITY_POLICY",
        FindingSeverity.WARNING,
        "A key of calling services in a policy of users and roles",
        "`aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID`, `aws:SourceOrgPaths`,"
            + " `aws:PrincipalServiceName` and kin in an identity policy, a boundary, a session"
            + " policy or an SCP.",
        "`aws:PrincipalArn`, `aws:CalledVia` or `aws:ViaAWSService`; the source keys belong into"
            + " resource policies.",
        "Only calls of an AWS service with its own identity carry them, never those of users and"
            + " roles, so as an exception they let nobody through, not even with `IfExists`. Silent"
            + " where `Null` asks for them.",
        "EVALUATION §6.8");
  }

  private static final Set<String> KEYS =
      Set.of(
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:principalservicename",
          "aws:principalservicenameslist");

  @Override
  public void check(Entry entry, Hits hits) {
    boolean ofCallers =
        switch (entry.of().layer()) {
          case IDENTITY, BOUNDARY, SESSION, SCP -> true;
          case RCP, RESOURCE -> false;
        };
    if (ofCallers && entry.comparison() != Comparison.NULL && KEYS.contains(entry.key())) {
      hits.add(
          entry.anchor(),
          "no request of a user or a role carries %s: %s"
              .formatted(Words.quote(entry.condition().key()), Absence.words(entry)),
          "ask for `aws:PrincipalArn`, `aws:CalledVia` or `aws:ViaAWSService`");
    }
  }
}
