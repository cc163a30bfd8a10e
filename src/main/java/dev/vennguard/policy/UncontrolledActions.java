package dev.vennguard.policy;

import java.util.Locale;
import java.util.Set;

/**
 * The actions that no policy controls (EVALUATION §6.7).
 *
 * <ul>
 *   <li>{@code sts:GetCallerIdentity}: "you can still perform this operation" under an explicit
 *       Deny (STS API Reference).
 *   <li>{@code sts:GetSessionToken}: policies have "no effect on a user's ability to perform" it
 *       (IAM User Guide, "Permissions for GetSessionToken").
 * </ul>
 */
public final class UncontrolledActions {
  private static final Set<String> NAMES = Set.of("sts:getcalleridentity", "sts:getsessiontoken");

  private UncontrolledActions() {}

  /**
   * Whether it is one of them.
   *
   * @param action {@code prefix:Name}, in any letter case
   */
  public static boolean include(String action) {
    return NAMES.contains(action.toLowerCase(Locale.ROOT));
  }
}
