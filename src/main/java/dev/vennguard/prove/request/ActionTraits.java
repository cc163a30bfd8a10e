package dev.vennguard.prove.request;

import java.util.List;
import java.util.Map;

/**
 * What is peculiar to the requests of an action because of its service (EVALUATION §6.7, §6.8).
 *
 * @param globalRegions per partition in which its service is a global one, by id, the regions that
 *     its calls carry
 * @param nowhere what its calls carry for a region beside regions
 * @param otherRegion whether it can name a resource of another region than the one that is called
 *     (by its name, or since the catalogue leaves the region of its resources open)
 * @param via whether its requests always say whether a service makes them
 * @param rule how its requests are decided
 */
public record ActionTraits(
    Map<String, List<String>> globalRegions,
    List<String> nowhere,
    boolean otherRegion,
    boolean via,
    Rule rule) {
  /** Copies. */
  public ActionTraits {
    globalRegions = Map.copyOf(globalRegions);
    nowhere = List.copyOf(nowhere);
  }

  /** How requests are decided that are decided otherwise (EVALUATION §6.7). */
  public enum Rule {
    USUAL("s3:Example"),
    /** On keys the key policy has to allow; on anything else it is not asked. */
    KEY_POLICY("kms:Example"),
    /** The trust policy has to allow, and a user whom it names needs the boundary, too. */
    TRUST_POLICY("sts:AssumeRole"),
    /** The policy of the resource is not asked. */
    NO_RESOURCE_POLICY("iam:PassRole"),
    /** No policy controls it. */
    UNCONTROLLED("sts:GetCallerIdentity"),
    /** No policy controls it, for users and the root user, who alone can call it. */
    UNCONTROLLED_FOR_USERS("sts:GetSessionToken"),
    /** No user or role session sends such requests. */
    UNSIGNED("sts:AssumeRoleWithSAML");

    private final String placeholder;

    Rule(String placeholder) {
      this.placeholder = placeholder;
    }

    /**
     * An action that is decided like this, before anybody says which action is meant: of a service
     * that RCPs limit, since a question holds statements of an RCP only for such.
     */
    public String placeholder() {
      return placeholder;
    }

    /** Whether no policy controls it. */
    public boolean uncontrolled() {
      return this == UNCONTROLLED || this == UNCONTROLLED_FOR_USERS;
    }

    /** Whether the policy of the resource has to allow, on resources of that format. */
    public boolean requires(ArnFormat format) {
      return switch (this) {
        case KEY_POLICY -> format.of("kms", "key/");
        case TRUST_POLICY -> format.of("iam", "role/");
        case USUAL, NO_RESOURCE_POLICY, UNCONTROLLED, UNCONTROLLED_FOR_USERS, UNSIGNED -> false;
      };
    }

    /** Whether the policy of the resource counts, on resources of that format. */
    public boolean asks(ArnFormat format) {
      return this != NO_RESOURCE_POLICY && (this != KEY_POLICY || requires(format));
    }
  }

  /** The same, decided as usual. */
  public ActionTraits usual() {
    return new ActionTraits(globalRegions, nowhere, otherRegion, via, Rule.USUAL);
  }
}
