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

  /**
   * The pattern by segments; variables may stand in the resource part alone (EVALUATION §4).
   *
   * @param version decides whether {@code ${…}} is a variable
   */
  public ArnPattern segments(PolicyVersion version) {
    return ArnPattern.parse(text, version);
  }
}
