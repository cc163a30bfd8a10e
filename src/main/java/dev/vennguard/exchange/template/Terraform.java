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
import dev.vennguard.syntax.json.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terraform's plans and states as {@code terraform show -json} writes them (Terraform, "JSON Output
 * Format", major version 1), and state files of version 4. What is known only after an apply is
 * named, not guessed.
 */
public final class Terraform {
  private final Tree tree;
  private final List<TerraformResource> resources = new ArrayList<>();
  private final Map<String, OpenedPolicy> managed = new LinkedHashMap<>();
  private final Map<String, OpenedPolicy> byArn = new LinkedHashMap<>();
  private final TerraformReferences references;
  private final List<String> notes = new ArrayList<>();

  private Terraform(Tree tree) {
    this.tree = tree;
    this.references = TerraformReferences.of(tree.root());
  }

  /** Nothing if it is neither plan nor state. */
  public static Optional<Opened> read(Tree tree) {
    JsonNode root = tree.root();
    String version = Trees.text(root, "format_version");
    boolean shown =
        !version.isEmpty()
            && (Trees.has(root, "planned_values")
                || Trees.has(root, "values")
                || Trees.has(root, "resource_changes"));
    boolean state = Trees.has(root, "terraform_version") && Trees.has(root, "resources");
    if (!shown && !state) {
      return Optional.empty();
    }
    if (shown && !version.startsWith("1.") && !version.startsWith("0.")) {
      return Optional.of(
          tree.refuse(
              root,
              "format version %s is newer than what is read, 1: update Vennguard"
                  .formatted(version)));
    }
    return Optional.of(new Terraform(tree).read(shown));
  }

  private Opened read(boolean shown) {
    JsonNode root = tree.root();
    boolean plan = Trees.has(root, "planned_values");
    if (shown) {
      Trees.member(root, plan ? "planned_values" : "values", "root_module")
          .ifPresent(module -> module(module, 0));
    } else {
      Trees.elements(root, "resources").forEach(this::stateResource);
    }
    resources.stream().filter(one -> one.is("aws_iam_policy")).forEach(this::managed);
    List<Holder> holders = new ArrayList<>();
    for (TerraformResource one : resources) {
      switch (one.type()) {
        case "aws_iam_role" -> holders.add(holder(Holder.Kind.ROLE, one));
        case "aws_iam_user" -> holders.add(holder(Holder.Kind.USER, one));
        case "aws_iam_group" -> holders.add(holder(Holder.Kind.GROUP, one));
        default -> {}
      }
    }
    List<OpenedPolicy> policies = new ArrayList<>(managed.values());
    resources.forEach(one -> policies.addAll(standalone(one)));
    if (policies.isEmpty() && holders.isEmpty()) {
      return tree.refuse(
          root,
          "this holds no policy, role, user or group that is known: apply first, and open"
              + " `terraform show -json` of the state"
              + (notes.isEmpty() ? "" : " (" + notes.getFirst() + ")"));
    }
    return new Recognised(
        "Terraform %s, %s"
            .formatted(plan ? "plan" : "state", Holder.counted(policies.size(), holders.size())),
        policies,
        holders,
        List.of(),
        notes);
  }

  private void module(JsonNode module, int depth) {
    for (JsonNode one : Trees.elements(module, "resources")) {
      Trees.member(one, "values")
          .ifPresent(values ->
              resources.add(
                  new TerraformResource(
                      Trees.text(one, "address"), Trees.text(one, "type"), values)));
    }
    if (depth < 50) {
      Trees.elements(module, "child_modules").forEach(child -> module(child, depth + 1));
    }
  }

  private void stateResource(JsonNode resource) {
    String type = Trees.text(resource, "type");
    String name = Trees.text(resource, "name");
    String module = Trees.text(resource, "module");
    String data = Trees.text(resource, "mode").equals("data") ? "data." : "";
    for (JsonNode instance : Trees.elements(resource, "instances")) {
      Trees.member(instance, "attributes")
          .ifPresent(values ->
              resources.add(
                  new TerraformResource(
                      (module.isEmpty() ? "" : module + ".") + data + type + "." + name,
                      type,
                      values)));
    }
  }

  private void managed(TerraformResource resource) {
    Optional<OpenedPolicy> policy = policy(resource, "policy", PolicyPart.MANAGED);
    policy.ifPresent(one -> {
      managed.put(resource.address(), one);
      if (!one.arn().isEmpty()) {
        byArn.put(one.arn(), one);
      }
    });
  }

  private Optional<OpenedPolicy> policy(
      TerraformResource resource, String member, PolicyPart part) {
    Optional<JsonNode> written = Trees.member(resource.values(), member);
    Optional<JsonNode> document =
        written.flatMap(DocumentText::read).filter(DocumentText::document);
    if (document.isEmpty()) {
      notes.add(
          "`%s` of %s is known only after an apply: open `terraform show -json` of the state then"
              .formatted(member, resource.address()));
      return Optional.empty();
    }
    return Optional.of(
        new OpenedPolicy(
            resource.address(),
            part,
            resource.text("arn"),
            Trees.write(document.get()),
            OpenedPolicy.Form.TAKEN_OUT));
  }

  private Holder holder(Holder.Kind kind, TerraformResource holder) {
    List<OpenedPolicy> identity = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    inline(holder, identity, missing);
    for (TerraformResource one : resources) {
      if (one.is("aws_iam_%s_policy".formatted(kind.word())) && concerns(one, kind, holder)) {
        policy(one, "policy", PolicyPart.IDENTITY).ifPresent(identity::add);
      } else if ((one.is("aws_iam_%s_policy_attachment".formatted(kind.word()))
              || one.is("aws_iam_policy_attachment"))
          && concerns(one, kind, holder)) {
        attached(one, identity, missing);
      }
    }
    for (JsonNode arn : Trees.elements(holder.values(), "managed_policy_arns")) {
      attached(Trees.text(arn), "", identity, missing);
    }
    List<OpenedPolicy> trust =
        Trees.member(holder.values(), "assume_role_policy")
            .flatMap(DocumentText::read)
            .filter(DocumentText::document)
            .map(one ->
                OpenedPolicy.taken("trust of " + holder.name(), PolicyPart.TRUST, Trees.write(one)))
            .stream()
            .toList();
    return new Holder(
        kind,
        holder.name(),
        holder.text("arn"),
        identity.stream().distinct().toList(),
        boundary(holder, missing),
        trust,
        holder.text("permissions_boundary"),
        missing.stream().distinct().toList());
  }

  private static void inline(
      TerraformResource holder, List<OpenedPolicy> identity, List<String> missing) {
    for (JsonNode inline : Trees.elements(holder.values(), "inline_policy")) {
      String name = Trees.text(inline, "name");
      Optional<JsonNode> document =
          Trees.member(inline, "policy").flatMap(DocumentText::read).filter(DocumentText::document);
      if (document.isPresent()) {
        identity.add(OpenedPolicy.taken(name, PolicyPart.IDENTITY, Trees.write(document.get())));
      } else if (!Trees.members(inline).isEmpty()) {
        // An empty block says that there is none.
        missing.add("its inline policy %s: it is known only after an apply".formatted(name));
      }
    }
  }

  private List<OpenedPolicy> boundary(TerraformResource holder, List<String> missing) {
    String arn = holder.text("permissions_boundary");
    Optional<String> reference = references.of(holder.address(), "permissions_boundary");
    Optional<OpenedPolicy> known = known(arn, reference.orElse(""));
    if (known.isEmpty() && !arn.isEmpty()) {
      missing.add(CommandAnswers.boundary(arn));
    } else if (known.isEmpty() && reference.isPresent()) {
      missing.add("its boundary, %s: it is known only after an apply".formatted(reference.get()));
    }
    return known.map(one -> one.as(PolicyPart.BOUNDARY)).stream().toList();
  }

  private Optional<OpenedPolicy> known(String arn, String address) {
    return Optional.ofNullable(byArn.get(arn)).or(() -> Optional.ofNullable(managed.get(address)));
  }

  private void attached(
      TerraformResource attachment, List<OpenedPolicy> identity, List<String> missing) {
    attached(
        attachment.text("policy_arn"),
        references.of(attachment.address(), "policy_arn").orElse(""),
        identity,
        missing);
  }

  private void attached(
      String arn, String address, List<OpenedPolicy> identity, List<String> missing) {
    Optional<OpenedPolicy> known = known(arn, address);
    if (known.isPresent()) {
      identity.add(known.get());
    } else {
      missing.add(
          "the attached policy %s: get it with `aws iam get-policy-version` and open it beside"
              .formatted(arn.isEmpty() ? address : arn));
    }
  }

  /** Names a holder by its name, or in a plan by a reference to it. */
  private boolean concerns(TerraformResource one, Holder.Kind kind, TerraformResource holder) {
    String named = one.text(kind.word());
    boolean listed =
        Trees.elements(one.values(), kind.word() + "s").stream()
            .anyMatch(name -> Trees.text(name).equals(holder.text("name")));
    return listed
        || (!named.isEmpty() && named.equals(holder.text("name")))
        || references.of(one.address(), kind.word()).filter(holder.address()::equals).isPresent();
  }

  /** Policies of resources and of organisations. */
  private List<OpenedPolicy> standalone(TerraformResource resource) {
    if (resource.type().startsWith("aws_iam_")) {
      boolean document = resource.is("aws_iam_policy_document");
      return document && Trees.has(resource.values(), "json")
          ? policy(resource, "json", PolicyPart.ANY).stream().toList()
          : List.of();
    }
    if (resource.is("aws_organizations_policy")) {
      boolean rcp = resource.text("type").equals("RESOURCE_CONTROL_POLICY");
      return policy(resource, "content", rcp ? PolicyPart.RCP : PolicyPart.SCP).stream().toList();
    }
    if (resource.type().endsWith("_policy")) {
      return policy(resource, "policy", PolicyPart.RESOURCE).stream().toList();
    }
    return Trees.member(resource.values(), "policy")
        .flatMap(DocumentText::read)
        .filter(DocumentText::document)
        .map(one -> OpenedPolicy.taken(resource.address(), PolicyPart.RESOURCE, Trees.write(one)))
        .stream()
        .toList();
  }
}
