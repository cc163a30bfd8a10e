package dev.vennguard.ui.whatif;

import dev.vennguard.ui.whatif.ResourceChoices.ResourceChoice;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is wrong with the fields of a request. While something is, nothing is decided: a half-typed
 * value is no request that AWS could get.
 */
final class FieldProblems {
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z][a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[a-z0-9]*:.+", Pattern.DOTALL);
  private static final Pattern CALLER =
      Pattern.compile(
          "arn:[a-z][a-z-]*:(iam|sts)::\\d{12}:"
              + "(root|(user|role|assumed-role|federated-user)/[^/\\s].*)");

  private FieldProblems() {}

  /** About the action, in words; empty if it is the name of one. */
  static String action(String action) {
    if (action.contains("*") || action.contains("?")) {
      return "a request has one action, without wildcards: name it";
    }
    return ACTION.matcher(action).matches()
        ? ""
        : "`" + action + "` is no action's name: write one such as s3:GetObject";
  }

  /** About the caller. */
  static String principal(String principal) {
    return CALLER.matcher(principal).matches()
        ? ""
        : "the principal is no ARN of a user, a role or a session: write one such as"
            + " arn:aws:iam::111122223333:role/dev";
  }

  /**
   * About the resource.
   *
   * @param choices the types of the action; none if the action is not known
   */
  static String resource(List<ResourceChoice> choices, String resource) {
    String odd = choices.isEmpty() ? "" : ResourceChoices.note(choices, resource);
    boolean sound = resource.equals("*") || ARN.matcher(resource).matches();
    return sound || !odd.isEmpty()
        ? odd
        : "the resource is neither an ARN nor *: write one of them";
  }
}
