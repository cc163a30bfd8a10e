package dev.vennguard.ui.shell.command;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.ShownFindings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of the window's frame. Plain Java. */
public final class StatusText {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final double NANOS_PER_MILLI = 1e6;

  private static final String CHOOSE = "Choose an action to see why";
  private static final String FIND =
      CHOOSE + " · " + Palettes.display("Shortcut+G") + " finds one by name";

  private StatusText() {}

  /** What is open: the sample's title while no file is, else the titles of the documents. */
  public static String title(Snapshot snapshot, String sample) {
    List<Document> documents = snapshot.documents();
    if (nothingOpen(snapshot)) {
      return "Nothing open";
    }
    if (!sample.isEmpty() && documents.stream().allMatch(one -> one.path().isEmpty())) {
      return sample;
    }
    return documents.stream()
        .filter(document -> !document.blank() || !document.path().isEmpty())
        .map(Document::title)
        .collect(Collectors.joining(", "));
  }

  /** Whether there is neither a text nor a file: then no sample is open any more either. */
  public static boolean nothingOpen(Snapshot snapshot) {
    return snapshot.documents().stream().allMatch(one -> one.blank() && one.path().isEmpty());
  }

  /** How long the last evaluation took. */
  public static String evaluated(Snapshot snapshot) {
    double millis = snapshot.evaluationTime().toNanos() / NANOS_PER_MILLI;
    return millis < 1_000
        ? String.format(Locale.ROOT, "Evaluated in %.1f ms", millis)
        : String.format(Locale.ROOT, "Evaluated in %.1f s", millis / 1_000);
  }

  /** What to do first, while no action is explained. */
  public static List<String> hint(Snapshot snapshot) {
    return snapshot.documents().stream().allMatch(Document::blank)
        ? List.of(
            "Paste or drop a policy on either side, or choose a sample",
            "Paste or drop a policy on either side")
        : List.of(FIND, CHOOSE);
  }

  /** Which data the verdicts rest on. */
  public static List<String> catalogue(Catalogue catalogue) {
    String whole =
        String.format(
            Locale.ROOT,
            "Catalogue %s: %,d services, %,d actions",
            catalogue.date(),
            catalogue.services().size(),
            catalogue.size());
    return List.of(whole, "Catalogue " + catalogue.date(), "");
  }

  /** How many problems and findings all documents have together. */
  public static String problems(Snapshot snapshot, ShownFindings found) {
    String words =
        FindingCounts.of(
                snapshot.documents().stream()
                    .flatMap(document -> FindingList.of(document, found).rows().stream())
                    .map(FindingList.Row::severity)
                    .toList())
            .words();
    return words.isEmpty()
        ? snapshot.documents().stream()
            .map(found::looking)
            .max(Comparator.naturalOrder())
            .orElse(ShownFindings.Looking.DONE)
            .words()
        : words;
  }

  /** The note over the middle while a text is broken; empty if none is. */
  public static String staleness(Snapshot snapshot, ZoneId zone) {
    return switch (snapshot.freshness()) {
      case Freshness.Current current -> "";
      case Freshness.Stale(Instant asOf, var id, int line) -> {
        Optional<Document> document = snapshot.document(id);
        String title = OneLine.of(document.map(Document::title).orElse("the text"));
        String time = CLOCK.format(asOf.atZone(zone));
        if (document.filter(Document::neverRead).isPresent()) {
          yield "undecided until the error on line %d of %s is corrected".formatted(line, title);
        }
        yield document.filter(Document::blank).isPresent()
            ? "showing the state of %s, before %s was emptied: write or paste a policy"
                .formatted(time, title)
            : "showing the state of %s, before the error on line %d of %s"
                .formatted(time, line, title);
      }
    };
  }

  /** Whether anything would be lost by closing, in a word. */
  public static String saved(Snapshot snapshot) {
    if (unsaved(snapshot)) {
      return "not saved";
    }
    boolean files = snapshot.documents().stream().noneMatch(document -> document.path().isEmpty());
    return files ? "saved" : "unchanged";
  }

  /** Whether some document is. */
  public static boolean unsaved(Snapshot snapshot) {
    return snapshot.documents().stream().anyMatch(Document::dirty);
  }
}
