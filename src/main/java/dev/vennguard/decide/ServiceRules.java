package dev.vennguard.decide;

import java.util.Locale;
import java.util.Set;

/**
 * Services whose requests are decided by rules of their own (EVALUATION §6.7): one table, for
 * {@code decide} and {@code prove} alike. Actions are named {@code service:Name} in any case.
 */
public final class ServiceRules {
  /** STS API Reference, GetCallerIdentity; IAM User Guide, "Comparing AWS STS credentials". */
  private static final Set<String> UNCONTROLLED =
      Set.of("sts:getcalleridentity", "sts:getsessiontoken");

  /** IAM User Guide, "Policy evaluation logic"; AWS Security Blog of 2022-09-21. */
  private static final Set<String> TRUST =
      Set.of("sts:assumerole", "sts:tagsession", "sts:setsourceidentity");

  /** Unsigned: the trust policy alone decides, and no user or role calls them. */
  private static final Set<String> UNSIGNED =
      Set.of("sts:assumerolewithsaml", "sts:assumerolewithwebidentity");

  private ServiceRules() {}

  /** A resource policy that has to allow, also in the caller's own account. */
  public enum RequiredPolicy {
    NONE,
    KEY_POLICY,
    TRUST_POLICY
  }

  /** Whether no policy controls the action: it is allowed, also under an explicit Deny. */
  public static boolean uncontrolled(String action) {
    return UNCONTROLLED.contains(action.toLowerCase(Locale.ROOT));
  }

  /** Whether requests of the action are unsigned, so that no user or role session makes them. */
  public static boolean unsigned(String action) {
    return UNSIGNED.contains(action.toLowerCase(Locale.ROOT));
  }

  /**
   * Which resource policy has to allow requests of an action on some of its resources: KMS keys and
   * roles.
   */
  public static RequiredPolicy required(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    if (lower.startsWith("kms:")) {
      return RequiredPolicy.KEY_POLICY;
    }
    return TRUST.contains(lower) || UNSIGNED.contains(lower)
        ? RequiredPolicy.TRUST_POLICY
        : RequiredPolicy.NONE;
  }

  /**
   * Which resource policy has to allow a request: of KMS only requests on keys ask the key policy,
   * not those on {@code *} and on aliases.
   *
   * @param resource the ARN, or {@code *}
   */
  public static RequiredPolicy required(String action, String resource) {
    RequiredPolicy policy = required(action);
    String[] arn = Arns.split(resource);
    boolean fits =
        switch (policy) {
          case NONE -> false;
          case KEY_POLICY -> arn.length > 0 && arn[2].equals("kms") && arn[5].startsWith("key/");
          case TRUST_POLICY -> arn.length > 0 && arn[2].equals("iam") && arn[5].startsWith("role/");
        };
    return fits ? policy : RequiredPolicy.NONE;
  }
}
