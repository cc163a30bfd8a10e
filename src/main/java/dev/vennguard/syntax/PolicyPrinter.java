package dev.vennguard.syntax;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.json.JsonLayout;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.Indent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes policies as JSON, and lays out JSON that is there already. */
public final class PolicyPrinter {
  private PolicyPrinter() {}

  /**
   * Writes a policy; reading it again gives an equal one. Lists of one are written without
   * brackets, entries of one operator together, characters above U+00FF as escapes.
   *
   * @throws IllegalArgumentException if a statement has two condition entries with the same
   *     operator and key: no document can say that
   */
  public static String print(Policy policy, Indent indent) {
    List<String> statements = policy.statements().stream().map(PolicyPrinter::statement).toList();
    String document =
        object(
            List.of(
                member("Version", text(policy.version().text())),
                member("Statement", "[" + String.join(",", statements) + "]")));
    return JsonLayout.layOut(document, indent);
  }

  /**
   * Indents a text by two spaces and changes nothing but white space between its parts (and drops a
   * byte order mark). A text that is not JSON is returned as it is.
   */
  public static String format(String text) {
    return layOut(text, Indent.TWO_SPACES);
  }

  /** Removes the white space between the parts; a text that is not JSON is returned as it is. */
  public static String minify(String text) {
    return layOut(text, Indent.NONE);
  }

  private static String layOut(String text, Indent indent) {
    return canLayOut(text) ? JsonLayout.layOut(text, indent) : text;
  }

  /** Whether a text is JSON, so that {@link #format} can lay it out. */
  public static boolean canLayOut(String text) {
    return JsonParser.parse(text).problems().stream()
        .allMatch(problem ->
            problem.code() == ProblemCode.DUPLICATE_MEMBER
                || problem.code() == ProblemCode.BYTE_ORDER_MARK);
  }

  private static String statement(Statement statement) {
    List<String> members = new ArrayList<>();
    if (!statement.sid().isEmpty()) {
      members.add(member("Sid", text(statement.sid())));
    }
    members.add(member("Effect", text(statement.effect().text())));
    if (!statement.principal().equals(PrincipalClause.NONE)) {
      String name = statement.principal().negated() ? "NotPrincipal" : "Principal";
      members.add(member(name, principal(statement.principal())));
    }
    members.add(
        member(
            statement.actions().negated() ? "NotAction" : "Action",
            texts(statement.actions().patterns().stream().map(p -> p.text()).toList())));
    members.add(
        member(
            statement.resources().negated() ? "NotResource" : "Resource",
            texts(statement.resources().patterns().stream().map(p -> p.text()).toList())));
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : statement.conditions()) {
      if (condition.operator() instanceof ConditionOperator.UnknownElement(String name)) {
        members.add(member(name, object(List.of())));
      } else {
        conditions.add(condition);
      }
    }
    if (!conditions.isEmpty()) {
      members.add(member("Condition", conditions(conditions)));
    }
    return object(members);
  }

  private static String principal(PrincipalClause clause) {
    if (clause.principals().size() == 1 && clause.principals().getFirst().everyone()) {
      return text("*");
    }
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (PrincipalClause.Named named : clause.principals()) {
      byKind.computeIfAbsent(named.kind().text(), _ -> new ArrayList<>()).add(named.value());
    }
    List<String> members = new ArrayList<>();
    byKind.forEach((kind, values) -> members.add(member(kind, texts(values))));
    return object(members);
  }

  private static String conditions(List<Condition> conditions) {
    Map<String, List<String>> byOperator = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Condition condition : conditions) {
      String operator = condition.operator().text();
      if (!seen.add(operator + ' ' + condition.name().folded())) {
        throw new IllegalArgumentException(
            "a policy cannot say " + operator + " of " + condition.key() + " twice");
      }
      List<String> members = byOperator.computeIfAbsent(operator, _ -> new ArrayList<>());
      members.add(member(condition.key(), texts(condition.values())));
    }
    for (Condition condition : conditions) {
      if (emptyOperator(condition)) {
        List<String> members = byOperator.getOrDefault(condition.operator().text(), List.of());
        if (members.size() == 1) {
          members.clear();
        }
      }
    }
    List<String> members = new ArrayList<>();
    byOperator.forEach((operator, keys) -> members.add(member(operator, object(keys))));
    return object(members);
  }

  /** What the reader makes of an unknown operator without keys; and of one key without a name. */
  private static boolean emptyOperator(Condition condition) {
    return condition.operator() instanceof ConditionOperator.Unknown
        && condition.key().isEmpty()
        && condition.values().isEmpty();
  }

  private static String object(List<String> members) {
    return "{" + String.join(",", members) + "}";
  }

  private static String member(String name, String value) {
    return text(name) + ":" + value;
  }

  private static String texts(List<String> values) {
    if (values.size() == 1) {
      return text(values.getFirst());
    }
    return "[" + String.join(",", values.stream().map(PolicyPrinter::text).toList()) + "]";
  }

  /** A text in quotes, as it stands in JSON. */
  public static String quoted(String value) {
    return text(value);
  }

  private static String text(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '\u00FF') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
