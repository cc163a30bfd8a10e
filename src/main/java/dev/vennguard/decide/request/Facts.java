package dev.vennguard.decide.request;

import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import java.util.Locale;
import java.util.Optional;

/** One request, taken apart once for all statements. */
public final class Facts {
  private final Request request;
  private final Caller caller;
  private final ImplicitContext implicit;
  private final boolean serviceLinked;
  private final boolean boundary;
  private final String service;
  private final String actionName;
  private final String[] resource;
  private final boolean uncontrolled;
  private final RequiredPolicy required;

  /**
   * Takes a request apart.
   *
   * @param boundaryInForce whether the layers have a boundary
   */
  public Facts(Request request, boolean boundaryInForce) {
    this.request = request;
    this.caller = Caller.of(request.principal());
    this.implicit = new ImplicitContext(request, caller);
    this.serviceLinked =
        Caller.serviceLinked(caller.arn())
            || givenPrincipalArn().filter(Caller::serviceLinked).isPresent();
    this.boundary = boundaryInForce && mayHaveBoundary();
    String action = request.action().toLowerCase(Locale.ROOT);
    int colon = action.indexOf(':');
    this.service = colon < 0 ? "" : action.substring(0, colon);
    this.actionName = colon < 0 ? "" : action.substring(colon + 1);
    this.resource = Arns.split(request.resource());
    this.uncontrolled = ServiceRules.uncontrolled(action, caller);
    this.required = ServiceRules.required(action, resource);
  }

  /** The request that the facts follow from. */
  public Request request() {
    return request;
  }

  /** Who calls. */
  public Caller caller() {
    return caller;
  }

  /**
   * Whether the caller is a service-linked role, or a session of one. The ARN of a session does not
   * tell the path of its role, but {@code aws:PrincipalArn} does.
   */
  public boolean serviceLinked() {
    return serviceLinked;
  }

  /** The caller's ARN, a session's with its role's path, where the context gives it. */
  public Optional<String> givenPrincipalArn() {
    return request.context().get("aws:principalarn") instanceof ContextValue.Single(String arn)
        ? Optional.of(arn)
        : Optional.empty();
  }

  /** Whether a permissions boundary can be set on the caller (EVALUATION §7.1). */
  public boolean mayHaveBoundary() {
    return caller.hasIdentityPolicies() && !serviceLinked;
  }

  /** Whether the caller has a permissions boundary. */
  public boolean bounded() {
    return boundary;
  }

  /** The action's service prefix, lower-cased. */
  public String service() {
    return service;
  }

  /** The action's name without prefix, lower-cased. */
  public String actionName() {
    return actionName;
  }

  /** The six components of the resource's ARN; none if it is no ARN. */
  public String[] resource() {
    return resource;
  }

  /** Whether the resource belongs to another account than the caller. */
  public boolean crossAccount() {
    String own = caller.account();
    return !own.isEmpty() && !request.ownerAccount().orElse(own).equals(own);
  }

  /** Whether no policy controls the action for this caller (EVALUATION §6.7). */
  public boolean uncontrolled() {
    return uncontrolled;
  }

  /** The resource policy that has to allow in the caller's own account as well. */
  public RequiredPolicy required() {
    return required;
  }

  /** Whether a resource policy is asked at all (EVALUATION §6.7). */
  public boolean asksResourcePolicy() {
    return ServiceRules.asksResourcePolicy(request.action(), request.resource());
  }

  /**
   * Whether no resource policy can let the caller in (EVALUATION §6.7): the action does not work
   * across accounts, or it is unsigned and the caller is somebody in an account, or it is closed to
   * the root user, who calls it.
   */
  public boolean barred() {
    return (crossAccount() && !ServiceRules.acrossAccounts(request.action()))
        || (!caller.outsider() && ServiceRules.unsigned(request.action()))
        || (caller.kind() == Caller.Kind.ROOT && ServiceRules.closedToRoot(request.action()));
  }

  /**
   * The value of a condition key: what the context says, else what follows from the request.
   *
   * @param key a lower-cased key name
   */
  public Optional<ContextValue> value(String key) {
    ContextValue given = request.context().get(key);
    return given != null ? Optional.of(given) : implicit.value(key);
  }
}
