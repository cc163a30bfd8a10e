package dev.vennguard.decide;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain reader of sound policies, independent of the product's own. */
public final class PolicyJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PolicyJson() {}

  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  public static Policy policy(String json) {
    return policy(tree(json));
  }

  public static Policy policy(JsonNode node) {
    PolicyVersion version =
        node.path("Version").asString("").equals("2012-10-17")
            ? PolicyVersion.V2012_10_17
            : PolicyVersion.V2008_10_17;
    List<Statement> statements = new ArrayList<>();
    for (JsonNode statement : each(node.path("Statement"))) {
      statements.add(statement(statement, version));
    }
    return new Policy(version, statements);
  }

  public static Statement statement(JsonNode node, PolicyVersion version) {
    boolean notAction = node.has("NotAction");
    boolean notResource = node.has("NotResource");
    return new Statement(
        node.path("Sid").asString(""),
        node.path("Effect").asString().equals("Deny") ? Effect.DENY : Effect.ALLOW,
        principal(node),
        new ActionClause(
            notAction,
            texts(node.path(notAction ? "NotAction" : "Action")).stream()
                .map(ActionPattern::new)
                .toList()),
        notResource || node.has("Resource")
            ? new ResourceClause(
                notResource,
                texts(node.path(notResource ? "NotResource" : "Resource")).stream()
                    .map(ResourcePattern::new)
                    .toList())
            : ResourceClause.EVERYTHING,
        conditions(node.path("Condition")),
        version);
  }

  public static List<String> texts(JsonNode node) {
    return each(node).stream().map(JsonNode::asString).toList();
  }

  public static List<JsonNode> each(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray() ? node.valueStream().toList() : List.of(node);
  }

  private static PrincipalClause principal(JsonNode statement) {
    boolean negated = statement.has("NotPrincipal");
    JsonNode node = statement.path(negated ? "NotPrincipal" : "Principal");
    if (node.isMissingNode()) {
      return PrincipalClause.NONE;
    }
    if (node.isString()) {
      return new PrincipalClause(negated, List.of(new Named(Kind.AWS, node.asString())));
    }
    List<Named> named = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      texts(node.path(kind.text())).forEach(text -> named.add(new Named(kind, text)));
    }
    return new PrincipalClause(negated, named);
  }

  private static List<Condition> conditions(JsonNode block) {
    List<Condition> found = new ArrayList<>();
    block
        .properties()
        .forEach(operator ->
            operator
                .getValue()
                .properties()
                .forEach(key ->
                    found.add(
                        new Condition(
                            ConditionOperator.parse(operator.getKey()),
                            key.getKey(),
                            texts(key.getValue())))));
    return found;
  }
}
