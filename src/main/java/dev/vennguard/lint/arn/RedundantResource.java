package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.GlobPairs;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.ResourcePattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code REDUNDANT_RESOURCE}: a resource that another entry covers. */
final class RedundantResource implements StatementRule {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_RESOURCE",
        FindingSeverity.SUGGESTION,
        "A resource that another entry covers",
        "an entry that another entry of the same list covers wholly.",
        "the wider entry alone, or the narrower ones alone.",
        "It changes nothing, and a reader takes the list for narrower than it is. Only entries that"
            + " are covered by one other entry are reported.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    List<ResourcePattern> patterns = statement.statement().resources().patterns();
    Set<String> earlier = new HashSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      String text = patterns.get(i).text();
      Optional<String> wider = earlier.add(text) ? wider(patterns, text) : Optional.of(text);
      if (wider.isPresent()) {
        hits.add(
            new Anchor.Resource(i),
            "%s is covered by the entry %s".formatted(Words.quote(text), Words.quote(wider.get())),
            "remove it",
            "Remove the entry",
            statement.withResource(i, Optional.empty()));
      }
    }
  }

  private static Optional<String> wider(List<ResourcePattern> patterns, String text) {
    return patterns.stream()
        .map(ResourcePattern::text)
        .filter(one -> Glob.hasWildcard(one) && !one.equals(text) && covers(one, text))
        .findFirst();
  }

  /**
   * Segment by segment. A variable of the narrower one holds any text: the letters of its name are
   * not what it stands for.
   */
  private static boolean covers(String wide, String narrow) {
    if (new ResourcePattern(wide).everything()) {
      return true;
    }
    String[] one = wide.split(":", ArnPattern.SEGMENTS);
    String[] other = VARIABLE.matcher(narrow).replaceAll("*").split(":", ArnPattern.SEGMENTS);
    if (one.length < ArnPattern.SEGMENTS || other.length < ArnPattern.SEGMENTS) {
      return false;
    }
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      if (!GlobPairs.covers(one[i], other[i]) || one[i].indexOf('$') >= 0) {
        return false;
      }
    }
    return true;
  }
}
