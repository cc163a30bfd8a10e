package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.Trees;
import dev.vennguard.syntax.json.JsonNode;

/**
 * One resource of a plan or state.
 *
 * @param address such as {@code module.app.aws_iam_role.app}
 * @param type such as {@code aws_iam_role}
 * @param values its attributes
 */
record TerraformResource(String address, String type, JsonNode values) {
  boolean is(String wanted) {
    return type.equals(wanted);
  }

  String text(String member) {
    return Trees.text(values, member);
  }

  /** Its name in AWS; its address where that is not known. */
  String name() {
    String name = text("name");
    return name.isEmpty() ? address : name;
  }
}
