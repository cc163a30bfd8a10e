package dev.vennguard.lint.action;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.words.NearNames;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.List;
import java.util.Optional;

/** {@code INVALID_ACTION}: an action that does not exist. */
final class UnknownAction implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ACTION",
        FindingSeverity.ERROR,
        "An action that does not exist",
        "a name that no action of the service has.",
        "the name as the service reference spells it.",
        "IAM stores such a statement, and the entry matches nothing: an Allow grants nothing, a"
            + " Deny denies nothing, and in NotAction it excludes nothing, so everything else is"
            + " in. The catalogue has a date: an action that AWS added after it is unknown here, so"
            + " the finding says the date.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    List<ActionPattern> patterns = statement.statement().actions().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      ActionPattern pattern = patterns.get(i);
      boolean known =
          pattern.matchable()
              && pattern.storable()
              && pattern.text().indexOf('$') < 0
              && statement.facts().catalogue().service(pattern.service()).isPresent();
      if (known && statement.facts().indices(pattern).length == 0) {
        report(statement, i, pattern.text(), hits);
      }
    }
  }

  private static void report(LintedStatement statement, int index, String text, Hits hits) {
    Catalogue catalogue = statement.facts().catalogue();
    String message =
        "%s matches none of the actions known on %s, so it %s"
            .formatted(Words.quote(text), catalogue.date(), effect(statement));
    List<String> near = Glob.hasWildcard(text) ? List.of() : NearNames.of(catalogue, text);
    if (near.isEmpty()) {
      hits.add(new Anchor.Action(index), message, "check the name against the service reference");
      return;
    }
    String meant = near.getFirst();
    hits.add(
        new Anchor.Action(index),
        message,
        "probably `" + meant + "` is meant",
        "Write " + meant,
        statement.withAction(index, Optional.of(meant)));
  }

  private static String effect(LintedStatement statement) {
    if (statement.statement().actions().negated()) {
      return "excludes nothing";
    }
    return statement.allows() ? "allows nothing" : "denies nothing";
  }
}
