package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.Trees;
import dev.vennguard.syntax.json.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the configuration in a plan refers to, where the value is known only after an apply. */
final class TerraformReferences {
  private final Map<String, String> targets = new HashMap<>();

  static TerraformReferences of(JsonNode root) {
    TerraformReferences found = new TerraformReferences();
    Trees.member(root, "configuration", "root_module").ifPresent(one -> found.module(one, "", 0));
    return found;
  }

  private void module(JsonNode module, String prefix, int depth) {
    for (JsonNode resource : Trees.elements(module, "resources")) {
      String address = Trees.text(resource, "address");
      for (JsonNode.Member expression :
          Trees.members(Trees.member(resource, "expressions").orElse(resource))) {
        Trees.elements(expression.value(), "references").stream()
            .map(Trees::text)
            .filter(one -> one.startsWith("aws_iam_"))
            .findFirst()
            .ifPresent(one ->
                targets.put(key(prefix + address, expression.name()), prefix + resource(one)));
      }
    }
    if (depth < 50) {
      for (JsonNode.Member call :
          Trees.members(Trees.member(module, "module_calls").orElse(module))) {
        Trees.member(call.value(), "module")
            .ifPresent(one -> module(one, prefix + "module." + call.name() + ".", depth + 1));
      }
    }
  }

  /** {@code aws_iam_role.app.name} is an attribute of {@code aws_iam_role.app}. */
  private static String resource(String reference) {
    String[] words = reference.split("\\.", 3);
    return words.length < 2 ? reference : words[0] + "." + words[1];
  }

  private static String key(String address, String member) {
    return address + "#" + member;
  }

  /** The address of what an attribute of a resource refers to. */
  Optional<String> of(String address, String member) {
    return Optional.ofNullable(targets.get(key(address.replaceAll("\\[[^]]*]", ""), member)));
  }
}
