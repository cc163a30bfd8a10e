package dev.vennguard.escape;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks paths the slow way: tries callers, resources and values one by one, and decides each
 * request by itself. What it walks is never closed. It knows nothing of proofs.
 */
final class EscapeReference {
  static final String ACCOUNT = "111122223333";
  static final String IAM = "arn:aws:iam::" + ACCOUNT + ":";
  static final String BOUNDARY = IAM + "policy/DeveloperBoundary";
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

  private final Evaluator evaluator = new Evaluator();
  private final Layers layers;

  EscapeReference(Layers layers) {
    this.layers = layers;
  }

  /** A caller with its own name, and the tag that it carries. */
  record Caller(String arn, String user, String team) {}

  static List<Caller> callers() {
    List<Caller> all = new ArrayList<>();
    for (String team : List.of("", "red", "blue")) {
      all.add(new Caller(IAM + "user/dev", "dev", team));
      all.add(new Caller(IAM + "user/x/zq", "zq", team));
      all.add(new Caller("arn:aws:sts::" + ACCOUNT + ":assumed-role/dev/s", "", team));
    }
    return all;
  }

  /** Whether somebody is found who may make all requests of a path. */
  boolean walked(EscapePath path) {
    return callers().stream().anyMatch(caller -> walkedBy(caller, path));
  }

  private boolean walkedBy(Caller caller, EscapePath path) {
    Map<String, Set<String>> targets = new HashMap<>();
    for (PathStep step : path.steps()) {
      Set<String> reached = new HashSet<>();
      for (String action : step.actions()) {
        requests(caller, action)
            .filter(one -> inStep(step, caller, one))
            .filter(one -> evaluator.decide(layers, one).allowed())
            .forEach(one -> reached.add(one.resource()));
      }
      if (reached.isEmpty()) {
        return false;
      }
      if (!step.same().isEmpty()) {
        Set<String> same = targets.computeIfAbsent(step.same(), _ -> new HashSet<>(reached));
        same.retainAll(reached);
        if (same.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a request is one of those that walk a step. */
  static boolean inStep(PathStep step, Caller caller, Request request) {
    String resource = request.resource();
    boolean placed =
        switch (step.place()) {
          case ANY -> true;
          case BOUNDARY -> resource.equals(BOUNDARY);
          case OTHER ->
              !resource.contains("/delegated/")
                  && (caller.user().isEmpty()
                      || !resource.startsWith(IAM + "user/")
                      || !resource.endsWith("/" + caller.user()));
        };
    return placed && step.when().stream().allMatch(one -> holds(one, request));
  }

  private static boolean holds(Condition one, Request request) {
    String value = request.value(one.key()).map(found -> found.all().getFirst()).orElse("");
    List<String> values =
        one.values().stream()
            .map(text -> text.equals(PathStep.BOUNDARY) ? BOUNDARY : text)
            .toList();
    return switch (one.operator().text()) {
      case "StringEquals" -> values.contains(value);
      case "StringNotEquals" -> !values.contains(value);
      case "Null" -> value.isEmpty() == Boolean.parseBoolean(values.getFirst());
      default -> throw new IllegalStateException(one.operator().text());
    };
  }

  /** Requests of an action: all resources that are worth trying, with all values that are. */
  Stream<Request> requests(Caller caller, String action) {
    return resources(action)
        .flatMap(resource ->
            contexts(caller, action.substring(action.indexOf(':') + 1)).stream()
                .map(context -> new Request(caller.arn(), action, resource, "", context)));
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

  private static List<Map<String, ContextValue>> contexts(Caller caller, String name) {
    List<Map<String, ContextValue>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    if (!caller.team().isEmpty()) {
      all.getFirst().put("aws:principaltag/team", new ContextValue.Single(caller.team()));
    }
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
      all = with(all, "iam:passedtoservice", List.of("lambda.amazonaws.com", "ec2.amazonaws.com"));
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
}
