package dev.vennguard.policy;

import java.util.List;

/**
 * The {@code Principal} or {@code NotPrincipal} of a statement (EVALUATION §1.5).
 *
 * @param negated whether it is {@code NotPrincipal}
 * @param principals whom it lists
 */
public record PrincipalClause(boolean negated, List<Named> principals) {
  /** No principal element: identity policies, boundaries, session policies and SCPs have none. */
  public static final PrincipalClause NONE = new PrincipalClause(true, List.of());

  /** The kinds of principal that a policy can list. */
  public enum Kind {
    AWS("AWS"),
    FEDERATED("Federated"),
    SERVICE("Service"),
    CANONICAL_USER("CanonicalUser");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The member name as a policy spells it. */
    public String text() {
      return text;
    }
  }

  /**
   * One listed principal.
   *
   * @param kind under which member it stands
   * @param value an account id, an ARN, a service name, or {@code *} for everyone
   */
  public record Named(Kind kind, String value) {
    /** Whether it is everyone. */
    public boolean everyone() {
      return value.equals("*") && kind == Kind.AWS;
    }
  }

  /** Copies the list. */
  public PrincipalClause {
    principals = List.copyOf(principals);
  }

  /** Whether it is {@code Principal: "*"}, alone or among others. */
  public boolean everyone() {
    return !negated && principals.stream().anyMatch(Named::everyone);
  }
}
