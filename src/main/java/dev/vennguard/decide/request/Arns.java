package dev.vennguard.decide.request;

import dev.vennguard.policy.ArnPattern;

/** Concrete ARNs, split at their first five colons (EVALUATION §3). */
public final class Arns {
  private static final String[] NONE = {};

  private Arns() {}

  /** The six components; none if the text is no ARN: too few colons, or another beginning. */
  public static String[] split(String text) {
    if (!text.startsWith("arn:")) {
      return NONE;
    }
    String[] parts = new String[ArnPattern.SEGMENTS];
    int from = 0;
    for (int i = 0; i < ArnPattern.SEGMENTS - 1; i++) {
      int colon = text.indexOf(':', from);
      if (colon < 0) {
        return NONE;
      }
      parts[i] = text.substring(from, colon);
      from = colon + 1;
    }
    parts[ArnPattern.SEGMENTS - 1] = text.substring(from);
    return parts;
  }
}
