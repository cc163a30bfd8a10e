package dev.vennguard.completion;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.policy.ConditionOperator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Policy variables, where they count (EVALUATION §4). */
final class VariableRows {
  /** What AWS fills in itself: safe beside keys of accounts and organisations (CHECKS §1.5). */
  private static final Set<String> FIXED =
      Set.of(
          "aws:principalaccount", "aws:principalorgid", "aws:resourceaccount", "aws:resourceorgid");

  private static final Set<String> SENSITIVE_ENDS =
      Set.of("account", "orgid", "sourcevpc", "sourcevpce");

  private static final Pattern REST = Pattern.compile("^[A-Za-z0-9:/._-]*}");

  private static final int COLONS = 5;

  private final List<ConditionKey> keys;

  VariableRows(Catalogue catalogue) {
    keys = catalogue.globalKeys().stream().filter(key -> !key.type().multivalued()).toList();
  }

  /**
   * A variable in which the caret stands.
   *
   * @param lead what stands before it
   * @param typed its name so far
   */
  record Begun(String lead, String typed) {}

  /** The variable that has begun before the caret and has not ended there. */
  static Optional<Begun> begun(CompletionSpot at) {
    String before = at.token().before();
    int dollar = before.lastIndexOf("${");
    boolean open = dollar >= 0 && before.indexOf('}', dollar) < 0;
    return open && counts(at, before.substring(0, dollar))
        ? Optional.of(new Begun(before.substring(0, dollar), before.substring(dollar + 2)))
        : Optional.empty();
  }

  /** Whether a variable means anything there. */
  static boolean counts(CompletionSpot at, String lead) {
    if (!at.document().variables()) {
      return false;
    }
    return switch (at.kind()) {
      case RESOURCE -> lead.chars().filter(c -> c == ':').count() >= COLONS;
      case VALUE ->
          ConditionOperator.parse(at.operator()) instanceof ConditionOperator.Known known
              && known.comparison().variables();
      default -> false;
    };
  }

  void add(CompletionSpot at, Begun begun, RowCollector rows) {
    String after = REST.matcher(at.token().after()).replaceFirst("");
    for (ConditionKey key : keys) {
      if (allowed(at, key)) {
        String name = key.name();
        int parameter = ConditionKeyRows.parameter(name);
        String plain = parameter < 0 ? name + "}" : name.substring(0, parameter);
        String end = parameter < 0 ? "" : CompletionRow.CARET + "}";
        String written = JsonQuote.quoted(begun.lead() + "${" + plain + end + after);
        String behind = parameter < 0 ? String.valueOf(CompletionRow.CARET) : "";
        rows.add(new CompletionRow(name, "policy variable", "", written + behind, Sort.PLAIN));
      }
    }
  }

  /** The usual ones as whole values. */
  void wholes(CompletionSpot at, RowCollector rows) {
    if (!counts(at, "")) {
      return;
    }
    for (ConditionKey key : keys) {
      boolean text = key.type() == KeyType.STRING && !key.parametrised();
      boolean asked = rows.typed().startsWith("$") || key.name().startsWith("aws:Principal");
      if (text && asked && allowed(at, key)) {
        String value = "${" + key.name() + "}";
        rows.add(3, CompletionRow.text(value, "policy variable", ""));
      }
    }
  }

  /** Who chooses the variable must not choose what is compared with. */
  private static boolean allowed(CompletionSpot at, ConditionKey key) {
    String compared = at.key().toLowerCase(Locale.ROOT);
    boolean sensitive =
        compared.startsWith("aws:") && SENSITIVE_ENDS.stream().anyMatch(compared::endsWith);
    String name = key.name().toLowerCase(Locale.ROOT);
    return !name.equals(compared) && (!sensitive || FIXED.contains(name));
  }
}
