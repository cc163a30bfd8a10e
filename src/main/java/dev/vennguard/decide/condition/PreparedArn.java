package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.ArnPattern;

/** An ARN pattern, ready to be compared component by component (EVALUATION §3, §5.2). */
public final class PreparedArn {
  private final PreparedText[] segments;

  /** Prepares a pattern that many ARNs are compared with. */
  public PreparedArn(ArnPattern pattern) {
    segments = pattern.segments().stream().map(PreparedText::new).toArray(PreparedText[]::new);
  }

  /**
   * Whether every component fits.
   *
   * @param arn the six components of a concrete ARN
   */
  public boolean matches(String[] arn, Facts facts) {
    for (int i = 0; i < arn.length; i++) {
      if (!segments[i].matches(arn[i], facts)) {
        return false;
      }
    }
    return true;
  }
}
