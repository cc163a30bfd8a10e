package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator;
import java.util.Set;

/**
 * {@code RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK}: an RCP that hits services which do not say
 * for whom they act.
 */
final class RcpSourceUnknown implements EntryRule {
  private static final Set<String> KEYS = Set.of("aws:sourceorgid", "aws:sourceorgpaths");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
        FindingSeverity.WARNING,
        "An RCP that hits services which do not say for whom they act",
        "a Deny of calls for another organisation, also where the call does not say for whom it is"
            + " made.",
        "`Null` `aws:SourceAccount` `false`, or `Null` `aws:SourceArn` `false`, beside it.",
        "Not every service sets these keys in every call. Where one is absent the negated"
            + " comparison applies, and the call is denied.",
        "IAM Access Analyzer, policy check reference; AWS Organizations, RCP examples");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (RcpEntries.deniesOthers(entry, KEYS) && !asksWhetherThere(entry)) {
      hits.add(
          entry.anchor(),
          "a call that carries no %s is denied, too, and not every service sets it"
              .formatted(Words.quote(entry.condition().key())),
          "add `Null` `aws:SourceAccount` `false`",
          "Deny only where the source is known",
          RcpEntries.with(entry, "Null", "aws:SourceAccount", "false"));
    }
  }

  private static boolean asksWhetherThere(Entry entry) {
    return entry.of().statement().conditions().stream()
        .anyMatch(one ->
            one.operator() instanceof ConditionOperator.Known known
                && known.comparison() == Comparison.NULL
                && one.name().folded().startsWith("aws:source"));
  }
}
