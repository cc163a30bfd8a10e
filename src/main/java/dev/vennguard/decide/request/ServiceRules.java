package dev.vennguard.decide.request;

import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.UncontrolledActions;
import java.util.Locale;
import java.util.Set;

/**
 * Services whose requests are decided by rules of their own (EVALUATION §6.7): one table, for
 * {@code decide} and {@code prove} alike. Actions are named {@code service:Name} in any case.
 */
public final class ServiceRules {
  /** IAM User Guide, "Policy evaluation logic"; AWS Security Blog of 2022-09-21. */
  private static final Set<String> TRUST =
      Set.of("sts:assumerole", "sts:tagsession", "sts:setsourceidentity");

  /**
   * STS API Reference: AssumeRoleWithSAML and AssumeRoleWithWebIdentity do "not require the use of
   * AWS security credentials". The trust policy alone decides, and no user or role calls them.
   */
  private static final Set<String> UNSIGNED =
      Set.of("sts:assumerolewithsaml", "sts:assumerolewithwebidentity");

  /**
   * KMS Developer Guide, "Allowing users in other accounts to use a KMS key": the cryptographic
   * operations, and the further ones that the page lists.
   */
  private static final Set<String> KMS_ACROSS_ACCOUNTS =
      Set.of(
          "kms:decrypt",
          "kms:derivesharedsecret",
          "kms:encrypt",
          "kms:generatedatakey",
          "kms:generatedatakeypair",
          "kms:generatedatakeypairwithoutplaintext",
          "kms:generatedatakeywithoutplaintext",
          "kms:generatemac",
          "kms:reencryptfrom",
          "kms:reencryptto",
          "kms:sign",
          "kms:verify",
          "kms:verifymac",
          "kms:creategrant",
          "kms:describekey",
          "kms:getkeyrotationstatus",
          "kms:getpublickey",
          "kms:listgrants",
          "kms:retiregrant",
          "kms:revokegrant");

  /** SQS Developer Guide, "Limitations of custom policies": not granted across accounts. */
  private static final Set<String> SQS_WITHIN_ACCOUNT =
      Set.of(
          "sqs:addpermission",
          "sqs:cancelmessagemovetask",
          "sqs:createqueue",
          "sqs:deletequeue",
          "sqs:listmessagemovetasks",
          "sqs:listqueues",
          "sqs:listqueuetags",
          "sqs:removepermission",
          "sqs:setqueueattributes",
          "sqs:startmessagemovetask",
          "sqs:tagqueue",
          "sqs:untagqueue");

  /** IAM User Guide, "Granting a user permissions to pass a role": roles of the same account. */
  private static final String PASS_ROLE = "iam:passrole";

  private static final Set<String> SERVICES = Set.of("iam", "kms", "sqs", "sts");

  private ServiceRules() {}

  /** A resource policy that has to allow, also in the caller's own account. */
  public enum RequiredPolicy {
    NONE(""),
    KEY_POLICY("key policy"),
    TRUST_POLICY("trust policy");

    private final String title;

    RequiredPolicy(String title) {
      this.title = title;
    }

    /** The name in words; empty for none. */
    public String title() {
      return title;
    }
  }

  /** Whether any rule here is about some action of a service; most services have none. */
  public static boolean about(String service) {
    return SERVICES.contains(service);
  }

  /** Whether some action of a service has to be allowed by a policy of its resource. */
  public static boolean requirePolicies(String service) {
    return service.equals("kms") || service.equals("sts");
  }

  /** Whether no policy controls the action: it is allowed, also under an explicit Deny. */
  public static boolean uncontrolled(String action) {
    return UncontrolledActions.include(action);
  }

  /**
   * Whether no policy controls the action for this caller: {@code sts:GetCallerIdentity} for all
   * who sign their requests, {@code sts:GetSessionToken} for users and the root user.
   */
  public static boolean uncontrolled(String action, Caller caller) {
    if (!uncontrolled(action)) {
      return false;
    }
    return switch (caller.kind()) {
      case ROOT, USER -> true;
      case ROLE, ROLE_SESSION, FEDERATED_USER, SERVICE, OTHER -> !forUsers(action);
      case PROVIDER, ANONYMOUS -> false;
    };
  }

  /** Likewise for all callers that are asked about. */
  public static boolean uncontrolled(String action, CallerKind asked) {
    return switch (asked) {
      case ROOT, USER -> uncontrolled(action);
      case ROLE_SESSION, ANY -> uncontrolled(action) && !forUsers(action);
    };
  }

  private static boolean forUsers(String action) {
    return action.toLowerCase(Locale.ROOT).equals("sts:getsessiontoken");
  }

  /** Whether requests of the action are unsigned, so that no user or role session makes them. */
  public static boolean unsigned(String action) {
    return UNSIGNED.contains(action.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the root user is refused whatever the policies say: "You cannot call AssumeRole by
   * using AWS account root user credentials; access is denied" (STS API Reference, AssumeRole).
   * What is asked beside it goes the same way.
   */
  public static boolean closedToRoot(String action) {
    return TRUST.contains(action.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether requests of the action can be allowed on a resource of another account; if not, they
   * are implicitly denied whatever its policy says.
   */
  public static boolean acrossAccounts(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    if (lower.startsWith("kms:")) {
      return KMS_ACROSS_ACCOUNTS.contains(lower);
    }
    return !SQS_WITHIN_ACCOUNT.contains(lower) && !lower.equals(PASS_ROLE);
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
    return required(action, Arns.split(resource));
  }

  /**
   * Whether the resource policy is asked at all: of KMS only on keys ("valid only in an IAM
   * policy", KMS Developer Guide, "Default key policy"); the trust policy of a role that is passed
   * never.
   *
   * @param resource the ARN, or {@code *}
   */
  public static boolean asksResourcePolicy(String action, String resource) {
    String lower = action.toLowerCase(Locale.ROOT);
    return !lower.equals(PASS_ROLE)
        && (!lower.startsWith("kms:") || required(action, resource) != RequiredPolicy.NONE);
  }

  /**
   * Which resource policy has to allow an action, if one has to.
   *
   * @param action {@code prefix:Name}, in any letter case
   * @param arn the resource's segments
   */
  public static RequiredPolicy required(String action, String[] arn) {
    RequiredPolicy policy = required(action);
    boolean fits =
        switch (policy) {
          case NONE -> false;
          case KEY_POLICY -> arn.length > 0 && arn[2].equals("kms") && arn[5].startsWith("key/");
          case TRUST_POLICY -> arn.length > 0 && arn[2].equals("iam") && arn[5].startsWith("role/");
        };
    return fits ? policy : RequiredPolicy.NONE;
  }
}
