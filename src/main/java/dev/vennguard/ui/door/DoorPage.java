package dev.vennguard.ui.door;

import dev.vennguard.escape.PathGrade;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import java.util.Optional;

/**
 * All that the panel shows.
 *
 * @param line how many are closed and how many are not; empty if there is nothing to examine
 * @param why there is nothing to examine; empty if there is
 * @param known what is known of the boundary, in a sentence
 * @param asks whether the boundary's ARN or the path of delegated roles would tell more
 * @param doors those that are not closed, worst first
 * @param closed those that are
 */
public record DoorPage(
    String line, String why, String known, boolean asks, List<Door> doors, List<Door> closed) {
  /** Nothing was examined yet. */
  public static final DoorPage NOTHING = new DoorPage("", "", "", false, List.of(), List.of());

  /** Copies the lists. */
  public DoorPage {
    doors = List.copyOf(doors);
    closed = List.copyOf(closed);
  }

  /** Whether some way out is open, so that there is something to close. */
  public boolean anyOpen() {
    return doors.stream().anyMatch(one -> one.grade() == PathGrade.OPEN);
  }

  /** The sign of the worst of them all. */
  String worst() {
    return doors.isEmpty() ? "✓" : doors.getFirst().sign().substring(0, 1);
  }

  /**
   * One way out.
   *
   * @param id of the list that it is from
   * @param kind what it leads to
   * @param title in a few words
   * @param lines what is to be known of it, a sentence each
   * @param commands the requests that walk it, as AWS CLI commands
   * @param place the statement that leaves it open, if it is in a text
   */
  public record Door(
      String id,
      PathGrade grade,
      String kind,
      String title,
      List<String> lines,
      List<String> commands,
      Optional<Place> place) {
    /** Copies the lists. */
    public Door {
      lines = List.copyOf(lines);
      commands = List.copyOf(commands);
    }

    /** Sign and word: never colour alone. */
    String sign() {
      return switch (grade) {
        case OPEN -> "● Open";
        case CONDITIONAL -> "◐ Conditional";
        case UNDECIDED -> "? Undecided";
        case CLOSED -> "✓ Closed";
      };
    }
  }

  /** A statement in a text. */
  public record Place(String words, DocumentId document, Span span) {}
}
