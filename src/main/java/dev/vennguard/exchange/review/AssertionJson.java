package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An assertion and its region, written as an assertion file has them. */
public final class AssertionJson {
  private AssertionJson() {}

  /** {@code {"Sid":…,"Expect":…,"Action":…,"Resource":…,"Condition":…}}. */
  public static ObjectNode of(Assertion assertion) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("Sid", assertion.sid()).put("Expect", assertion.expect().text());
    for (var member : statement(assertion.region()).properties()) {
      if (!member.getKey().equals("Sid") && !member.getKey().equals("Effect")) {
        node.set(member.getKey(), member.getValue());
      }
    }
    return node;
  }

  /** A statement as a document has it. */
  public static JsonNode statement(Statement statement) {
    String document =
        PolicyPrinter.print(new Policy(statement.version(), List.of(statement)), Indent.NONE);
    return Json.mapper().readTree(document).path("Statement").path(0);
  }
}
