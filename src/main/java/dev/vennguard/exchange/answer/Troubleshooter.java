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
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What AWS tells of one denied request (IAM Toolbox API Reference, GetRequestAuthorizationDetails
 * and GetRequestAuthorizationPolicy, in preview): its context, how each action was evaluated, and
 * the policies by type. Members that nobody knows yet are passed over.
 */
public final class Troubleshooter {
  /** What AWS says of the documents (GetRequestAuthorizationPolicy). */
  private static final String CUT =
      "AWS leaves out of these documents what does not concern the service of the request: what"
          + " they say of other services is not known";

  private static final String PRINCIPAL = "aws:principalarn";

  private final Tree tree;
  private final List<String> notes = new ArrayList<>();

  private Troubleshooter(Tree tree) {
    this.tree = tree;
  }

  /** Nothing if it is no such answer. */
  public static Optional<Opened> read(Tree tree) {
    return new Troubleshooter(tree).read();
  }

  private Optional<Opened> read() {
    JsonNode root = tree.root();
    boolean details =
        Trees.has(root, "evaluations")
            && (Trees.has(root, "requestContext") || Trees.has(root, "policies"));
    if (details) {
      return Optional.of(details(root));
    }
    for (String member : List.of("policyDocument", "policy", "document")) {
      Optional<JsonNode> document = Trees.member(root, member).flatMap(DocumentText::read);
      if (document.isPresent() && DocumentText.document(document.get())) {
        PolicyPart part =
            part(
                Trees.text(root, "type").isEmpty()
                    ? Trees.text(root, "policyType")
                    : Trees.text(root, "type"));
        return Optional.of(
            Recognised.policies(
                    "policy of an access troubleshooter answer",
                    List.of(
                        OpenedPolicy.taken(name(root, part, 1), part, Trees.write(document.get()))))
                .noting(List.of(CUT)));
      }
    }
    return Optional.empty();
  }

  private Opened details(JsonNode root) {
    List<OpenedPolicy> policies = policies(root);
    List<OpenedRequest> requests = requests(root);
    if (!Trees.text(root, "nextToken").isEmpty()) {
      notes.add("there are further pages: `nextToken` names the next one");
    }
    return new Recognised(
        "access troubleshooter answer"
            + (requests.isEmpty() ? "" : " about " + requests.getFirst().title()),
        policies,
        List.of(),
        requests,
        notes);
  }

  private List<OpenedPolicy> policies(JsonNode root) {
    List<OpenedPolicy> found = new ArrayList<>();
    List<JsonNode> all = Trees.elements(root, "policies");
    Set<String> services = services(root);
    for (int i = 0; i < all.size(); i++) {
      JsonNode one = all.get(i);
      PolicyPart part = part(Trees.text(one, "type"));
      String name = name(one, part, i + 1);
      Optional<JsonNode> document =
          Trees.member(one, "policyDocument")
              .or(() -> Trees.member(one, "document"))
              .or(() -> Trees.member(one, "policy"))
              .flatMap(DocumentText::read)
              .filter(DocumentText::document);
      if (document.isPresent()) {
        found.add(
            new OpenedPolicy(
                name,
                part,
                Trees.text(one, "uri"),
                CutDocument.of(document.get(), services),
                OpenedPolicy.Form.TAKEN_OUT,
                Trees.elements(one, "attachedTo").stream()
                    .map(to -> Trees.text(to, "arn"))
                    .filter(arn -> !arn.isEmpty())
                    .toList()));
      } else {
        notes.add(
            "the %s %s is named but not given: get it with `aws iam-toolbox"
                    .formatted(part.words(), name)
                + " get-request-authorization-policy --policy-uri %s`"
                    .formatted(Trees.text(one, "uri")));
      }
    }
    if (!found.isEmpty()) {
      notes.add(CUT);
    }
    return found;
  }

  /** Of the actions that were evaluated. */
  private static Set<String> services(JsonNode root) {
    Set<String> services = new TreeSet<>();
    for (JsonNode one : Trees.elements(root, "evaluations")) {
      String action = Trees.text(one, "action");
      services.add(action.substring(0, Math.max(0, action.indexOf(':'))));
    }
    services.remove("");
    return services;
  }

  private static String name(JsonNode policy, PolicyPart part, int number) {
    String uri = Trees.text(policy, "uri");
    String last = uri.substring(uri.lastIndexOf('/') + 1);
    return !uri.startsWith("arn:") || last.isEmpty() ? part.words() + " " + number : last;
  }

  private static PolicyPart part(String type) {
    String word = type.toUpperCase(Locale.ROOT);
    if (word.contains("IDENTITY")) {
      return PolicyPart.IDENTITY;
    } else if (word.contains("BOUNDARY")) {
      return PolicyPart.BOUNDARY;
    } else if (word.contains("SESSION")) {
      return PolicyPart.SESSION;
    } else if (word.contains("SERVICE_CONTROL") || word.equals("SCP")) {
      return PolicyPart.SCP;
    } else if (word.contains("RESOURCE_CONTROL") || word.equals("RCP")) {
      return PolicyPart.RCP;
    } else if (word.contains("VPC")) {
      return PolicyPart.VPC_ENDPOINT;
    }
    return word.contains("RESOURCE") ? PolicyPart.RESOURCE : PolicyPart.ANY;
  }

  private List<OpenedRequest> requests(JsonNode root) {
    Map<String, ContextValue> shared = context(Trees.member(root, "requestContext"), Map.of());
    List<OpenedRequest> found = new ArrayList<>();
    for (JsonNode one : Trees.elements(root, "evaluations")) {
      String action = Trees.text(one, "action");
      String resource = Trees.text(one, "resource");
      Map<String, ContextValue> context = context(Trees.member(one, "context"), shared);
      String principal =
          Optional.ofNullable(context.get(PRINCIPAL))
              .flatMap(value -> value.all().stream().findFirst())
              .orElse("");
      found.add(
          new OpenedRequest(
              action + (resource.isEmpty() ? "" : " on " + resource),
              new Request(principal, action, resource.isEmpty() ? "*" : resource, "", context),
              Trees.text(one, "evaluatedEffect"),
              Trees.elements(one, "matchedPolicies").stream()
                  .map(policy -> Trees.text(policy, "uri"))
                  .filter(uri -> !uri.isEmpty())
                  .toList(),
              Trees.text(root, "authorizationId"),
              ""));
    }
    return found;
  }

  private static Map<String, ContextValue> context(
      Optional<JsonNode> node, Map<String, ContextValue> shared) {
    Map<String, ContextValue> context = new TreeMap<>(shared);
    if (node.isPresent() && node.get() instanceof ObjectNode keys) {
      for (Member key : keys.members()) {
        String name = key.name().toLowerCase(Locale.ROOT);
        if (key.value() instanceof ArrayNode many) {
          context.put(
              name, new ContextValue.Many(many.elements().stream().map(Trees::text).toList()));
        } else if (!Trees.text(key.value()).isEmpty()) {
          context.put(name, ContextValues.of(name, List.of(Trees.text(key.value()))));
        }
      }
    }
    return context;
  }
}
