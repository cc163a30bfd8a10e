package dev.vennguard.lint.kit;

/**
 * What is to be known of a rule, for the page of rules, a hover and the help.
 *
 * @param id AWS's own code where AWS has one, else one of ours
 * @param severity how bad its findings are
 * @param title in a few words, without a full stop
 * @param avoid what not to write
 * @param prefer what to write instead
 * @param why what happens otherwise, and where the rule stays silent because it cannot be sure
 * @param source where it comes from
 */
public record RuleInfo(
    String id,
    FindingSeverity severity,
    String title,
    String avoid,
    String prefer,
    String why,
    String source) {

  /** All of it in one paragraph. */
  public String paragraph() {
    return "Avoid: %s Prefer: %s %s Source: %s.".formatted(avoid, prefer, why, source);
  }
}
