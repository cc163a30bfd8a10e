package dev.vennguard.exchange.answer;

import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers about one policy, one user or one role (IAM API Reference: GetPolicyVersion,
 * GetRolePolicy, GetUserPolicy, GetGroupPolicy, GetRole, GetUser; and those of services that answer
 * with the policy of a resource). Documents may be objects, texts, or URL-encoded.
 */
public final class CommandAnswers {
  private final Tree tree;

  private CommandAnswers(Tree tree) {
    this.tree = tree;
  }

  /** Nothing if it is no such answer. */
  public static Optional<Opened> read(Tree tree) {
    return new CommandAnswers(tree).read();
  }

  private Optional<Opened> read() {
    JsonNode root = tree.root();
    Optional<JsonNode> version = Trees.member(root, "PolicyVersion");
    if (version.isPresent() && Trees.has(version.get(), "Document")) {
      String id = Trees.text(version.get(), "VersionId");
      return one(
          "get-policy-version answer" + (id.isEmpty() ? "" : ", version " + id),
          id.isEmpty() ? "policy" : "version " + id,
          PolicyPart.MANAGED,
          member(version.get(), "Document"));
    }
    if (Trees.has(root, "PolicyDocument")) {
      return inline(root);
    }
    for (Holder.Kind kind : List.of(Holder.Kind.ROLE, Holder.Kind.USER)) {
      Optional<JsonNode> found = Trees.member(root, kind == Holder.Kind.ROLE ? "Role" : "User");
      if (found.isPresent() && found.get() instanceof ObjectNode one && Trees.has(one, "Arn")) {
        return holder(kind, one);
      }
    }
    return policy(root).or(() -> attached(root)).or(() -> attributes(root));
  }

  private Optional<Opened> inline(JsonNode root) {
    String policy = Trees.text(root, "PolicyName");
    for (Holder.Kind kind : Holder.Kind.values()) {
      String name = Trees.text(root, capital(kind) + "Name");
      if (!name.isEmpty()) {
        return one(
            "get-%s-policy answer of %s %s".formatted(kind.word(), kind.word(), name),
            policy.isEmpty() ? name : policy,
            PolicyPart.IDENTITY,
            member(root, "PolicyDocument"));
      }
    }
    return one(
        "policy" + (policy.isEmpty() ? "" : " " + policy) + " with its document",
        policy.isEmpty() ? "policy" : policy,
        PolicyPart.MANAGED,
        member(root, "PolicyDocument"));
  }

  private static String capital(Holder.Kind kind) {
    return switch (kind) {
      case USER -> "User";
      case ROLE -> "Role";
      case GROUP -> "Group";
    };
  }

  private Optional<Opened> holder(Holder.Kind kind, ObjectNode node) {
    String name = Trees.text(node, capital(kind) + "Name");
    String option = " --%s-name %s".formatted(kind.word(), name);
    List<String> missing = new ArrayList<>();
    List<OpenedPolicy> trust = new ArrayList<>();
    Optional<JsonNode> document = Trees.member(node, "AssumeRolePolicyDocument");
    if (document.isPresent()) {
      Optional<JsonNode> read = DocumentText.read(document.get());
      if (read.isEmpty()) {
        return Optional.of(unreadable(document.get()));
      }
      trust.add(OpenedPolicy.taken("trust of " + name, PolicyPart.TRUST, Trees.write(read.get())));
    }
    String boundary =
        Trees.member(node, "PermissionsBoundary", "PermissionsBoundaryArn")
            .map(Trees::text)
            .orElse("");
    if (!boundary.isEmpty()) {
      missing.add(boundary(boundary));
    }
    missing.add(
        "its identity policies: `aws iam list-%1$s-policies%2$s` and `list-attached-%1$s-policies`"
                .formatted(kind.word(), option)
            + " name them; or open a dump of `get-account-authorization-details`");
    Holder holder =
        new Holder(
            kind, name, Trees.text(node, "Arn"), List.of(), List.of(), trust, boundary, missing);
    return Optional.of(
        new Recognised(
            "get-%s answer of %s".formatted(kind.word(), holder.title()),
            List.of(),
            List.of(holder),
            List.of(),
            List.of()));
  }

  /** What to say of a boundary whose document is not there. */
  public static String boundary(String arn) {
    return "the document of its boundary %s: `aws iam get-policy --policy-arn %s` names its version"
            .formatted(arn, arn)
        + " for `get-policy-version`";
  }

  /** {@code get-policy}, {@code organizations describe-policy}, the policy of a resource. */
  private Optional<Opened> policy(JsonNode root) {
    Optional<JsonNode> policy = Trees.member(root, "Policy");
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    if (policy.get() instanceof TextNode text && DocumentText.read(text.value()).isPresent()) {
      return one("policy of a resource", "resource policy", PolicyPart.RESOURCE, text);
    }
    Optional<JsonNode> content = Trees.member(policy.get(), "Content");
    if (content.isPresent()) {
      String type = Trees.member(policy.get(), "PolicySummary", "Type").map(Trees::text).orElse("");
      String name = Trees.member(policy.get(), "PolicySummary", "Name").map(Trees::text).orElse("");
      PolicyPart part = type.equals("RESOURCE_CONTROL_POLICY") ? PolicyPart.RCP : PolicyPart.SCP;
      return one(
          "describe-policy answer, %s %s".formatted(part.words(), name).strip(),
          name.isEmpty() ? part.words() : name,
          part,
          content.get());
    }
    if (Trees.has(policy.get(), "DefaultVersionId") && !Trees.has(policy.get(), "Document")) {
      String arn = Trees.text(policy.get(), "Arn");
      String version = Trees.text(policy.get(), "DefaultVersionId");
      return Optional.of(
          tree.refuse(
              policy.get(),
              "a get-policy answer holds no document: run `aws iam get-policy-version --policy-arn"
                  + " %s --version-id %s` and open its answer"
                      .formatted(word(arn, "ARN"), word(version, "VERSION"))));
    }
    return Optional.empty();
  }

  /** What stands in a command to copy is a word that no shell looks at. */
  private static String word(String text, String otherwise) {
    return text.matches("[A-Za-z0-9:/_+=,.@-]{1,2048}") ? text : otherwise;
  }

  private Optional<Opened> attached(JsonNode root) {
    for (String list : List.of("AttachedPolicies", "PolicyNames")) {
      if (Trees.has(root, list)) {
        return Optional.of(
            tree.refuse(
                root,
                "a list of the names of policies holds no document: get each with `aws iam"
                    + " get-policy-version` or `get-role-policy`, or open a dump of"
                    + " `get-account-authorization-details`"));
      }
    }
    return Optional.empty();
  }

  /** Queues and topics answer with attributes, one of which is the policy. */
  private Optional<Opened> attributes(JsonNode root) {
    return Trees.member(root, "Attributes", "Policy")
        .flatMap(one -> one("policy of a resource", "resource policy", PolicyPart.RESOURCE, one));
  }

  private static JsonNode member(JsonNode node, String name) {
    return Trees.member(node, name).orElse(node);
  }

  private Optional<Opened> one(String what, String name, PolicyPart part, JsonNode document) {
    Optional<JsonNode> read = DocumentText.read(document);
    if (read.isEmpty()) {
      return Optional.of(unreadable(document));
    }
    boolean decoded =
        document instanceof TextNode text && DocumentText.encoded(text.value().strip());
    return Optional.of(
        Recognised.policies(
            what + (decoded ? ", decoded" : ""),
            List.of(OpenedPolicy.taken(name, part, Trees.write(read.get())))));
  }

  private Opened unreadable(JsonNode document) {
    return tree.refuse(
        document,
        "the document here is no JSON: it has to be an object, or one in a text, also URL-encoded;"
            + " repeat the command with `--output json`");
  }
}
