package dev.vennguard.explain.examples;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The region of requests that are like an example in all that policies ask for: its action, its
 * resource, and of every key that some statement about the action names the value that it has, or
 * that it is absent. A verdict on the example is a claim about this region.
 */
public final class LikeRequests {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

  private final Catalogue catalogue;

  /** Of a catalogue, which tells the types of keys. */
  public LikeRequests(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The region, as a statement that allows it.
   *
   * @param sides the policies whose keys count
   */
  public Statement region(Request request, List<Layers> sides) {
    List<Condition> conditions = new ArrayList<>();
    Optional<Action> action = catalogue.action(request.action());
    for (String key : keys(request, sides)) {
      KeyType type =
          action
              .flatMap(known -> catalogue.key(known, key))
              .map(ConditionKey::type)
              .orElse(KeyType.STRING);
      Optional<ContextValue> value = request.value(key);
      if (value.isEmpty()) {
        conditions.add(condition("Null", key, List.of("true")));
      } else {
        present(conditions, key, type, value.get());
      }
    }
    String resource = request.resource();
    return Statement.of(
            Effect.ALLOW,
            new ActionClause(false, List.of(new ActionPattern(request.action()))),
            new ResourceClause(
                false,
                List.of(new ResourcePattern(resource.equals("*") ? resource : literal(resource)))))
        .withConditions(conditions);
  }

  private static void present(
      List<Condition> conditions, String key, KeyType type, ContextValue value) {
    switch (value) {
      case ContextValue.Single(String one) ->
          conditions.add(condition(operator(type), key, List.of(escaped(type, one))));
      case ContextValue.Many(List<String> many) -> {
        List<String> values = many.stream().map(one -> escaped(type, one)).toList();
        if (values.isEmpty()) {
          conditions.add(condition("Null", key, List.of("true")));
        } else {
          conditions.add(condition("ForAllValues:" + operator(type), key, values));
          conditions.add(condition("ForAnyValue:" + operator(type), key, values));
        }
      }
    }
  }

  private static Condition condition(String operator, String key, List<String> values) {
    return new Condition(ConditionOperator.parse(operator), key, values);
  }

  private static String operator(KeyType type) {
    return switch (type) {
      case STRING, ARRAY_OF_STRING, ARN, ARRAY_OF_ARN, UNKNOWN -> "StringEquals";
      case BOOL, ARRAY_OF_BOOL -> "Bool";
      case NUMERIC -> "NumericEquals";
      case DATE -> "DateEquals";
      case IP_ADDRESS -> "IpAddress";
    };
  }

  private static String escaped(KeyType type, String value) {
    return operator(type).equals("StringEquals") ? value.replace("${", "${$}{") : value;
  }

  private static String literal(String resource) {
    return resource.replace("$", "${$}").replace("*", "${*}").replace("?", "${?}");
  }

  private static Set<String> keys(Request request, List<Layers> sides) {
    Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Layers side : sides) {
      for (Layer layer : side.inForce()) {
        for (Policy policy : layer.policies()) {
          policy.statements().stream()
              .filter(one -> one.actions().matches(request.action()))
              .forEach(one -> named(one, keys));
        }
      }
    }
    return keys;
  }

  private static void named(Statement statement, Set<String> keys) {
    statement.resources().patterns().forEach(pattern -> variables(pattern.text(), keys));
    for (Condition condition : statement.conditions()) {
      if (condition.keyed()) {
        keys.add(condition.key());
      }
      condition.values().forEach(value -> variables(value, keys));
    }
  }

  private static void variables(String text, Set<String> keys) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      String name = String.valueOf(matcher.group(1));
      if (name.contains(":")) {
        keys.add(name);
      }
    }
  }
}
