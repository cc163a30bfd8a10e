package dev.vennguard.ui.shell.finding;

import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.ui.shell.setting.Settings.HiddenFinding;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.NamedFinding;
import dev.vennguard.workspace.finding.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is hidden in which document: kept beside the documents, in the settings. A document that is
 * saved elsewhere takes it along.
 */
final class HiddenFindings {
  private final Settings settings;
  private final List<HiddenFinding> all;
  private final Map<DocumentId, Document> seen = new HashMap<>();

  HiddenFindings(Settings settings) {
    this.settings = settings;
    this.all = new ArrayList<>(settings.hiddenFindings());
  }

  /** What is hidden in the documents of a snapshot. */
  Map<DocumentId, List<Suppression>> of(Snapshot snapshot) {
    Map<DocumentId, List<Suppression>> hidden = new HashMap<>();
    for (Document document : snapshot.documents()) {
      follow(document);
      List<Suppression> here = of(name(document));
      if (!here.isEmpty()) {
        hidden.put(document.id(), here);
      }
    }
    return hidden;
  }

  private List<Suppression> of(String name) {
    return all.stream()
        .filter(one -> one.document().equals(name))
        .map(HiddenFinding::suppression)
        .toList();
  }

  /** The same text under another name has been saved there. */
  private void follow(Document document) {
    Document before = seen.put(document.id(), document);
    if (before == null || !before.text().equals(document.text())) {
      return;
    }
    String name = name(document);
    String earlier = name(before);
    if (!name.equals(earlier)) {
      of(earlier).stream()
          .filter(one -> !of(name).contains(one))
          .forEach(one -> all.add(new HiddenFinding(name, one)));
      settings.setHiddenFindings(all);
    }
  }

  /** Its path, or what it is called while it has none. */
  private static String name(Document document) {
    return document.path().isEmpty()
        ? document.id().kind().id() + " " + document.title()
        : document.path();
  }

  /** What is hidden in the documents of a snapshot, for a review; each once. */
  List<SuppressedFinding> forReview(Snapshot snapshot) {
    return of(snapshot).values().stream()
        .flatMap(List::stream)
        .map(one -> new SuppressedFinding(one.rule(), one.mark(), one.reason()))
        .distinct()
        .toList();
  }

  /** A review accepts findings: they are hidden in the documents that came with it. */
  void take(Snapshot snapshot, List<SuppressedFinding> accepted) {
    for (Document document : snapshot.documents()) {
      List<Suppression> here = of(name(document));
      for (SuppressedFinding one : accepted) {
        boolean everywhere = one.fingerprint().isEmpty() || Suppression.marks(one.fingerprint());
        String reason = one.reason().isBlank() ? "accepted in the review" : one.reason();
        Suppression wanted = new Suppression(one.id(), one.fingerprint(), reason);
        if (everywhere && !here.contains(wanted)) {
          all.add(new HiddenFinding(name(document), wanted));
        }
      }
    }
    settings.setHiddenFindings(all);
  }

  /** A review accepts these no longer. */
  void leave(Snapshot snapshot, List<SuppressedFinding> refused) {
    List<String> names = snapshot.documents().stream().map(HiddenFindings::name).toList();
    all.removeIf(one ->
        names.contains(one.document())
            && refused.stream()
                .anyMatch(gone ->
                    gone.id().equals(one.suppression().rule())
                        && gone.fingerprint().equals(one.suppression().mark())));
    settings.setHiddenFindings(all);
  }

  /** Hides a finding. */
  void hide(Document document, NamedFinding found, String reason) {
    all.add(new HiddenFinding(name(document), Suppression.of(found, reason)));
    settings.setHiddenFindings(all);
  }

  /** Shows a finding again. */
  void lift(Document document, NamedFinding found) {
    all.removeIf(one -> one.document().equals(name(document)) && one.suppression().hides(found));
    settings.setHiddenFindings(all);
  }
}
