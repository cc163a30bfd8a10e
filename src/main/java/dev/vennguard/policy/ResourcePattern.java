package dev.vennguard.policy;

/**
 * One resource pattern: {@code *}, or an ARN pattern matched segment by segment with missing
 * trailing segments completed by {@code *} (EVALUATION §3).
 *
 * @param text the pattern as the policy spells it
 */
public record ResourcePattern(String text) {
  /** Whether it is {@code *}: every resource, the literal {@code *} included. */
  public boolean everything() {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /** Whether it is {@code *} or starts as an ARN does; IAM refuses to store anything else. */
  public boolean resource() {
    return everything() || text.startsWith("arn:");
  }

  /**
   * Whether IAM stores it in a policy of that type: an ARN without its trailing segments is
   * completed in an identity policy and a boundary, refused in a session policy and an RCP, and
   * taken in an SCP and a resource policy only with a wildcard (EVALUATION §3).
   */
  public boolean storableIn(LayerKind layer) {
    if (!resource() || everything() || colons() >= ArnPattern.SEGMENTS - 1) {
      return resource();
    }
    return switch (layer) {
      case IDENTITY, BOUNDARY -> true;
      case SCP -> text.endsWith("*");
      case RESOURCE -> text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
      case SESSION, RCP -> false;
    };
  }

  /** The pattern with its missing trailing segments written out. */
  public String completed() {
    return text + ":*".repeat((int) Math.max(0, ArnPattern.SEGMENTS - 1 - colons()));
  }

  private long colons() {
    return text.chars().filter(c -> c == ':').count();
  }

  /**
   * The pattern by segments; variables may stand in the resource part alone (EVALUATION §4).
   *
   * @param version decides whether {@code ${…}} is a variable
   */
  public ArnPattern segments(PolicyVersion version) {
    return ArnPattern.parse(text, version);
  }
}
