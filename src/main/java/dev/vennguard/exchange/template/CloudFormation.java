package dev.vennguard.exchange.template;

import dev.vennguard.exchange.answer.CommandAnswers;
import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Templates of CloudFormation, SAM, and those that CDK makes (CloudFormation Template Reference):
 * roles, users and groups with what the template attaches to them, policies by themselves.
 * Conditions of resources are not decided: a resource that has one is said to.
 */
public final class CloudFormation {
  private static final String IAM = "AWS::IAM::";
  private static final List<String> POLICY_MEMBERS =
      List.of("PolicyDocument", "Policy", "KeyPolicy", "ResourcePolicy", "Content", "DocumentText");

  private final Tree tree;
  private final Intrinsics functions;
  private final Branches branches;
  private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
  private final Map<String, OpenedPolicy> managed = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private CloudFormation(Tree tree, Intrinsics functions) {
    this.tree = tree;
    this.functions = functions;
    this.branches = new Branches(functions.values());
  }

  /**
   * Nothing if it is no template.
   *
   * @param functions settles references as far as values are given
   */
  public static Optional<Opened> read(Tree tree, Intrinsics functions) {
    JsonNode root = tree.root();
    if (Trees.has(root, "artifacts") && Trees.has(root, "version")) {
      return Optional.of(
          tree.refuse(
              root,
              "a manifest of CDK holds no policy: open one of the files `*.template.json` beside"
                  + " it"));
    }
    boolean template =
        Trees.members(Trees.member(root, "Resources").orElse(root)).stream()
                .anyMatch(one -> Trees.text(one.value(), "Type").contains("::"))
            && Trees.has(root, "Resources");
    return template ? Optional.of(new CloudFormation(tree, functions).read()) : Optional.empty();
  }

  private Opened read() {
    JsonNode chosen = branches.chosen(Trees.member(tree.root(), "Resources").orElseThrow());
    for (Member member : Trees.members(chosen)) {
      if (member.value() instanceof ObjectNode resource && branches.there(resource)) {
        resources.put(member.name(), resource);
      }
    }
    resources.forEach(this::managed);
    List<Holder> holders = new ArrayList<>();
    resources.forEach((name, resource) -> holder(name, resource).ifPresent(holders::add));
    List<OpenedPolicy> policies = new ArrayList<>(managed.values());
    resources.forEach((name, resource) -> policies.addAll(standalone(name, resource)));
    if (policies.isEmpty() && holders.isEmpty()) {
      return tree.refuse(
          tree.root(),
          "this template holds no policy, role, user or group: open the one that does, or what"
              + " CDK or SAM makes of it");
    }
    branches.note(resources).ifPresent(notes::add);
    Set<String> unknown = new LinkedHashSet<>();
    policies.forEach(one -> unknown.addAll(one.unknowns()));
    holders.forEach(one -> one.all().forEach(policy -> unknown.addAll(policy.unknowns())));
    if (!unknown.isEmpty()) {
      notes.add(
          "not known, so any value counts: `%s`; give one by --value NAME=VALUE"
              .formatted(String.join("`, `", unknown)));
    }
    return new Recognised(
        words() + ", " + Holder.counted(policies.size(), holders.size()),
        policies,
        holders,
        List.of(),
        notes);
  }

  private String words() {
    boolean sam =
        Trees.elements(tree.root(), "Transform").stream()
            .anyMatch(one -> Trees.text(one).startsWith("AWS::Serverless"));
    boolean cdk =
        resources.values().stream()
            .anyMatch(one ->
                Trees.text(one, "Type").equals("AWS::CDK::Metadata")
                    || Trees.member(one, "Metadata", "aws:cdk:path").isPresent());
    return sam
        ? "SAM template"
        : cdk ? "CloudFormation template of CDK" : "CloudFormation template";
  }

  private Optional<JsonNode> property(JsonNode resource, String name) {
    return Trees.member(resource, "Properties", name);
  }

  private static boolean is(JsonNode resource, String type) {
    return Trees.text(resource, "Type").equals(type);
  }

  private void managed(String name, JsonNode resource) {
    if (is(resource, IAM + "ManagedPolicy")) {
      property(resource, "PolicyDocument")
          .flatMap(this::document)
          .ifPresent(document ->
              managed.put(name, OpenedPolicy.taken(name, PolicyPart.MANAGED, document)));
    }
  }

  private Optional<String> document(JsonNode node) {
    return DocumentText.read(node)
        .or(() -> DocumentText.read(functions.value(node)))
        .map(functions::document)
        .filter(DocumentText::document)
        .map(Trees::write);
  }

  private Optional<Holder> holder(String name, JsonNode resource) {
    return switch (Trees.text(resource, "Type")) {
      case "AWS::IAM::Role" -> Optional.of(holder(Holder.Kind.ROLE, name, resource));
      case "AWS::IAM::User" -> Optional.of(holder(Holder.Kind.USER, name, resource));
      case "AWS::IAM::Group" -> Optional.of(holder(Holder.Kind.GROUP, name, resource));
      case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" ->
          Trees.has(properties(resource), "Role")
              ? Optional.empty()
              : Optional.of(holder(Holder.Kind.ROLE, name, resource));
      case "AWS::SSO::PermissionSet" -> Optional.of(permissionSet(name, resource));
      default -> Optional.empty();
    };
  }

  private static JsonNode properties(JsonNode resource) {
    return Trees.member(resource, "Properties").orElse(resource);
  }

  private Holder holder(Holder.Kind kind, String name, JsonNode resource) {
    Attached attached = new Attached();
    for (JsonNode policy : Trees.elements(properties(resource), "Policies")) {
      inline(name, policy, attached);
    }
    for (JsonNode reference : Trees.elements(properties(resource), "ManagedPolicyArns")) {
      attached.reference(reference);
    }
    resources.forEach((other, one) -> {
      if (names(one, name, kind)) {
        Optional<OpenedPolicy> policy =
            is(one, IAM + "ManagedPolicy")
                ? managed(other)
                : property(one, "PolicyDocument")
                    .flatMap(this::document)
                    .map(document -> OpenedPolicy.taken(other, PolicyPart.IDENTITY, document));
        policy.ifPresentOrElse(
            found -> attached.add(branches.held(found, one, resource)),
            () -> attached.missing.add(notWritten(other)));
      }
    });
    if (kind == Holder.Kind.USER) {
      Trees.elements(properties(resource), "Groups").stream()
          .map(Trees::write)
          .forEach(
              group -> attached.missing.add("what group " + group + " has: choose it as well"));
    }
    List<OpenedPolicy> trust =
        property(resource, "AssumeRolePolicyDocument").flatMap(this::document).stream()
            .map(one -> OpenedPolicy.taken("trust of " + name, PolicyPart.TRUST, one))
            .toList();
    List<OpenedPolicy> boundary = boundary(resource, attached);
    return new Holder(kind, name, "", attached.found, boundary, trust, "", attached.missing);
  }

  private static String notWritten(String policy) {
    return "policy %s: the template does not hold its document; deploy, and open what comes of it"
        .formatted(policy);
  }

  private List<OpenedPolicy> boundary(JsonNode resource, Attached attached) {
    Optional<JsonNode> reference = property(resource, "PermissionsBoundary");
    if (reference.isEmpty()) {
      return List.of();
    }
    Optional<OpenedPolicy> known = target(reference.get()).flatMap(this::managed);
    if (known.isEmpty()) {
      attached.missing.add(missingBoundary(reference.get()));
    }
    return known.map(one -> one.as(PolicyPart.BOUNDARY)).stream().toList();
  }

  private String missingBoundary(JsonNode reference) {
    String arn = Trees.text(functions.value(reference));
    return arn.startsWith("arn:") && !UnknownText.in(arn)
        ? CommandAnswers.boundary(arn)
        : "the document of its boundary %s: open it as the boundary".formatted(arn);
  }

  private Optional<OpenedPolicy> managed(String logicalName) {
    return Optional.ofNullable(managed.get(logicalName));
  }

  /** The logical name that a reference leads to. */
  private static Optional<String> target(JsonNode reference) {
    return Branches.function(reference)
        .filter(one -> one.name().equals("Ref") || one.name().equals("Fn::GetAtt"))
        .map(one ->
            one.value() instanceof JsonNode.ArrayNode list && !list.elements().isEmpty()
                ? Trees.text(list.elements().getFirst())
                : Trees.text(one.value()))
        .map(one -> one.contains(".") ? one.substring(0, one.indexOf('.')) : one);
  }

  /** Whether a policy resource lists a holder. */
  private boolean names(JsonNode policy, String holder, Holder.Kind kind) {
    String type = Trees.text(policy, "Type");
    if (!type.startsWith(IAM) || !type.endsWith("Policy")) {
      return false;
    }
    String list =
        switch (kind) {
          case ROLE -> "Role";
          case USER -> "User";
          case GROUP -> "Group";
        };
    List<JsonNode> named = new ArrayList<>(Trees.elements(properties(policy), list + "s"));
    named.addAll(Trees.elements(properties(policy), list + "Name"));
    String physical =
        Optional.ofNullable(resources.get(holder))
            .map(one -> Trees.text(properties(one), list + "Name"))
            .orElse("");
    return named.stream()
        .anyMatch(one ->
            target(one).filter(holder::equals).isPresent()
                || (!physical.isEmpty() && Trees.text(one).equals(physical)));
  }

  /** What a holder of the template has. */
  private final class Attached {
    private final List<OpenedPolicy> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    void add(OpenedPolicy policy) {
      found.add(policy);
    }

    void reference(JsonNode reference) {
      Optional<OpenedPolicy> known = target(reference).flatMap(name -> managed(name));
      if (known.isPresent()) {
        found.add(known.get());
      } else {
        String arn = Trees.text(functions.value(reference));
        missing.add(
            "the attached policy %s: get it with `aws iam get-policy-version` and open it beside"
                .formatted(arn.isEmpty() ? Trees.write(reference) : arn));
      }
    }
  }

  /** A policy of a role, or of a function of SAM: with a document, as a statement, or by name. */
  private void inline(String holder, JsonNode policy, Attached attached) {
    Optional<String> document = Trees.member(policy, "PolicyDocument").flatMap(this::document);
    if (document.isPresent()) {
      String name =
          Trees.text(
              functions.value(
                  Trees.member(policy, "PolicyName")
                      .orElse(new JsonNode.TextNode(holder, policy.span()))));
      attached.add(OpenedPolicy.taken(name, PolicyPart.IDENTITY, document.get()));
    } else if (Trees.has(policy, "Statement")) {
      attached.add(
          OpenedPolicy.taken(
              holder + " " + (attached.found.size() + 1),
              PolicyPart.IDENTITY,
              Trees.write(versioned(functions.document(policy)))));
    } else if (Trees.has(policy, "PolicyDocument")) {
      attached.missing.add(notWritten(Trees.text(policy, "PolicyName")));
    } else if (Trees.text(policy).isEmpty() && Branches.function(policy).isEmpty()) {
      attached.missing.add(
          "what SAM's policy template %s grants: run `sam build` or deploy, and open the template"
                  .formatted(
                      Trees.members(policy).stream().map(Member::name).findFirst().orElse("there"))
              + " that comes of it");
    } else {
      attached.reference(policy);
    }
  }

  /** SAM completes a document without a version with the one in use. */
  private static JsonNode versioned(JsonNode document) {
    if (!(document instanceof ObjectNode object) || Trees.has(document, "Version")) {
      return document;
    }
    List<Member> members = new ArrayList<>(object.members());
    members.addFirst(
        new Member(
            "Version",
            object.span(),
            new JsonNode.TextNode("2012-10-17", object.span()),
            object.span()));
    return new ObjectNode(members, object.span());
  }

  private Holder permissionSet(String name, JsonNode resource) {
    Attached attached = new Attached();
    property(resource, "InlinePolicy")
        .flatMap(this::document)
        .ifPresentOrElse(
            one -> attached.add(OpenedPolicy.taken(name, PolicyPart.IDENTITY, one)),
            () -> {
              if (property(resource, "InlinePolicy").isPresent()) {
                attached.missing.add(notWritten("InlinePolicy"));
              }
            });
    for (JsonNode arn : Trees.elements(properties(resource), "ManagedPolicies")) {
      attached.reference(arn);
    }
    for (JsonNode one : Trees.elements(properties(resource), "CustomerManagedPolicyReferences")) {
      attached.missing.add(
          "the attached policy %s: open it beside".formatted(Trees.text(one, "Name")));
    }
    property(resource, "PermissionsBoundary")
        .ifPresent(one ->
            attached.missing.add(
                "the document of its boundary %s: open it as the boundary"
                    .formatted(Trees.write(one))));
    return new Holder(
        Holder.Kind.ROLE, name, "", attached.found, List.of(), List.of(), "", attached.missing);
  }

  /** Policies that are no holder's: of resources, of organisations, inline ones by themselves. */
  private List<OpenedPolicy> standalone(String name, JsonNode resource) {
    String type = Trees.text(resource, "Type");
    if (is(resource, IAM + "ManagedPolicy")
        || type.equals("AWS::SSO::PermissionSet")
        || is(resource, IAM + "Role")) {
      return List.of();
    }
    List<OpenedPolicy> found = new ArrayList<>();
    for (String member : POLICY_MEMBERS) {
      property(resource, member)
          .flatMap(this::document)
          .ifPresent(one -> found.add(OpenedPolicy.taken(name, part(type, resource), one)));
    }
    return List.copyOf(found);
  }

  private PolicyPart part(String type, JsonNode resource) {
    if (type.startsWith(IAM)) {
      return PolicyPart.IDENTITY;
    } else if (type.equals("AWS::Organizations::Policy")) {
      return Trees.text(properties(resource), "Type").equals("RESOURCE_CONTROL_POLICY")
          ? PolicyPart.RCP
          : PolicyPart.SCP;
    }
    return type.equals("AWS::EC2::VPCEndpoint") ? PolicyPart.VPC_ENDPOINT : PolicyPart.RESOURCE;
  }
}
