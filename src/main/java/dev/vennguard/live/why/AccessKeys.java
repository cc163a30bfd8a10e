package dev.vennguard.live.why;

import dev.vennguard.decide.Request;
import java.util.Locale;

/** Whether a request was made with long-term access keys: those tell of no second factor. */
final class AccessKeys {
  private static final String FACTOR = "aws:multifactorauth";

  private AccessKeys() {}

  /** Whether the key tells of a second factor. */
  static boolean tells(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith(FACTOR);
  }

  /** Whether a user calls, and no role. */
  static boolean user(Request request) {
    return request.principal().contains(":user/");
  }

  static boolean secondFactorTold(Request request) {
    return request.context().keySet().stream().anyMatch(AccessKeys::tells);
  }
}
