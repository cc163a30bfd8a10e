package dev.vennguard.exchange.answer;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.exchange.request.ContextValues;
import dev.vennguard.syntax.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code simulate-custom-policy} and {@code simulate-principal-policy} are asked, as {@code
 * --cli-input-json} takes it (IAM API Reference, SimulateCustomPolicy).
 */
public final class SimulateInput {
  private static final int MOST_REQUESTS = 1000;

  private SimulateInput() {}

  /** Nothing if it is no such input. */
  public static Optional<Opened> read(Tree tree) {
    JsonNode root = tree.root();
    if (!Trees.has(root, "PolicyInputList")
        && !Trees.has(root, "PermissionsBoundaryPolicyInputList")) {
      return Optional.empty();
    }
    List<OpenedPolicy> found = new ArrayList<>();
    for (Map.Entry<String, PolicyPart> list :
        List.of(
            Map.entry("PolicyInputList", PolicyPart.IDENTITY),
            Map.entry("PermissionsBoundaryPolicyInputList", PolicyPart.BOUNDARY),
            Map.entry("ResourcePolicy", PolicyPart.RESOURCE))) {
      List<JsonNode> documents = Trees.elements(root, list.getKey());
      for (int i = 0; i < documents.size(); i++) {
        Optional<JsonNode> document = DocumentText.read(documents.get(i));
        if (document.isEmpty()) {
          return Optional.of(
              tree.refuse(
                  documents.get(i),
                  "this is no policy document: `%s` takes JSON in a text"
                      .formatted(list.getKey())));
        }
        String name = list.getValue().words() + (documents.size() == 1 ? "" : " " + (i + 1));
        found.add(OpenedPolicy.taken(name, list.getValue(), Trees.write(document.get())));
      }
    }
    return Optional.of(
        new Recognised(
            "input of a policy simulation", found, List.of(), requests(root), List.of()));
  }

  private static List<OpenedRequest> requests(JsonNode root) {
    List<JsonNode> resources = Trees.elements(root, "ResourceArns");
    List<String> arns =
        resources.isEmpty() ? List.of("*") : resources.stream().map(Trees::text).toList();
    Map<String, ContextValue> context = context(root);
    List<OpenedRequest> found = new ArrayList<>();
    for (JsonNode action : Trees.elements(root, "ActionNames")) {
      for (String arn : arns) {
        if (found.size() < MOST_REQUESTS) {
          found.add(
              new OpenedRequest(
                  Trees.text(action) + " on " + arn,
                  new Request(Trees.text(root, "CallerArn"), Trees.text(action), arn, "", context),
                  "",
                  List.of(),
                  "",
                  ""));
        }
      }
    }
    return found;
  }

  private static Map<String, ContextValue> context(JsonNode root) {
    Map<String, ContextValue> context = new TreeMap<>();
    for (JsonNode entry : Trees.elements(root, "ContextEntries")) {
      String key = Trees.text(entry, "ContextKeyName").toLowerCase(Locale.ROOT);
      List<String> values =
          Trees.elements(entry, "ContextKeyValues").stream().map(Trees::text).toList();
      boolean list = Trees.text(entry, "ContextKeyType").endsWith("List");
      if (!key.isEmpty()) {
        context.put(key, list ? new ContextValue.Many(values) : ContextValues.of(key, values));
      }
    }
    return context;
  }
}
