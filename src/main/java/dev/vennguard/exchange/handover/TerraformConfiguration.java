package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.handover.HandoverContent.Attached;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Terraform for a role with its policies and its boundary (Terraform AWS provider, {@code
 * aws_iam_policy_document}: policy variables are written {@code &{…}} there).
 */
final class TerraformConfiguration {
  private final StringBuilder text = new StringBuilder();

  private TerraformConfiguration() {}

  static String write(HandoverContent content) {
    return new TerraformConfiguration().configuration(content);
  }

  private String configuration(HandoverContent content) {
    Optional<Attached> boundary = content.boundary();
    text.append("variable \"assume_role_policy\" {\n");
    text.append("  description = \"The role's trust policy as JSON\"\n");
    text.append("  type        = string\n}\n");
    boundary.ifPresent(this::policy);
    content.identity().forEach(this::policy);
    String role = resource(content.roleName());
    text.append("\nresource \"aws_iam_role\" ").append(quote(role)).append(" {\n");
    Optional<String> limit =
        boundary
            .map(one -> "aws_iam_policy." + resource(one.name()) + ".arn")
            .or(() -> content.ownedByAws().map(TerraformConfiguration::quote));
    limit.ifPresentOrElse(
        arn -> {
          if (boundary.isEmpty()) {
            text.append("  # ").append(HandoverContent.OWNED_BY_AWS).append('\n');
          }
          text.append("  name                 = ").append(quote(content.roleName())).append('\n');
          text.append("  assume_role_policy   = var.assume_role_policy\n");
          text.append("  permissions_boundary = ").append(arn).append("\n}\n");
        },
        () -> {
          text.append("  name               = ").append(quote(content.roleName())).append('\n');
          text.append("  assume_role_policy = var.assume_role_policy\n}\n");
        });
    for (Attached one : content.identity()) {
      String name = resource(one.name());
      text.append("\nresource \"aws_iam_role_policy_attachment\" ").append(quote(name));
      text.append(" {\n  role       = aws_iam_role.").append(role).append(".name\n");
      text.append("  policy_arn = aws_iam_policy.").append(name).append(".arn\n}\n");
    }
    return text.toString();
  }

  private void policy(Attached one) {
    String name = resource(one.name());
    boolean plain = expressible(one);
    if (plain) {
      document(name, one.policy());
    }
    text.append("\nresource \"aws_iam_policy\" ").append(quote(name)).append(" {\n");
    text.append("  name   = ").append(quote(one.name())).append("\n  path   = ");
    text.append(quote(one.path())).append("\n  policy = ");
    text.append(plain ? "data.aws_iam_policy_document." + name + ".json" : quote(one.text()));
    text.append("\n}\n");
  }

  /**
   * What the provider would take for a variable of its own is written as it is instead, and so is a
   * variable where the provider leaves {@code &{}} alone.
   */
  private static boolean expressible(Attached one) {
    for (Statement statement : one.policy().statements()) {
      boolean own =
          statement.actions().patterns().stream()
              .anyMatch(pattern -> pattern.text().contains("${"));
      boolean odd =
          statement.resources().patterns().stream()
              .anyMatch(pattern -> pattern.text().contains("&{"));
      for (Condition condition : statement.conditions()) {
        odd |= condition.values().stream().anyMatch(value -> value.contains("&{"));
      }
      if (own || odd) {
        return false;
      }
    }
    return true;
  }

  private void document(String name, Policy policy) {
    text.append("\ndata \"aws_iam_policy_document\" ").append(quote(name)).append(" {\n");
    text.append("  version = ").append(quote(policy.version().text())).append('\n');
    policy.statements().forEach(this::statement);
    text.append("}\n");
  }

  private void statement(Statement statement) {
    ActionClause actions = statement.actions();
    ResourceClause resources = statement.resources();
    String action = actions.negated() ? "not_actions" : "actions";
    String resource = resources.negated() ? "not_resources" : "resources";
    int width = Math.max(action.length(), resource.length());
    text.append("\n  statement {\n");
    if (!statement.sid().isEmpty()) {
      assign("sid", quote(statement.sid()), width);
    }
    assign("effect", quote(statement.effect().text()), width);
    assign(action, list(actions.patterns().stream().map(ActionPattern::text).toList()), width);
    assign(
        resource, list(resources.patterns().stream().map(ResourcePattern::text).toList()), width);
    for (Condition condition : statement.conditions()) {
      text.append("\n    condition {\n");
      text.append("      test     = ").append(quote(condition.operator().text())).append('\n');
      text.append("      variable = ").append(quote(condition.key())).append('\n');
      text.append("      values   = ").append(list(condition.values())).append("\n    }\n");
    }
    text.append("  }\n");
  }

  private void assign(String name, String value, int width) {
    text.append("    ").append(name).append(" ".repeat(width - name.length()));
    text.append(" = ").append(value).append('\n');
  }

  private static String list(List<String> values) {
    return "["
        + String.join(", ", values.stream().map(one -> quote(variables(one))).toList())
        + "]";
  }

  private static String variables(String value) {
    return value.replace("${", "&{");
  }

  private static String resource(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return Character.isLetter(name.charAt(0)) ? plain : "policy_" + plain;
  }

  /** A text of HCL: nothing in it is a template. */
  static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '$', '%' -> {
          boolean template = i + 1 < value.length() && value.charAt(i + 1) == '{';
          quoted.append(template ? String.valueOf(c) + c : String.valueOf(c));
        }
        default -> {
          if (c < ' ') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
