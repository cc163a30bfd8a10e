package dev.vennguard.policy;

import java.util.Locale;

/**
 * One action pattern, such as {@code s3:Get*}. The service prefix and the name are matched apart,
 * each as a glob and ignoring case; a text without a colon matches nothing, but {@code *} alone
 * matches every action (EVALUATION §2).
 *
 * @param text the pattern as the policy spells it
 */
public record ActionPattern(String text) {

  /** Whether it is {@code *} or {@code *:*}: every action of every service. */
  public boolean everything() {
    return text.equals("*") || (isStars(service()) && isStars(name()));
  }

  /**
   * Whether IAM stores it: not with a wildcard in the service prefix. {@code *:*} is read as {@code
   * *} (EVALUATION §2, open point).
   */
  public boolean storable() {
    return everything() || !Glob.hasWildcard(service());
  }

  /**
   * Whether it is written so that it can match an action: {@code *}, or a service and a name with
   * one colon between them and no blank. Any other text matches nothing (EVALUATION §2).
   */
  public boolean matchable() {
    int colon = text.indexOf(':');
    boolean named =
        colon > 0
            && colon < text.length() - 1
            && text.indexOf(':', colon + 1) < 0
            && text.chars().noneMatch(Character::isWhitespace);
    return named || everything();
  }

  /** The part before the first colon, in lower case; empty if there is no colon. */
  public String service() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** The part behind the first colon, in lower case; empty if there is no colon. */
  public String name() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it matches this action.
   *
   * @param action {@code prefix:Name}, in any letter case
   */
  public boolean matches(String action) {
    if (text.equals("*")) {
      return true;
    }
    int colon = action.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String lower = action.toLowerCase(Locale.ROOT);
    return Glob.matches(service(), lower.substring(0, colon))
        && Glob.matches(name(), lower.substring(colon + 1));
  }

  private static boolean isStars(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c == '*');
  }
}
