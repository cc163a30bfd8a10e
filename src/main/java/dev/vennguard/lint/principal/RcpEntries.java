package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the rules about conditions of an RCP's Deny ask. */
final class RcpEntries {
  static final String BY_SERVICE = "aws:PrincipalIsAWSService";

  private RcpEntries() {}

  /** Whether an RCP denies whoever lacks one of these keys, or has another value of it. */
  static boolean deniesOthers(Entry entry, Set<String> keys) {
    return entry.of().layer() == LayerKind.RCP
        && !entry.allows()
        && entry.comparison().negated()
        && keys.contains(entry.key());
  }

  /** Whether the statement asks for that key, too. */
  static boolean asksFor(Entry entry, String key) {
    return entry.of().statement().conditions().stream()
        .anyMatch(one -> one.name().folded().equalsIgnoreCase(key));
  }

  /** The statement with one condition more. */
  static Statement with(Entry entry, String operator, String key, String value) {
    List<Condition> all = new ArrayList<>(entry.of().statement().conditions());
    all.add(new Condition(ConditionOperator.parse(operator), key, List.of(value)));
    return entry.of().withConditions(all);
  }
}
