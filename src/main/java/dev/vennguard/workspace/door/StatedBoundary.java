package dev.vennguard.workspace.door;

import dev.vennguard.escape.Delegation;
import dev.vennguard.policy.Situation;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody said of the boundary itself, as it was said.
 *
 * @param boundaries its ARN or name, several with commas; empty to read it off the policies
 * @param delegated paths or names of roles that carry it, several with commas; may be empty
 */
public record StatedBoundary(String boundaries, String delegated) {
  /** Nothing was said. */
  public static final StatedBoundary NOTHING = new StatedBoundary("", "");

  /** Cuts off what surrounds it. */
  public StatedBoundary {
    boundaries = boundaries.strip();
    delegated = delegated.strip();
  }

  /** The same for requests of a situation. */
  public Delegation in(Situation situation) {
    return Delegation.stated(parts(boundaries), parts(delegated), situation);
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[,\\s]+")).filter(one -> !one.isBlank()).toList();
  }
}
