package dev.vennguard.decide.request;

/**
 * Who makes a request, or whom a policy names: a principal taken apart (EVALUATION §1.5).
 *
 * @param kind what sort of principal it is
 * @param arn the text as given
 * @param partition of its ARN; empty if it has none
 * @param account the account that it belongs to; empty if it belongs to none
 * @param name of a user, role or federated session, without its path; otherwise empty
 */
public record Caller(Kind kind, String arn, String partition, String account, String name) {

  /** The sorts of principal. */
  public enum Kind {
    ROOT,
    USER,
    /** A role, for any of its sessions: the request does not say which. */
    ROLE,
    ROLE_SESSION,
    FEDERATED_USER,
    SERVICE,
    /** A SAML or OpenID provider, or another text that names nobody in an account. */
    PROVIDER,
    ANONYMOUS,
    /** An ARN of another shape. */
    OTHER
  }

  private static final String SERVICE_LINKED = "role/aws-service-role/";

  /** Takes the text of a principal apart; it never fails. */
  public static Caller of(String principal) {
    if (principal.isEmpty() || principal.equals("*") || principal.equals("anonymous")) {
      return new Caller(Kind.ANONYMOUS, principal, "", "", "");
    }
    if (isAccount(principal)) {
      return new Caller(Kind.ROOT, principal, "", principal, "");
    }
    String[] arn = Arns.split(principal);
    if (arn.length == 0) {
      Kind kind = principal.contains(".amazonaws.com") ? Kind.SERVICE : Kind.PROVIDER;
      return new Caller(kind, principal, "", "", "");
    }
    Kind kind = kind(arn[2], arn[5]);
    String account = kind == Kind.PROVIDER || !isAccount(arn[4]) ? "" : arn[4];
    return new Caller(kind, principal, arn[1], account, name(kind, arn[5]));
  }

  /** Whether a text is the id of an account: twelve digits. */
  public static boolean isAccount(String text) {
    return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether it has identity policies and may have a boundary. The root user has neither. */
  public boolean hasIdentityPolicies() {
    return switch (kind) {
      case USER, ROLE, ROLE_SESSION, FEDERATED_USER, OTHER -> true;
      case ROOT, SERVICE, PROVIDER, ANONYMOUS -> false;
    };
  }

  /** Whether it acts for no account, so that only the resource policy can let it in. */
  public boolean outsider() {
    return switch (kind) {
      case SERVICE, PROVIDER, ANONYMOUS -> true;
      case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, OTHER -> false;
    };
  }

  /**
   * Whether the ARN of a principal is that of a service-linked role: organisation policies leave it
   * alone, and it has no boundary (EVALUATION §6.2, §7.1).
   */
  public static boolean serviceLinked(String arn) {
    return arn.contains(":" + SERVICE_LINKED) && of(arn).kind == Kind.ROLE;
  }

  /** Whether both belong to one account; an account id alone fits every partition. */
  public boolean sameAccount(Caller other) {
    return !account.isEmpty()
        && account.equals(other.account)
        && (partition.isEmpty() || other.partition.isEmpty() || partition.equals(other.partition));
  }

  private static Kind kind(String service, String resource) {
    if (service.equals("iam")) {
      if (resource.equals("root")) {
        return Kind.ROOT;
      } else if (resource.startsWith("user/")) {
        return Kind.USER;
      } else if (resource.startsWith("role/")) {
        return Kind.ROLE;
      } else if (resource.startsWith("oidc-provider/") || resource.startsWith("saml-provider/")) {
        return Kind.PROVIDER;
      }
    } else if (service.equals("sts")) {
      if (resource.startsWith("assumed-role/")) {
        return Kind.ROLE_SESSION;
      } else if (resource.startsWith("federated-user/")) {
        return Kind.FEDERATED_USER;
      }
    }
    return Kind.OTHER;
  }

  private static String name(Kind kind, String resource) {
    return switch (kind) {
      case USER, ROLE -> resource.substring(resource.lastIndexOf('/') + 1);
      case FEDERATED_USER -> resource.substring(resource.indexOf('/') + 1);
      case ROLE_SESSION -> {
        int from = resource.indexOf('/') + 1;
        int to = resource.indexOf('/', from);
        yield to < 0 ? resource.substring(from) : resource.substring(from, to);
      }
      case ROOT, SERVICE, PROVIDER, ANONYMOUS, OTHER -> "";
    };
  }
}
