package dev.vennguard.explain;

import dev.vennguard.explain.change.Candidate;
import java.util.List;

/**
 * Small changes that are offered for an action, each verified and with its whole effect.
 *
 * @param toTurn that allow some request of it, or cut it off where some is allowed
 * @param toAllowMore that allow every request, where some are allowed and some are not
 * @param toAllowRequest likewise that allow the denied example
 */
public record Proposals(
    List<Candidate> toTurn, List<Candidate> toAllowMore, List<Candidate> toAllowRequest) {
  /** Nothing is offered. */
  public static final Proposals NONE = new Proposals(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Proposals {
    toTurn = List.copyOf(toTurn);
    toAllowMore = List.copyOf(toAllowMore);
    toAllowRequest = List.copyOf(toAllowRequest);
  }
}
