package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.handover.HandoverContent.Attached;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudFormation template for a role with its policies and its boundary ({@code
 * AWS::IAM::ManagedPolicy}, {@code AWS::IAM::Role}), as JSON or YAML. Policy variables stay as they
 * are: without {@code Fn::Sub} nothing replaces them. Dynamic references are refused before ({@link
 * HandoverObstacles}).
 */
final class CloudFormationTemplate {
  private CloudFormationTemplate() {}

  static String json(HandoverContent content) {
    return Json.write(tree(content));
  }

  static String yaml(HandoverContent content) {
    StringBuilder text =
        new StringBuilder("# Needs CAPABILITY_NAMED_IAM: role and policies have names.\n");
    yaml(text, tree(content), "");
    return text.toString();
  }

  private static ObjectNode tree(HandoverContent content) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("AWSTemplateFormatVersion", "2010-09-09");
    root.put(
        "Description",
        "The reviewed policies of a role and its permissions boundary."
            + content.ownedByAws().map(_ -> " " + HandoverContent.OWNED_BY_AWS).orElse(""));
    String trusted = free("TrustedService", content);
    root.putObject("Parameters")
        .putObject(trusted)
        .put("Type", "String")
        .put("Default", "lambda.amazonaws.com")
        .put("Description", "The service that may assume the role");
    ObjectNode resources = root.putObject("Resources");
    Optional<Attached> boundary = content.boundary();
    boundary.ifPresent(one -> policy(resources, one));
    content.identity().forEach(one -> policy(resources, one));
    ObjectNode role =
        resources.putObject(free("ReviewedRole", content)).put("Type", "AWS::IAM::Role");
    ObjectNode properties = role.putObject("Properties").put("RoleName", content.roleName());
    ObjectNode trust = properties.putObject("AssumeRolePolicyDocument");
    trust.put("Version", "2012-10-17");
    ObjectNode statement = trust.putArray("Statement").addObject().put("Effect", "Allow");
    statement.putObject("Principal").putObject("Service").put("Ref", trusted);
    statement.put("Action", "sts:AssumeRole");
    boundary.ifPresent(one -> properties.putObject("PermissionsBoundary").put("Ref", one.id()));
    content.ownedByAws().ifPresent(arn -> properties.put("PermissionsBoundary", arn));
    ArrayNode attached = properties.putArray("ManagedPolicyArns");
    content.identity().forEach(one -> attached.addObject().put("Ref", one.id()));
    return root;
  }

  /** A logical name that no policy has. */
  private static String free(String name, HandoverContent content) {
    List<Attached> all = new ArrayList<>(content.identity());
    content.boundary().ifPresent(all::add);
    String found = name;
    while (all.stream().map(Attached::id).anyMatch(found::equals)) {
      found += "0";
    }
    return found;
  }

  private static void policy(ObjectNode resources, Attached one) {
    ObjectNode node = resources.putObject(one.id()).put("Type", "AWS::IAM::ManagedPolicy");
    node.putObject("Properties")
        .put("ManagedPolicyName", one.name())
        .put("Path", one.path())
        .set(
            "PolicyDocument",
            Json.mapper().readTree(PolicyPrinter.print(one.policy(), Indent.NONE)));
  }

  /** Every text in quotes: what YAML would take for a date or a number stays a text. */
  private static void yaml(StringBuilder text, JsonNode node, String indent) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        text.append(indent).append(key(member.getKey())).append(':');
        child(text, member.getValue(), indent + "  ");
      }
    } else {
      for (JsonNode element : node) {
        text.append(indent).append('-');
        if (element instanceof ObjectNode object && !object.isEmpty()) {
          StringBuilder inner = new StringBuilder();
          yaml(inner, object, indent + "  ");
          text.append(' ').append(inner.substring(indent.length() + 2));
        } else {
          child(text, element, indent + "  ");
        }
      }
    }
  }

  private static void child(StringBuilder text, JsonNode node, String indent) {
    if (node.isContainer() && !node.isEmpty()) {
      text.append('\n');
      yaml(text, node, indent);
    } else {
      text.append(' ').append(node).append('\n');
    }
  }

  private static String key(String name) {
    boolean word = name.matches("[A-Z][A-Za-z]+") && !name.matches("Null|True|False|Yes|No|On|Off");
    return word ? name : Json.mapper().writeValueAsString(name);
  }
}
