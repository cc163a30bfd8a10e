package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.policy.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests worth trying, for each caller and action: of actions that write IAM's own things those
 * that differ in what matters there, of all others one for each form and name of their resources.
 */
final class EscapeRequests {
  static final String ACCOUNT = "111122223333";
  static final String IAM = "arn:aws:iam::" + ACCOUNT + ":";
  static final String BOUNDARY = IAM + "policy/DeveloperBoundary";

  private static final String REGION = "us-east-1";

  /** Names of resources of other services. */
  static final List<String> OTHERS = List.of("admin", "app1");

  /** Resource types of which one call touches one each (EVALUATION §6.9). */
  private static final Map<String, List<String>> CALLS =
      Map.of(
          "ec2:RunInstances",
          List.of("instance", "image", "network-interface", "security-group", "subnet", "volume"),
          "ec2:RequestSpotInstances",
          List.of("spot-instances-request", "image"));

  private static final Set<String> WITH_BOUNDARY_KEY =
      Set.of(
          "AttachRolePolicy",
          "AttachUserPolicy",
          "CreateRole",
          "CreateUser",
          "DeleteRolePermissionsBoundary",
          "DeleteRolePolicy",
          "DeleteUserPermissionsBoundary",
          "DeleteUserPolicy",
          "DetachRolePolicy",
          "DetachUserPolicy",
          "PutRolePermissionsBoundary",
          "PutRolePolicy",
          "PutUserPermissionsBoundary",
          "PutUserPolicy",
          "UpdateAssumeRolePolicy");
  private static final Set<String> WITH_TEMPLATE_KEY =
      Set.of("AttachRolePolicy", "CreateRole", "PutRolePermissionsBoundary", "PutRolePolicy");
  private static final List<String> NAMED =
      List.of("delegated/app", "admin", "ops/admin", "dev", "x/dev", "zq");

  /** Actions whose requests are written out here. */
  static final List<String> OF_IAM =
      List.of(
          "iam:DeleteUserPermissionsBoundary",
          "iam:DeleteRolePermissionsBoundary",
          "iam:PutUserPermissionsBoundary",
          "iam:PutRolePermissionsBoundary",
          "iam:CreatePolicyVersion",
          "iam:SetDefaultPolicyVersion",
          "iam:DeletePolicyVersion",
          "iam:DeletePolicy",
          "iam:CreateUser",
          "iam:AttachUserPolicy",
          "iam:PutUserPolicy",
          "iam:CreateAccessKey",
          "iam:CreateLoginProfile",
          "iam:CreateRole",
          "iam:AttachRolePolicy",
          "iam:PutRolePolicy",
          "sts:AssumeRole",
          "iam:PassRole",
          "iam:DetachUserPolicy",
          "iam:DetachRolePolicy",
          "iam:DeleteUserPolicy",
          "iam:DeleteRolePolicy",
          "iam:AttachGroupPolicy",
          "iam:PutGroupPolicy",
          "iam:AddUserToGroup",
          "iam:UpdateAssumeRolePolicy",
          "iam:DeleteAccessKey",
          "iam:UpdateLoginProfile",
          "lambda:CreateFunction",
          "lambda:InvokeFunction",
          "lambda:UpdateFunctionCode");

  private final Catalogue catalogue;
  private final List<String> passedTo;
  private final Map<Asked, List<Request>> known = new HashMap<>();

  private record Asked(Caller caller, String action) {}

  /** A caller with its own name, and the tag that it carries. */
  record Caller(String arn, String user, String team) {}

  EscapeRequests(Catalogue catalogue, List<EscapePath> paths) {
    this.catalogue = catalogue;
    Set<String> services = new LinkedHashSet<>(List.of("lambda.amazonaws.com"));
    paths.stream()
        .flatMap(path -> path.steps().stream())
        .flatMap(step -> step.when().stream())
        .filter(one -> one.name().is("iam:PassedToService"))
        .map(Condition::values)
        .forEach(services::addAll);
    this.passedTo = List.copyOf(services);
  }

  /** What roles are passed to on some path. */
  List<String> passedTo() {
    return passedTo;
  }

  static List<Caller> callers() {
    List<Caller> all = new ArrayList<>();
    for (String team : List.of("", "red", "blue")) {
      all.add(new Caller(IAM + "user/dev", "dev", team));
      all.add(new Caller(IAM + "user/x/zq", "zq", team));
      all.add(new Caller("arn:aws:sts::" + ACCOUNT + ":assumed-role/dev/s", "", team));
    }
    return all;
  }

  /** Requests of an action: all resources that are worth trying, with all values that are. */
  List<Request> of(Caller caller, String action) {
    return known.computeIfAbsent(
        new Asked(caller, action),
        _ ->
            OF_IAM.contains(action)
                ? ofIam(caller, action)
                : catalogue.action(action).stream()
                    .flatMap(one -> ofCatalogue(caller, one).stream())
                    .toList());
  }

  private List<Request> ofCatalogue(Caller caller, Action action) {
    List<String> call = CALLS.get(action.qualifiedName());
    if (call != null) {
      return calls(caller, action, call);
    }
    List<Request> found = new ArrayList<>();
    for (ResourceUse use : action.resources()) {
      for (String resource : resources(use)) {
        found.addAll(on(caller, action, use, resource));
      }
    }
    return found.isEmpty() ? List.of(request(caller, action, "*", carried(caller))) : found;
  }

  /** One call for each name and tag, on resources that are all alike. */
  private List<Request> calls(Caller caller, Action action, List<String> types) {
    List<List<Request>> each = new ArrayList<>();
    for (String type : types) {
      ResourceUse use =
          action.resources().stream()
              .filter(one -> one.type().name().equals(type))
              .findFirst()
              .orElseThrow();
      each.add(
          resources(use).stream()
              .flatMap(resource -> on(caller, action, use, resource).stream())
              .toList());
    }
    List<Request> found = new ArrayList<>();
    int most = each.stream().mapToInt(List::size).max().orElseThrow();
    for (int i = 0; i < most; i++) {
      int at = i;
      List<Request> one = each.stream().map(all -> all.get(at % all.size())).toList();
      Request first = one.getFirst();
      found.add(
          new Request(
              first.principal(),
              first.action(),
              first.resource(),
              "",
              first.context(),
              one.subList(1, one.size())));
    }
    return found;
  }

  private static List<Request> on(Caller caller, Action action, ResourceUse use, String resource) {
    List<Map<String, ContextValue>> contexts = List.of(carried(caller));
    if (lists(action, use, "aws:ResourceTag/team")) {
      contexts = with(contexts, "aws:resourcetag/team", List.of("", "red"));
    }
    if (lists(action, use, "ecs:cluster")) {
      contexts =
          with(
              contexts,
              "ecs:cluster",
              List.of("arn:aws:ecs:" + REGION + ":" + ACCOUNT + ":cluster/admin"));
    }
    return contexts.stream().map(context -> request(caller, action, resource, context)).toList();
  }

  private static boolean lists(Action action, ResourceUse use, String key) {
    return Stream.of(action.keys(), use.keys(), use.type().keys())
        .flatMap(List::stream)
        .anyMatch(one -> one.covers(key));
  }

  private static Request request(
      Caller caller, Action action, String resource, Map<String, ContextValue> context) {
    return new Request(caller.arn(), action.qualifiedName(), resource, "", context);
  }

  private static List<String> resources(ResourceUse use) {
    return use.type().arnFormats().stream()
        .filter(format -> format.startsWith("arn:"))
        .flatMap(format -> OTHERS.stream().map(name -> filled(format, name)))
        .distinct()
        .toList();
  }

  private static String filled(String format, String name) {
    return format
        .replace("${Partition}", "aws")
        .replace("${Region}", REGION)
        .replace("${Account}", ACCOUNT)
        .replaceAll("\\$\\{[^}]*}", name)
        .replace("*", name);
  }

  private List<Request> ofIam(Caller caller, String action) {
    return resources(action)
        .flatMap(resource ->
            contexts(caller, action.substring(action.indexOf(':') + 1)).stream()
                .map(context -> new Request(caller.arn(), action, resource, "", context)))
        .toList();
  }

  private static Stream<String> resources(String action) {
    String name = action.substring(action.indexOf(':') + 1);
    if (action.startsWith("lambda:")) {
      return Stream.of("f", "admin")
          .map(one -> "arn:aws:lambda:us-east-1:" + ACCOUNT + ":function:" + one);
    } else if (name.contains("PolicyVersion") || name.equals("DeletePolicy")) {
      return Stream.concat(
          Stream.of(BOUNDARY, IAM + "policy/team/DeveloperBoundary"),
          NAMED.stream().map(one -> IAM + "policy/" + one));
    }
    String type = name.contains("Group") ? "group/" : name.contains("Role") ? "role/" : "user/";
    return NAMED.stream().map(one -> IAM + type + one);
  }

  private List<Map<String, ContextValue>> contexts(Caller caller, String name) {
    List<Map<String, ContextValue>> all = new ArrayList<>();
    all.add(carried(caller));
    if (WITH_BOUNDARY_KEY.contains(name)) {
      all =
          with(
              all,
              "iam:permissionsboundary",
              List.of(
                  "",
                  BOUNDARY,
                  IAM + "policy/Wide",
                  "arn:aws:iam::aws:policy/AdministratorAccess"));
    }
    if (WITH_TEMPLATE_KEY.contains(name)) {
      all = with(all, "iam:roletemplatearn", List.of("", "arn:aws:iam::aws:role-template/x"));
    }
    if (name.startsWith("Attach")) {
      all =
          with(
              all,
              "iam:policyarn",
              List.of("arn:aws:iam::aws:policy/AdministratorAccess", IAM + "policy/delegated/p"));
    }
    if (name.equals("PassRole")) {
      all = with(all, "iam:passedtoservice", passedTo);
      all = with(all, "aws:requestedregion", List.of(REGION, "eu-west-1"));
    }
    return all;
  }

  /** Each of them with each value; empty is absent. */
  private static List<Map<String, ContextValue>> with(
      List<Map<String, ContextValue>> all, String key, List<String> values) {
    List<Map<String, ContextValue>> more = new ArrayList<>();
    for (Map<String, ContextValue> one : all) {
      for (String value : values) {
        Map<String, ContextValue> next = new LinkedHashMap<>(one);
        if (!value.isEmpty()) {
          next.put(key, new ContextValue.Single(value));
        }
        more.add(next);
      }
    }
    return more;
  }

  /** What all requests of a caller carry; IAM's and STS's are sent to the same region here. */
  private static Map<String, ContextValue> carried(Caller caller) {
    Map<String, ContextValue> found = new LinkedHashMap<>();
    found.put("aws:requestedregion", new ContextValue.Single(REGION));
    if (!caller.team().isEmpty()) {
      found.put("aws:principaltag/team", new ContextValue.Single(caller.team()));
    }
    return found;
  }
}
