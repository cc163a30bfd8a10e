package dev.vennguard.policy;

import org.jspecify.annotations.Nullable;

/**
 * One resource pattern: {@code *}, or an ARN pattern matched segment by segment with missing
 * trailing segments completed by {@code *} (EVALUATION §3). Equal by its text; taken apart once for
 * each reading, since every proof asks for it.
 */
public final class ResourcePattern {
  private final String text;
  private final boolean everything;
  private @Nullable ArnPattern plain;
  private @Nullable ArnPattern withVariables;

  /**
   * @param text the pattern as the policy spells it
   */
  public ResourcePattern(String text) {
    this.text = text;
    this.everything = !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /** The pattern as the policy spells it. */
  public String text() {
    return text;
  }

  /** Whether it is {@code *}: every resource, the literal {@code *} included. */
  public boolean everything() {
    return everything;
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
    // Two threads at worst read it twice: what they find is equal and never changes.
    ArnPattern known = version.variables() ? withVariables : plain;
    if (known == null) {
      known = ArnPattern.parse(text, version);
      if (version.variables()) {
        withVariables = known;
      } else {
        plain = known;
      }
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourcePattern pattern && text.equals(pattern.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
