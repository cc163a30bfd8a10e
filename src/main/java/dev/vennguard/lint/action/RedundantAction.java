package dev.vennguard.lint.action;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.GlobPairs;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code REDUNDANT_ACTION}: an action that another entry covers. */
final class RedundantAction implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_ACTION",
        FindingSeverity.SUGGESTION,
        "An action that another entry covers",
        "an entry that another entry of the same list covers wholly.",
        "the wider entry alone, or the narrower ones alone.",
        "It changes nothing, and a reader takes the list for narrower than it is. Only entries that"
            + " are covered by one other entry are reported.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    List<ActionPattern> patterns = statement.statement().actions().patterns();
    List<String> texts = patterns.stream().map(one -> one.text().toLowerCase(Locale.ROOT)).toList();
    Set<String> earlier = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      Optional<String> wider =
          earlier.add(texts.get(i)) ? wider(texts, i) : Optional.of(patterns.get(i).text());
      if (wider.isPresent()) {
        hits.add(
            new Anchor.Action(i),
            "%s is covered by the entry %s"
                .formatted(Words.quote(patterns.get(i).text()), Words.quote(wider.get())),
            "remove it",
            "Remove " + patterns.get(i).text(),
            statement.withAction(i, Optional.empty()));
      }
    }
  }

  private static Optional<String> wider(List<String> texts, int index) {
    String text = texts.get(index);
    return texts.stream()
        .filter(one -> Glob.hasWildcard(one) && !one.equals(text) && covers(one, text))
        .findFirst();
  }

  private static boolean covers(String wide, String narrow) {
    if (wide.equals("*")) {
      return true;
    }
    ActionPattern one = new ActionPattern(wide);
    ActionPattern other = new ActionPattern(narrow);
    return one.service().equals(other.service())
        && !narrow.equals("*")
        && other.matchable()
        && GlobPairs.covers(one.name(), other.name());
  }
}
