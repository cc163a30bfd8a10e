package dev.vennguard.ui.shell.finding;

import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.FindingInquiry;
import dev.vennguard.workspace.finding.FixPreview;
import dev.vennguard.workspace.finding.LintReport;
import dev.vennguard.workspace.finding.ShownFinding;
import dev.vennguard.workspace.finding.ShownFindings;
import dev.vennguard.workspace.finding.ShownFindings.Age;
import dev.vennguard.workspace.finding.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Asks the engine what the linter finds, after each evaluation of other texts, and tells what is to
 * be shown. Until the answer is there the last findings are shown where they stand now; they are
 * greyed only if that takes time. Where looking takes time it waits until nobody types.
 */
public final class FindingDesk {
  private static final Duration QUIET = Duration.millis(200);
  private static final Duration OLD = Duration.millis(400);
  private static final java.time.Duration DEAR = java.time.Duration.ofMillis(8);

  private final LiveSession session;
  private final HiddenFindings hidden;
  private final ObservableValue<Boolean> seen;
  private final FindingInquiry inquiry = new FindingInquiry();
  private final List<Runnable> hiding = new ArrayList<>();
  private final List<Consumer<ShownFindings>> listeners = new ArrayList<>();
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final PauseTransition ageing = new PauseTransition(OLD);
  private LintReport report = LintReport.NOTHING;
  private ShownFindings shown = ShownFindings.UNKNOWN;
  private Age age = Age.FRESH;
  private boolean covered;
  private Looked looked = new Looked(List.of(), Set.of(), List.of());

  /** All that findings depend on. */
  private record Looked(
      List<Document> documents, Set<LayerKind> off, List<SituationReport> situation) {}

  /**
   * @param session answers
   * @param settings remember what is hidden
   * @param seen whether anybody looks at the window: if not, nothing is looked for
   */
  public FindingDesk(LiveSession session, Settings settings, ObservableValue<Boolean> seen) {
    this.session = session;
    this.seen = seen;
    this.hidden = new HiddenFindings(settings);
    seen.addListener((observable, was, is) -> seen());
    quiet.setOnFinished(event -> ask());
    ageing.setOnFinished(event -> aged());
  }

  /** Calls somebody whenever a finding was hidden, or shown again, by hand. */
  public void onHidden(Runnable listener) {
    hiding.add(listener);
  }

  /** Tells somebody of everything else that is to be shown from now on. */
  public void listen(Consumer<ShownFindings> listener) {
    listeners.add(listener);
  }

  /** There is a newer snapshot: what is to be shown for it now. */
  public ShownFindings renewed(Snapshot snapshot) {
    Looked wanted =
        new Looked(snapshot.documents(), snapshot.switchedOff(), List.of(snapshot.situation()));
    if (!wanted.equals(looked)) {
      looked = wanted;
      age = Age.FRESH;
      shown = found(snapshot);
      ageing.playFromStart();
      if (report.took().compareTo(DEAR) > 0) {
        quiet.playFromStart();
      } else {
        ask();
      }
    }
    return shown;
  }

  /** What is shown. */
  public ShownFindings shown() {
    return shown;
  }

  private void ask() {
    if (seen.getValue()) {
      look();
    }
  }

  /** Looks now, whoever sees the window: a picture of it is seen later. */
  public void look() {
    session.ask(this, inquiry.report(), this::answered);
  }

  private void answered(LintReport found) {
    report = found.after(report);
    if (found.complete()) {
      ageing.stop();
      age = Age.FRESH;
    }
    tell();
    if (!found.complete()) {
      look();
    }
  }

  /** Of whom nobody looks at, nothing is looked for: that is no waiting. */
  private void aged() {
    age = seen.getValue() ? Age.WAITING : Age.FRESH;
    tell();
  }

  private void seen() {
    ageing.playFromStart();
    ask();
  }

  /** Says nothing while a question is open that findings would answer. */
  public void cover(boolean now) {
    if (now != covered) {
      covered = now;
      tell();
    }
  }

  private ShownFindings found(Snapshot snapshot) {
    return covered
        ? ShownFindings.UNKNOWN
        : ShownFindings.of(snapshot, report, hidden.of(snapshot), age);
  }

  private void tell() {
    Snapshot snapshot = session.snapshot();
    ShownFindings now = found(snapshot);
    if (!now.equals(shown)) {
      shown = now;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  /** Works out what the fix of a finding would do; nothing if the text has changed. */
  void preview(ShownFinding finding, Consumer<Optional<FixPreview>> answer) {
    session.ask(finding, inquiry.fix(finding), answer);
  }

  /** Shows a finding no more. */
  void hide(ShownFinding finding, String reason) {
    session
        .snapshot()
        .document(finding.document())
        .ifPresent(document -> hidden.hide(document, finding.named(), reason));
    tell();
    hiding.forEach(Runnable::run);
  }

  /** Shows a hidden finding again. */
  void lift(ShownFinding finding) {
    session
        .snapshot()
        .document(finding.document())
        .ifPresent(document -> hidden.lift(document, finding.named()));
    tell();
    hiding.forEach(Runnable::run);
  }

  /**
   * What a review of these documents accepts: what is hidden here, and those of the review that
   * only the command line knows.
   */
  public List<SuppressedFinding> accepted(Snapshot snapshot, List<SuppressedFinding> before) {
    List<SuppressedFinding> all = new ArrayList<>(hidden.forReview(snapshot));
    before.stream()
        .filter(one -> !one.fingerprint().isEmpty() && !Suppression.marks(one.fingerprint()))
        .forEach(all::add);
    return all;
  }

  /** Hides what a review accepts in the documents that came with it. */
  public void accept(Snapshot snapshot, List<SuppressedFinding> findings) {
    hidden.take(snapshot, findings);
    tell();
  }

  /** Shows again what a review accepted and accepts no longer. */
  public void refuse(Snapshot snapshot, List<SuppressedFinding> findings) {
    hidden.leave(snapshot, findings);
    tell();
  }

  /** What there is to say of a place of a text, if that is the text that is shown. */
  public Optional<String> words(DocumentId document, String text, int offset) {
    boolean same =
        session.snapshot().document(document).map(one -> one.text().equals(text)).orElse(false);
    List<ShownFinding> here = same ? shown.at(document, offset) : List.of();
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(here.stream().map(FindingDesk::words).collect(Collectors.joining("\n \n")));
  }

  private static String words(ShownFinding one) {
    String head =
        FindingCounts.sign(one.severity())
            + " "
            + one.severity().text()
            + " · "
            + Quotes.shown(one.named().finding().sentence());
    String paragraph = Quotes.shown(one.named().paragraph());
    return paragraph.isEmpty() ? head : head + "\n" + paragraph;
  }
}
