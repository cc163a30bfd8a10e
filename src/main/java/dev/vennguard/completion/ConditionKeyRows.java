package dev.vennguard.completion;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.List;
import java.util.Map;

/** Condition keys: those that the statement's actions carry, the global ones, and all others. */
final class ConditionKeyRows {
  private static final String NOBODY = "no action here carries it";
  private static final int OTHER_TYPE = 3;

  private final KnownActions known;

  ConditionKeyRows(KnownActions known) {
    this.known = known;
  }

  /** The types of keys; those that are not known are left out. */
  List<KeyType> types(List<String> keys) {
    return keys.stream().flatMap(key -> known.key(key).stream()).map(ConditionKey::type).toList();
  }

  void add(CompletionSpot at, RowCollector rows) {
    ConditionOperator operator = ConditionOperator.parse(at.operator());
    ActionSet actions = known.of(at.statement());
    Map<String, ConditionKey> carried = known.keys(actions);
    boolean told = !actions.isEmpty();
    carried.values().forEach(key -> add(at, operator, key, 0, "an action here carries it", rows));
    for (ConditionKey key : known.catalogue().globalKeys()) {
      boolean tag = key.name().startsWith("aws:RequestTag/") || key.name().equals("aws:TagKeys");
      if (!carried.containsKey(key.name())) {
        add(at, operator, key, tag && told ? 2 : 1, tag && told ? NOBODY : "global", rows);
      }
    }
    for (ConditionKey key : known.catalogue().conditionKeys()) {
      if (!carried.containsKey(key.name()) && !rows.typed().isEmpty()) {
        add(at, operator, key, 2, told ? NOBODY : "of a service", rows);
      }
    }
  }

  private static void add(
      CompletionSpot at,
      ConditionOperator operator,
      ConditionKey key,
      int whoseGroup,
      String whose,
      RowCollector rows) {
    boolean there =
        at.statement().siblings().stream().anyMatch(one -> ConditionKeyName.same(one, key.name()));
    if (there || !fits(operator, key.type())) {
      return;
    }
    int group = whoseGroup + (usual(operator, key.type()) ? 0 : OTHER_TYPE);
    String name = key.name();
    int parameter = parameter(name);
    String detail = OperatorRows.words(key) + " · " + whose;
    if (parameter < 0) {
      rows.add(group, MemberRows.member(at, name, detail, "\"" + CompletionRow.CARET + "\""));
      return;
    }
    String written = "\"" + name.substring(0, parameter) + CompletionRow.CARET + "\"";
    String more = "Write the name of the tag, or whatever stands there, behind it.";
    rows.add(
        group,
        new CompletionRow(
            name, detail, more, at.token().colon() ? written : written + ": \"\"", Sort.PLAIN));
  }

  /** Texts may hold numbers, dates or addresses, but keys of that type are meant first. */
  private static boolean usual(ConditionOperator operator, KeyType type) {
    boolean text = type == KeyType.STRING || type == KeyType.ARRAY_OF_STRING;
    return !text
        || !(operator instanceof ConditionOperator.Known one)
        || switch (one.comparison().kind()) {
          case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BINARY, NULL -> true;
          case NUMERIC, DATE, BOOL, IP_ADDRESS, ARN -> false;
        };
  }

  /** Where the part of a name begins that a policy fills in; negative if there is none. */
  static int parameter(String name) {
    int dollar = name.indexOf("${");
    int angle = name.indexOf('<');
    return dollar < 0 || angle < 0 ? Math.max(dollar, angle) : Math.min(dollar, angle);
  }

  /** Whether the operator can ever match a key of that type (EVALUATION §5.4). */
  private static boolean fits(ConditionOperator operator, KeyType type) {
    if (!(operator instanceof ConditionOperator.Known one)) {
      return true;
    }
    boolean set = one.qualifier() != Qualifier.NONE;
    boolean several =
        one.comparison() == Comparison.NULL || type == KeyType.UNKNOWN || set == type.multivalued();
    return several && OperatorRows.fits(one.comparison(), type);
  }
}
