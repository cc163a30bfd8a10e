package dev.vennguard.explain.words;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ConditionKeyName;

/** Whether a request was made with long-term access keys: those tell of no second factor. */
public final class AccessKeys {
  private static final String FACTOR = "aws:multifactorauth";

  private AccessKeys() {}

  /** Whether the key tells of a second factor. */
  public static boolean tells(String key) {
    return ConditionKeyName.folded(key).startsWith(FACTOR);
  }

  /** Whether a user calls, and no role. */
  public static boolean user(Request request) {
    return request.principal().contains(":user/");
  }

  /** Whether a request tells whether a second factor was used. */
  public static boolean secondFactorTold(Request request) {
    return request.context().keySet().stream().anyMatch(AccessKeys::tells);
  }
}
