package dev.vennguard.decide;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The specification read aloud, slowly: texts and regular expressions, nothing prepared, nothing
 * shared with the product but the policy values. It knows what {@link RandomWorld} makes.
 */
public final class ReferenceEvaluator {
  static final String MULTIVALUED = "\0many";

  private final Layers layers;
  private final Request request;
  private final Map<String, ContextValue> context = new TreeMap<>();
  private final String[] caller;
  private final String callerAccount;
  private final boolean service;
  private final boolean root;
  private final ReferenceServiceRules rules;

  /** Reads the request. */
  public ReferenceEvaluator(Layers layers, Request request) {
    this.layers = layers;
    this.request = request;
    this.caller = request.principal().split(":", 6);
    this.service = caller.length < 6;
    this.callerAccount = service ? "" : caller[4];
    this.root = request.principal().endsWith(":root");
    this.rules = new ReferenceServiceRules(request, service);
    implied().forEach((key, value) -> context.put(key, new ContextValue.Single(value)));
    context.putAll(request.context());
  }

  /** The answer and the policy type that settled it, as {@code ALLOWED identity}. */
  public String answer() {
    if (rules.free()) {
      return "ALLOWED identity";
    }
    for (Layer layer : layers.inForce()) {
      if (counts(layer.kind()) && !applying(layer, Effect.DENY).isEmpty()) {
        return "EXPLICIT_DENY " + layer.id().text();
      }
    }
    for (Layer layer : layers.inForce()) {
      if (layer.kind() == LayerKind.SCP && counts(layer.kind()) && !allows(layer)) {
        return "IMPLICIT_DENY " + layer.id().text();
      }
    }
    Optional<Layer> resource = layers.first(LayerKind.RESOURCE);
    List<Statement> grants =
        resource
            .filter(_ -> counts(LayerKind.RESOURCE))
            .map(layer -> applying(layer, Effect.ALLOW))
            .orElse(List.of());
    boolean cross = !service && !owner().equals(callerAccount);
    boolean keyOrTrust = resource.isPresent() && (rules.onKey() || rules.onRole());
    if (rules.hopeless(cross) || (grants.isEmpty() && (service || cross || keyOrTrust))) {
      return "IMPLICIT_DENY resource";
    }
    if (service) {
      return "ALLOWED resource";
    }
    return inAccount(grants, cross);
  }

  /** What is taken for granted. */
  List<String> premises() {
    boolean rests =
        !rules.free()
            && layers.first(LayerKind.RESOURCE).isEmpty()
            && answer().startsWith("ALLOWED");
    if (rests && rules.onKey()) {
      return List.of("key-policy-enables-iam");
    }
    return rests && rules.onRole() ? List.of("role-trusts-account") : List.of();
  }

  private String inAccount(List<Statement> grants, boolean cross) {
    boolean toCaller = !cross && grants.stream().anyMatch(this::namesCallerOrEveryone);
    boolean toRole = !cross && grants.stream().anyMatch(this::namesRoleOrFederatingUser);
    boolean resourceGrants = toCaller || toRole;
    if (!root && !resourceGrants && !allowedBy(LayerKind.IDENTITY)) {
      return "IMPLICIT_DENY identity";
    }
    if (!root && !toCaller && !allowedBy(LayerKind.BOUNDARY)) {
      return "IMPLICIT_DENY boundary";
    }
    boolean needsSession =
        request.principal().contains(":federated-user/")
            && layers.first(LayerKind.SESSION).isEmpty();
    if (!toCaller && (needsSession || !allowedBy(LayerKind.SESSION))) {
      return "IMPLICIT_DENY session";
    }
    return "ALLOWED " + (resourceGrants ? "resource" : "identity");
  }

  private boolean counts(LayerKind kind) {
    return switch (kind) {
      // Of the services of the random world these two are not in AWS's list.
      case RCP -> !request.action().toLowerCase(Locale.ROOT).matches("(ec2|iam):.*");
      case RESOURCE -> rules.resourcePolicyAsked();
      case SCP, SESSION -> !service;
      case IDENTITY, BOUNDARY -> !service && !root;
    };
  }

  private boolean allowedBy(LayerKind kind) {
    return layers.first(kind).map(this::allows).orElse(true);
  }

  private boolean allows(Layer layer) {
    return !applying(layer, Effect.ALLOW).isEmpty();
  }

  private List<Statement> applying(Layer layer, Effect effect) {
    List<Statement> found = new ArrayList<>();
    for (Policy policy : layer.policies()) {
      for (Statement statement : policy.statements()) {
        if (statement.effect() == effect && applies(statement, layer.kind())) {
          found.add(statement);
        }
      }
    }
    return found;
  }

  private boolean applies(Statement statement, LayerKind kind) {
    return storable(statement)
        && action(statement)
        && resource(statement)
        && (kind != LayerKind.RESOURCE || principal(statement))
        && statement.conditions().stream()
            .allMatch(condition ->
                new ReferenceCondition(condition, statement, this::lookUp)
                    .isTrue(
                        Optional.ofNullable(
                            context.get(condition.key().toLowerCase(Locale.ROOT)))));
  }

  /** IAM takes no wildcard before the colon, but for {@code *:*}. */
  private static boolean storable(Statement statement) {
    return statement.actions().patterns().stream()
        .map(pattern -> pattern.text())
        .noneMatch(text -> text.matches("[^:]*[*?][^:]*:.*") && !text.equals("*:*"));
  }

  private boolean action(Statement statement) {
    boolean listed =
        statement.actions().patterns().stream()
            .map(pattern -> pattern.text().toLowerCase(Locale.ROOT))
            .anyMatch(this::actionFits);
    return listed ^ statement.actions().negated();
  }

  private boolean actionFits(String pattern) {
    String[] wanted = pattern.split(":", 2);
    String[] given = request.action().toLowerCase(Locale.ROOT).split(":", 2);
    return pattern.equals("*")
        || (wanted.length == 2
            && ReferenceText.fits(wanted[0], true, false, this::lookUp, given[0]).orElseThrow()
            && ReferenceText.fits(wanted[1], true, false, this::lookUp, given[1]).orElseThrow());
  }

  private boolean resource(Statement statement) {
    boolean variables = statement.version().variables();
    boolean listed =
        statement.resources().patterns().stream()
            .anyMatch(pattern -> resourceFits(pattern.text(), variables));
    return listed ^ statement.resources().negated();
  }

  private boolean resourceFits(String pattern, boolean variables) {
    String[] given = request.resource().split(":", 6);
    if (pattern.equals("*") || given.length < 6) {
      return pattern.equals("*");
    }
    String[] wanted = pattern.split(":", 6);
    for (int i = 0; i < wanted.length; i++) {
      boolean fits =
          ReferenceText.fits(wanted[i], true, variables && i == 5, this::lookUp, given[i])
              .orElse(false);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean principal(Statement statement) {
    boolean bounded = layers.first(LayerKind.BOUNDARY).isPresent() && !root && !service;
    if (statement.principal().negated()) {
      return (statement.effect() == Effect.DENY && bounded)
          || statement.principal().principals().stream().noneMatch(this::names);
    }
    return statement.principal().principals().stream().anyMatch(this::names);
  }

  private boolean names(Named named) {
    return exactly(named) || throughRole(named) || account(named);
  }

  private boolean namesCallerOrEveryone(Statement statement) {
    return statement.principal().negated()
        || statement.principal().principals().stream()
            .anyMatch(
                named -> (exactly(named) && !userOfTrustPolicy(named)) || (root && account(named)));
  }

  private boolean namesRoleOrFederatingUser(Statement statement) {
    return statement.principal().principals().stream()
        .anyMatch(named -> throughRole(named) || userOfTrustPolicy(named));
  }

  /** The one user whom a boundary limits although he is named. */
  private boolean userOfTrustPolicy(Named named) {
    return rules.onRole() && named.value().contains(":user/") && exactly(named);
  }

  private boolean exactly(Named named) {
    boolean everyone = named.kind() == Kind.AWS && named.value().equals("*");
    boolean role = named.value().contains(":role/");
    boolean id = service ? named.kind() == Kind.SERVICE : named.kind() == Kind.AWS;
    return everyone || (id && !role && named.value().equals(request.principal()));
  }

  /** The role of a session, and the user of a federated session. */
  private boolean throughRole(Named named) {
    if (service || root || named.kind() != Kind.AWS) {
      return false;
    }
    String role =
        request
            .principal()
            .replaceFirst(":sts:(.*):assumed-role/([^/]+)/.*", ":iam:$1:role/$2")
            .replaceFirst(":sts:(.*):federated-user/", ":iam:$1:user/");
    String withoutPath = named.value().replaceFirst(":(user|role)/.*/", ":$1/");
    boolean exactRole =
        request.principal().contains(":role/") && named.value().equals(request.principal());
    return exactRole
        || (request.principal().contains(":sts:")
            && withoutPath.equals(role)
            && !named.value().contains(":sts:"));
  }

  private boolean account(Named named) {
    return !service
        && named.kind() == Kind.AWS
        && (named.value().equals(callerAccount)
            || named.value().equals("arn:aws:iam::" + callerAccount + ":root"));
  }

  private String owner() {
    String[] arn = request.resource().split(":", 6);
    if (!request.resourceAccount().isEmpty()) {
      return request.resourceAccount();
    }
    return arn.length == 6 && arn[4].matches("\\d{12}") ? arn[4] : callerAccount;
  }

  private Optional<String> lookUp(String key) {
    ContextValue value = context.get(key.toLowerCase(Locale.ROOT));
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(value instanceof ContextValue.Single(String one) ? one : MULTIVALUED);
  }

  private Map<String, String> implied() {
    Map<String, String> all = new TreeMap<>();
    if (!request.resource().equals("*") || !request.resourceAccount().isEmpty()) {
      all.put("aws:resourceaccount", owner());
    }
    all.put("aws:principalisawsservice", String.valueOf(service));
    if (service) {
      all.put("aws:principalservicename", request.principal());
      all.values().removeIf(String::isEmpty);
      return all;
    }
    all.put("aws:principalaccount", callerAccount);
    all.put(
        "aws:principalarn",
        request.principal().replaceFirst(":sts:(.*):assumed-role/([^/]+)/.*", ":iam:$1:role/$2"));
    if (root) {
      all.put("aws:principaltype", "Account");
      all.put("aws:userid", callerAccount);
    } else if (caller[5].startsWith("user/")) {
      all.put("aws:principaltype", "User");
      all.put("aws:username", caller[5].replaceFirst(".*/", ""));
    } else if (caller[5].startsWith("federated-user/")) {
      all.put("aws:principaltype", "FederatedUser");
      all.put("aws:userid", callerAccount + ":" + caller[5].replaceFirst("[^/]*/", ""));
    } else {
      all.put("aws:principaltype", "AssumedRole");
    }
    return all;
  }
}
