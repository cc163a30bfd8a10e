package dev.vennguard.prove.request;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys that hold what another key holds, in requests of one case (EVALUATION §6.8): a statement
 * that asks one of them asks the other. So {@code iam:ResourceTag/team} is read as {@code
 * aws:ResourceTag/team} where a resource carries both, and the organisation of the resource as that
 * of the principal.
 */
public final class Aliases {
  private static final String GLOBAL_TAG = "aws:resourcetag/";

  /** Stands in the name of every key of a tag that the resource has. */
  public static final String OWN_TAG = ":resourcetag/";

  private static final Map<String, String> ORGANISATION =
      Map.of(
          "aws:resourceorgid", "aws:principalorgid",
          "aws:resourceorgpaths", "aws:principalorgpaths");
  private static final Pattern VARIABLE = Pattern.compile("(?<=\\$\\{)\\s*([^\\s,{}]+)");

  private final Case requestCase;
  private final Map<String, String> renamed = new LinkedHashMap<>();

  /** Rewrites the statements of a case. */
  public Aliases(Case requestCase) {
    this.requestCase = requestCase;
  }

  /** Whether a key, lower-cased, is one of several names for the same value. */
  public static boolean candidate(String key) {
    return ORGANISATION.containsKey(key) || (key.contains(OWN_TAG) && !key.startsWith("aws:"));
  }

  /** The keys in statements that could be several names for the same value, lower-cased. */
  public static Set<String> candidates(Collection<Statement> statements) {
    Set<String> found = new TreeSet<>();
    for (Statement statement : statements) {
      for (Condition one : statement.conditions()) {
        found.add(one.name().folded());
        one.values().forEach(value -> found.addAll(variables(value)));
      }
      statement.resources().patterns().forEach(one -> found.addAll(variables(one.text())));
    }
    found.removeIf(key -> !candidate(key));
    return found;
  }

  private static List<String> variables(String text) {
    return text.contains("${")
        ? VARIABLE.matcher(text).results().map(found -> lower(found.group(1))).toList()
        : List.of();
  }

  /** Of these keys those whose value is sought by another name, with that. */
  public Map<String, String> of(Collection<String> keys) {
    Map<String, String> names = new HashMap<>(4);
    keys.forEach(key -> of(key).ifPresent(name -> names.put(key, name)));
    return names;
  }

  /** The key that holds the value of this one, if that is another. */
  public Optional<String> of(String key) {
    if (ORGANISATION.containsKey(key)) {
      return requestCase.scope().holds(Tie.ORGANISATION) && requestCase.organised()
          ? Optional.ofNullable(ORGANISATION.get(key))
          : Optional.empty();
    }
    int at = key.indexOf(OWN_TAG);
    if (at < 0 || key.startsWith("aws:") || !requestCase.scope().holds(Tie.RESOURCE_TAG)) {
      return Optional.empty();
    }
    String global = GLOBAL_TAG + key.substring(at + OWN_TAG.length());
    boolean both =
        requestCase.type().key(key).isPresent() && requestCase.type().key(global).isPresent();
    return both ? Optional.of(global) : Optional.empty();
  }

  /** The key under which a value is sought. */
  public String canonical(String key) {
    Optional<String> other = candidate(key) ? of(key) : Optional.empty();
    other.ifPresent(name -> renamed.put(key, name));
    return other.orElse(key);
  }

  /** The keys that were said by their other names until now, and these. */
  public Map<String, String> renamed() {
    return renamed;
  }

  /** The statement with each such key said by its other name. */
  public Statement rewrite(Statement statement) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition one : statement.conditions()) {
      String key = one.name().folded();
      List<String> values = one.values().stream().map(value -> text(value, statement)).toList();
      conditions.add(new Condition(one.operator(), canonical(key), values));
    }
    List<ResourcePattern> patterns =
        statement.resources().patterns().stream()
            .map(pattern -> new ResourcePattern(text(pattern.text(), statement)))
            .toList();
    return statement
        .withResources(new ResourceClause(statement.resources().negated(), patterns))
        .withConditions(conditions);
  }

  /** Before version 2012-10-17 what looks like a variable is plain text (EVALUATION §1.3). */
  private String text(String text, Statement statement) {
    return statement.version().variables() && text.contains("${")
        ? VARIABLE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(canonical(lower(found.group(1)))))
        : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
