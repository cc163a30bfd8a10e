package dev.vennguard.escape;

import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Situation;
import java.util.List;

/**
 * What is known of the boundary itself. Asked for once; what is not known keeps paths open or
 * conditional, never closed.
 *
 * @param boundaries ARNs of the boundary policy, and of others that are as narrow; an account may
 *     be {@code *}. None if it is not known
 * @param source how they are known
 * @param delegated ARN patterns of what stays inside the boundary: roles that carry it, users,
 *     groups and policies of such principals, functions whose roles carry it
 */
public record Delegation(List<String> boundaries, Source source, List<String> delegated) {
  /** Nothing is known. */
  public static final Delegation UNKNOWN = new Delegation(List.of(), Source.UNKNOWN, List.of());

  /** Copies the lists. */
  public Delegation {
    boundaries = List.copyOf(boundaries);
    delegated = List.copyOf(delegated);
  }

  /** How the boundary's ARN is known. */
  public enum Source {
    STATED,
    /** Read off the policies. */
    READ,
    UNKNOWN
  }

  /** What somebody said, as it was said: see {@link #pattern} and {@link #policy}. */
  public static Delegation stated(
      List<String> boundaries, List<String> delegated, Situation situation) {
    return new Delegation(
        boundaries.stream().map(one -> policy(one, situation)).toList(),
        boundaries.isEmpty() ? Source.UNKNOWN : Source.STATED,
        delegated.stream().map(one -> pattern(one, situation)).toList());
  }

  /** The same with other boundaries. */
  Delegation read(List<String> found) {
    return new Delegation(found, found.isEmpty() ? Source.UNKNOWN : Source.READ, delegated);
  }

  /** Whether an ARN of the boundary is a pattern. */
  boolean patterns() {
    return boundaries.stream().anyMatch(Glob::hasWildcard);
  }

  /**
   * The ARN pattern of delegated resources: {@code /delegated/} and {@code app-*} are roles, {@code
   * policy/app-*} and {@code user/dev/*} are of IAM, an ARN is itself.
   */
  public static String pattern(String text, Situation situation) {
    if (text.startsWith("arn:")) {
      return text;
    }
    String path = text.startsWith("/") ? text.substring(1) : text;
    String whole = path.isEmpty() || path.endsWith("/") ? path + "*" : path;
    boolean typed =
        List.of("role/", "user/", "group/", "policy/", "instance-profile/").stream()
            .anyMatch(whole::startsWith);
    return iam(situation) + (typed ? whole : "role/" + whole);
  }

  /** The ARN of a policy that is named by its ARN, or by its name with its path. */
  public static String policy(String text, Situation situation) {
    if (text.startsWith("arn:")) {
      return text;
    }
    String name = text.startsWith("/") ? text.substring(1) : text;
    return iam(situation) + (name.startsWith("policy/") ? name : "policy/" + name);
  }

  static String iam(Situation situation) {
    String account = situation.account().isEmpty() ? "*" : situation.account();
    return "arn:" + situation.partition() + ":iam::" + account + ":";
  }
}
