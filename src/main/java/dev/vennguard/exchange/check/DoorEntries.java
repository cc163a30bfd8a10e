package dev.vennguard.exchange.check;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.WalkedStep;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From ways out that are not closed to what reports write. */
public final class DoorEntries {
  private static final String ID = "ESCAPE";

  private final Snapshot snapshot;
  private final Document boundary;

  /**
   * @param boundary the document that a way out is told of where no statement is
   */
  public DoorEntries(Snapshot snapshot, Document boundary) {
    this.snapshot = snapshot;
    this.boundary = boundary;
  }

  /** One for each door, worst first. */
  public List<CheckEntry> of(EscapeReport report) {
    List<CheckEntry> entries = new ArrayList<>();
    for (PathResult door : report.doors()) {
      entries.add(entry(report, door));
    }
    return entries;
  }

  /** That nothing could be examined: no way out is closed then. */
  public CheckEntry unexamined(String why) {
    CheckDoor door =
        new CheckDoor(
            "", "Ways out", PathGrade.UNDECIDED, "", why, List.of(), List.of(), List.of());
    return new CheckEntry(
        ID,
        FindingSeverity.WARNING,
        place(Optional.empty()),
        "ways out of the boundary are not examined: " + why,
        "",
        "",
        CheckEntries.fingerprint(boundary.path(), ID, why, ""),
        "",
        true,
        Optional.of(door));
  }

  private CheckEntry entry(EscapeReport report, PathResult door) {
    String id = door.path().id();
    Policy document =
        snapshot.evaluation().layers().first(LayerKind.BOUNDARY).stream()
            .flatMap(layer -> layer.policies().stream())
            .findFirst()
            .orElseGet(() -> boundary.reading().policy());
    CheckDoor written =
        new CheckDoor(
            id,
            door.path().title(),
            door.grade(),
            door.path().target().text(),
            door.reason(),
            door.walk(),
            openings(door),
            DoorCloser.statements(List.of(door), document));
    FindingSeverity severity =
        door.grade() == PathGrade.OPEN ? FindingSeverity.SECURITY_WARNING : FindingSeverity.WARNING;
    return new CheckEntry(
        id,
        severity,
        place(door.opening()),
        OneLine.of(message(report, door)),
        OneLine.of(door.path().closed()),
        fix(written),
        CheckEntries.fingerprint(boundary.path(), ID, id, door.grade().name()),
        "",
        true,
        Optional.of(written));
  }

  private static String message(EscapeReport report, PathResult door) {
    StringBuilder text = new StringBuilder("way out, ").append(door.grade().text()).append(": ");
    text.append(decapitalized(door.path().title()));
    if (!door.reason().isEmpty()) {
      text.append(" (").append(door.reason()).append(')');
    }
    long more =
        report.results().stream()
            .filter(one -> !one.path().id().equals(door.path().id()))
            .filter(one -> one.through().contains(door.path().id()))
            .count();
    return text.append(more == 0 ? "" : ", and %d more by the same request".formatted(more))
        .toString();
  }

  private static String decapitalized(String title) {
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  private static String fix(CheckDoor door) {
    int count = door.fix().size();
    return count == 0
        ? ""
        : "Add %d Deny statement%s to the boundary".formatted(count, count == 1 ? "" : "s");
  }

  private List<String> openings(PathResult door) {
    if (door.walk().isEmpty()) {
      return List.of();
    }
    int at = door.path().steps().isEmpty() ? 0 : door.path().steps().indexOf(door.path().closing());
    WalkedStep step = door.walk().get(at);
    return step.openings().stream().map(id -> place(Optional.of(id)).text()).toList();
  }

  private CheckPlace place(Optional<StatementId> opening) {
    Optional<Document> document = opening.flatMap(snapshot::documentOf);
    Document stands = document.filter(Document::sound).orElse(boundary);
    Span span =
        document
            .filter(Document::sound)
            .flatMap(found -> opening.map(id -> span(found, id)))
            .orElse(Span.at(0));
    return CheckPlace.of(
        stands.path(), stands.id().kind().id(), stands.text(), stands.reading().lines(), span);
  }

  /** Its name, else its effect: a whole statement is too long for an excerpt. */
  private static Span span(Document document, StatementId id) {
    var spans = document.reading().statements().get(id.statement());
    return spans.sid().length() > 0 ? spans.sid() : spans.effect();
  }
}
