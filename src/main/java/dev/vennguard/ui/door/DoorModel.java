package dev.vennguard.ui.door;

import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.WalkedStep;
import dev.vennguard.policy.StatementId;
import dev.vennguard.ui.door.DoorPage.Door;
import dev.vennguard.ui.door.DoorPage.Place;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.door.DoorsSeen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the panel says of the ways out. Plain Java. */
public final class DoorModel {
  private final Snapshot snapshot;

  private DoorModel(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The page for what was seen. */
  public static DoorPage page(DoorsSeen seen) {
    DoorModel model = new DoorModel(seen.snapshot());
    return seen.report()
        .map(model::page)
        .orElseGet(() -> new DoorPage("", seen.why(), "", false, List.of(), List.of()));
  }

  private DoorPage page(EscapeReport report) {
    List<Door> doors = new ArrayList<>();
    List<Door> closed = new ArrayList<>();
    report.results().stream()
        .sorted(
            Comparator.comparing(PathResult::grade).thenComparing(one -> !one.through().isEmpty()))
        .forEach(one -> (one.grade().closed() ? closed : doors).add(door(one)));
    boolean asks =
        report.delegation().source() != Delegation.Source.STATED
            || report.delegation().delegated().isEmpty();
    return new DoorPage(report.line(), "", known(report.delegation()), asks, doors, closed);
  }

  private static String known(Delegation delegation) {
    String roles =
        delegation.delegated().isEmpty()
            ? ""
            : " Delegated: " + String.join(", ", delegation.delegated()) + ".";
    return switch (delegation.source()) {
      case STATED -> String.join(", ", delegation.boundaries()) + " is the boundary." + roles;
      case READ ->
          String.join(", ", delegation.boundaries())
              + " is the boundary, as the policies name it."
              + roles;
      case UNKNOWN ->
          "Which policy the boundary itself is, is not known: ways that depend on it count as not"
              + " closed. Say it below."
              + roles;
    };
  }

  private Door door(PathResult result) {
    List<String> lines = new ArrayList<>();
    add(lines, "", result.path().gain());
    add(lines, result.grade().closed() ? "Closed: " : "Why: ", result.reason());
    if (!result.through().isEmpty()) {
      lines.add("It is closed with " + String.join(", ", result.through()) + ".");
    }
    if (!result.grade().closed()) {
      add(lines, "", result.path().target().text());
      add(lines, "By hand: ", result.path().closed());
    }
    add(lines, "Source: ", result.path().source());
    return new Door(
        result.path().id(),
        result.grade(),
        result.path().door().title(),
        result.path().title(),
        lines,
        result.walk().stream().map(WalkedStep::command).filter(one -> !one.isEmpty()).toList(),
        result.grade().closed() ? Optional.empty() : result.opening().flatMap(this::place));
  }

  private static void add(List<String> lines, String before, String words) {
    if (!words.isBlank()) {
      lines.add(before + words);
    }
  }

  private Optional<Place> place(StatementId id) {
    Optional<Document> document = snapshot.documentOf(id);
    return document.flatMap(found ->
        snapshot
            .span(id)
            .map(span ->
                new Place(
                    "line " + found.reading().lines().line(span.start()) + " of " + found.title(),
                    found.id(),
                    span)));
  }
}
