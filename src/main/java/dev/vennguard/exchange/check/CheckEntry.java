package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;
import java.util.Optional;

/**
 * One finding with its place, as reports write it.
 *
 * @param id its code
 * @param severity how bad it is
 * @param place where it stands
 * @param message what happens, in one line
 * @param advice what to do, in one line; may be empty
 * @param fix what an edit would do; empty if none is known
 * @param fingerprint what tells it from others, wherever it has moved to
 * @param mark of what is written there, wherever the file is; empty if nothing is
 * @param fresh whether the baseline lacks it; true without a baseline
 * @param door the way out that it is about, if it is about one
 */
public record CheckEntry(
    String id,
    FindingSeverity severity,
    CheckPlace place,
    String message,
    String advice,
    String fix,
    String fingerprint,
    String mark,
    boolean fresh,
    Optional<CheckDoor> door) {

  /** What happens and what to do. */
  public String sentence() {
    return advice.isEmpty() ? message : message + ": " + advice;
  }

  /** The same, as the baseline has it. */
  CheckEntry known() {
    return new CheckEntry(
        id, severity, place, message, advice, fix, fingerprint, mark, false, door);
  }
}
