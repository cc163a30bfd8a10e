package dev.vennguard.decide.request;

import dev.vennguard.decide.request.Caller.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The condition keys that follow from the request itself where its context leaves them out
 * (EVALUATION §4 "Useful contents", §5.5). A value in the context always wins.
 *
 * <table>
 * <caption>What is derived</caption>
 * <tr><td>{@code aws:PrincipalArn}<td>the caller's ARN; for a role session the role's, written
 *     without a path because the session's ARN does not tell it
 * <tr><td>{@code aws:PrincipalAccount}<td>the account of the caller
 * <tr><td>{@code aws:PrincipalType}<td>{@code Account}, {@code User}, {@code FederatedUser}, {@code
 *     AssumedRole} or {@code Anonymous}; nothing for services and providers
 * <tr><td>{@code aws:username}<td>the name of an IAM user; nobody else has one
 * <tr><td>{@code aws:userid}<td>root user: the account; federated user: {@code account:name};
 *     anonymous: {@code anonymous}. The unique ids of users and roles do not follow
 * <tr><td>{@code aws:PrincipalIsAWSService}<td>{@code true} for a service, otherwise {@code false};
 *     nothing for anonymous callers
 * <tr><td>{@code aws:PrincipalServiceName}<td>the service, if it is one
 * <tr><td>{@code aws:ResourceAccount}<td>the account that owns the resource ({@link
 *     Request#ownerAccount()}), else the caller's own; nothing if the action takes no resource and
 *     no owner is named
 * </table>
 */
public final class ImplicitContext {
  /** The keys that are derived, lower-cased. */
  public static final List<String> KEYS =
      List.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalisawsservice",
          "aws:principalservicename",
          "aws:principaltype",
          "aws:resourceaccount",
          "aws:userid",
          "aws:username");

  private final Request request;
  private final Caller caller;

  /** What follows from this request. */
  public ImplicitContext(Request request) {
    this(request, Caller.of(request.principal()));
  }

  /** Derives what a request says of itself without naming it. */
  public ImplicitContext(Request request, Caller caller) {
    this.request = request;
    this.caller = caller;
  }

  /**
   * The value that follows for a key.
   *
   * @param key a lower-cased key name
   */
  public Optional<ContextValue> value(String key) {
    String text =
        switch (key) {
          case "aws:principalarn" -> principalArn();
          case "aws:principalaccount" -> caller.account();
          case "aws:principaltype" -> principalType();
          case "aws:username" -> caller.kind() == Kind.USER ? caller.name() : "";
          case "aws:userid" -> userId();
          case "aws:principalisawsservice" -> isService();
          case "aws:principalservicename" -> caller.kind() == Kind.SERVICE ? caller.arn() : "";
          case "aws:resourceaccount" -> resourceAccount();
          default -> "";
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(new ContextValue.Single(text));
  }

  private String principalArn() {
    return switch (caller.kind()) {
      case ROOT -> "arn:" + partition() + ":iam::" + caller.account() + ":root";
      case ROLE_SESSION ->
          "arn:" + partition() + ":iam::" + caller.account() + ":role/" + caller.name();
      case USER, ROLE, FEDERATED_USER, OTHER -> caller.arn();
      case SERVICE, PROVIDER, ANONYMOUS -> "";
    };
  }

  private String partition() {
    return caller.partition().isEmpty() ? "aws" : caller.partition();
  }

  private String principalType() {
    return switch (caller.kind()) {
      case ROOT -> "Account";
      case USER -> "User";
      case FEDERATED_USER -> "FederatedUser";
      case ROLE, ROLE_SESSION -> "AssumedRole";
      case ANONYMOUS -> "Anonymous";
      case SERVICE, PROVIDER, OTHER -> "";
    };
  }

  private String userId() {
    return switch (caller.kind()) {
      case ROOT -> caller.account();
      case FEDERATED_USER -> caller.account() + ":" + caller.name();
      case ANONYMOUS -> "anonymous";
      case USER, ROLE, ROLE_SESSION, SERVICE, PROVIDER, OTHER -> "";
    };
  }

  private String isService() {
    return switch (caller.kind()) {
      case SERVICE -> "true";
      case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, OTHER -> "false";
      case PROVIDER, ANONYMOUS -> "";
    };
  }

  private String resourceAccount() {
    Optional<String> owner = request.ownerAccount();
    if (owner.isPresent()) {
      return owner.get();
    }
    return request.resource().equals("*") ? "" : caller.account();
  }
}
