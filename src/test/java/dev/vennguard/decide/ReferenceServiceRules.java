package dev.vennguard.decide;

import dev.vennguard.decide.request.Request;
import java.util.List;
import java.util.Locale;

/**
 * EVALUATION §6.7 read aloud, for the reference: sentences of the section, as regular expressions.
 */
final class ReferenceServiceRules {
  private static final List<String> KEYS_OF_OTHERS =
      List.of("kms:decrypt", "kms:generatedatakey", "kms:creategrant", "kms:describekey");

  private final String action;
  private final String resource;
  private final String principal;
  private final boolean service;

  ReferenceServiceRules(Request request, boolean service) {
    this.action = request.action().toLowerCase(Locale.ROOT);
    this.resource = request.resource();
    this.principal = request.principal();
    this.service = service;
  }

  /** "any signed caller", "users and root". */
  boolean free() {
    return action.equals("sts:getcalleridentity")
        || (action.equals("sts:getsessiontoken") && principal.matches(".*:iam::.*:(root|user/.*)"));
  }

  /** A request on a KMS key. */
  boolean onKey() {
    return action.matches("kms:.*") && resource.matches("arn:[^:]*:kms:[^:]*:[^:]*:key/.*");
  }

  /** A request to become a role. */
  boolean onRole() {
    return action.matches("sts:(assumerole.*|tagsession|setsourceidentity)")
        && resource.matches("arn:[^:]*:iam:[^:]*:[^:]*:role/.*");
  }

  /** "R is not asked", "the passed role's trust policy is not asked". */
  boolean resourcePolicyAsked() {
    return !action.equals("iam:passrole") && (!action.matches("kms:.*") || onKey());
  }

  /**
   * "any other action is an implicit deny", "never across accounts", "never ALLOWED"; and STS of
   * root.
   */
  boolean hopeless(boolean cross) {
    boolean within =
        (action.matches("kms:.*") && !KEYS_OF_OTHERS.contains(action))
            || action.equals("iam:passrole")
            || action.matches("sqs:(delete|create|tag|untag)queue");
    boolean root = principal.endsWith(":root");
    return (cross && within)
        || (!service && action.matches("sts:assumerolewith.*"))
        || (root && action.matches("sts:(assumerole|tagsession|setsourceidentity)"));
  }
}
