package dev.vennguard.exchange.check;

import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.WalkedStep;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * What a report writes about a way out that is not closed, beside its message.
 *
 * @param path the id of the path; empty where nothing could be examined
 * @param title what it is
 * @param grade how far it can be walked
 * @param target what a boundary on the target changes
 * @param reason what limits it, or what is not known
 * @param walk the requests in order
 * @param openings where the Allow statements stand that let the closing request through
 * @param fix Deny statements that close it, in the boundary or in the identity policy
 */
public record CheckDoor(
    String path,
    String title,
    PathGrade grade,
    String target,
    String reason,
    List<WalkedStep> walk,
    List<String> openings,
    List<Statement> fix) {
  /** Copies the lists. */
  public CheckDoor {
    walk = List.copyOf(walk);
    openings = List.copyOf(openings);
    fix = List.copyOf(fix);
  }
}
