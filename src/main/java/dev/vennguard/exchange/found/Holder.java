package dev.vennguard.exchange.found;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who holds policies.
 *
 * @param kind a user, a role or a group
 * @param name its name; in a template its logical name
 * @param arn its ARN, or the empty text
 * @param identity inline, attached and inherited identity policies, in that order
 * @param boundary the permissions boundary; none if there is none or if it is missing
 * @param trust the trust policy of a role
 * @param boundaryArn the ARN of its boundary, also where its document is not there; or empty
 * @param missing what it has but what was opened does not hold, and how to get it
 */
public record Holder(
    Kind kind,
    String name,
    String arn,
    List<OpenedPolicy> identity,
    List<OpenedPolicy> boundary,
    List<OpenedPolicy> trust,
    String boundaryArn,
    List<String> missing) {
  /** Copies the lists. */
  public Holder {
    identity = List.copyOf(identity);
    boundary = List.copyOf(boundary);
    trust = List.copyOf(trust);
    missing = List.copyOf(missing);
  }

  /** The sorts of holders. */
  public enum Kind {
    USER("user"),
    ROLE("role"),
    GROUP("group");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for people. */
    public String word() {
      return word;
    }
  }

  /** How many there are, in words. */
  public static String counted(int policies, int holders) {
    return String.format(
        Locale.ROOT,
        "%,d %s, %,d %s",
        policies,
        policies == 1 ? "policy" : "policies",
        holders,
        holders == 1 ? "role, user or group" : "roles, users and groups");
  }

  /** What a list says: {@code role app-x}. */
  public String title() {
    return kind.word() + " " + name;
  }

  /** All documents, as they fill the layers. */
  public List<OpenedPolicy> all() {
    List<OpenedPolicy> all = new java.util.ArrayList<>(identity);
    all.addAll(boundary);
    all.addAll(trust);
    return all;
  }
}
