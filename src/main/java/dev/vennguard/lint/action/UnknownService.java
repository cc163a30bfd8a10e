package dev.vennguard.lint.action;

import dev.vennguard.catalog.Service;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.syntax.text.Distance;
import java.util.List;
import java.util.Optional;

/** {@code INVALID_SERVICE_IN_ACTION}: a service prefix that does not exist. */
final class UnknownService implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_SERVICE_IN_ACTION",
        FindingSeverity.ERROR,
        "A service prefix that does not exist",
        "a prefix that no service has.",
        "the prefix of the service reference, which is often not the name of the product (`logs`,"
            + " not `cloudwatchlogs`).",
        "The entry matches nothing: an Allow grants nothing, a Deny denies nothing, in NotAction it"
            + " excludes nothing. A service that AWS added after the date of the catalogue is"
            + " unknown here.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    List<ActionPattern> patterns = statement.statement().actions().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      ActionPattern pattern = patterns.get(i);
      boolean written =
          pattern.matchable()
              && pattern.storable()
              && !pattern.everything()
              && pattern.text().indexOf('$') < 0;
      if (written && statement.facts().catalogue().service(pattern.service()).isEmpty()) {
        String message =
            "no service known on %s has the prefix %s, so %s %s"
                .formatted(
                    statement.facts().catalogue().date(),
                    Words.quote(pattern.service()),
                    Words.quote(pattern.text()),
                    statement.statement().actions().negated()
                        ? "excludes nothing"
                        : "matches nothing");
        hits.add(new Anchor.Action(i), message, advice(statement, pattern));
      }
    }
  }

  private static String advice(LintedStatement statement, ActionPattern pattern) {
    Optional<String> near =
        statement.facts().catalogue().services().stream()
            .map(Service::prefix)
            .filter(prefix -> Distance.between(prefix, pattern.service()) == 1)
            .filter(prefix -> prefix.length() > 2)
            .findFirst();
    return near.map(prefix -> "probably `" + prefix + ":` is meant")
        .orElse("check the prefix in the service reference");
  }
}
