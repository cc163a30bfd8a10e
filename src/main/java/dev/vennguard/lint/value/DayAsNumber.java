package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code INVALID_DATE_VALUE}: a date that is read as a number of seconds. */
final class DayAsNumber implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_DATE_VALUE",
        FindingSeverity.WARNING,
        "A date that is read as a number of seconds",
        "a date without dashes, such as `20261231`.",
        "`2026-12-31` or `2026-12-31T00:00:00Z`.",
        "A text of digits is a number of seconds since 1970, so this one lies in that year.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Pattern DAY =
      Pattern.compile("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.comparison().kind() != Kind.DATE) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (DAY.matcher(value).matches()) {
        String meant =
            value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
        List<String> values = new ArrayList<>(entry.values());
        values.set(i, meant);
        hits.add(
            entry.value(i),
            "%s is read as seconds since 1970".formatted(Words.quote(value)),
            "write `" + meant + "`",
            "Write " + meant,
            entry.withValues(values));
      }
    }
  }
}
