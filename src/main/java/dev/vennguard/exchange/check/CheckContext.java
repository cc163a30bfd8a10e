package dev.vennguard.exchange.check;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.close.ClosingProposal;
import java.util.List;
import java.util.Optional;

/**
 * What a report says beside its findings.
 *
 * @param escape all paths, where there is a boundary to get out of
 * @param closing what closes every open door at once
 * @param effective what the layers leave, where a format needs it
 * @param change what is allowed otherwise than in the baseline, where that says what was
 * @param doorsClosed ids of ways out that the baseline has and that are closed, or less open
 */
public record CheckContext(
    Optional<EscapeReport> escape,
    Optional<ClosingProposal> closing,
    Optional<EffectiveNames> effective,
    Optional<EffectiveNames.Change> change,
    List<String> doorsClosed) {
  /** Nothing beside. */
  public static final CheckContext NONE =
      new CheckContext(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Copies the list. */
  public CheckContext {
    doorsClosed = List.copyOf(doorsClosed);
  }

  /** The same, compared with a baseline. */
  CheckContext since(Optional<EffectiveNames.Change> other, List<String> closed) {
    return new CheckContext(escape, closing, effective, other, closed);
  }

  /** What closes the open doors, in a line; empty where nothing does. */
  String closingLine() {
    return closing
        .map(one ->
            "every open door is closed by %d Deny statement%s in the boundary: %,d of 6,144 characters; %s"
                .formatted(
                    one.added().size(), one.added().size() == 1 ? "" : "s", one.size(), one.loss()))
        .orElse("");
  }
}
