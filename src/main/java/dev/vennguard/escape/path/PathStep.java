package dev.vennguard.escape.path;

import dev.vennguard.policy.Condition;
import java.util.List;

/**
 * One request of a path.
 *
 * @param actions {@code prefix:Name}; any one of them does
 * @param place which resources it has to reach
 * @param same a label: steps of a path with the same one go to the same resource; may be empty
 * @param when conditions that the request has to meet; {@code ${boundary}} stands for the ARNs of
 *     the boundary
 * @param close whether the path is closed here: what is denied takes least away
 * @param commands for each action an AWS CLI command with places to fill in; empty where no call of
 *     its own is made
 */
public record PathStep(
    List<String> actions,
    StepPlace place,
    String same,
    List<Condition> when,
    boolean close,
    List<String> commands) {
  /** Stands in a condition for the ARNs of the boundary. */
  public static final String BOUNDARY = "${boundary}";

  /** Copies the lists. */
  public PathStep {
    actions = List.copyOf(actions);
    when = List.copyOf(when);
    commands = List.copyOf(commands);
  }

  /** The command of an action of this step. */
  public String command(String action) {
    int at = actions.indexOf(action);
    return at < 0 ? "" : commands.get(at);
  }
}
