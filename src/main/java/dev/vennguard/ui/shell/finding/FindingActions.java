package dev.vennguard.ui.shell.finding;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.ui.explain.ChangeOffer;
import dev.vennguard.ui.explain.ChangePreview;
import dev.vennguard.ui.explain.OfferModel;
import dev.vennguard.ui.finding.FindingListener;
import dev.vennguard.ui.finding.FindingSheet;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FixPreview;
import dev.vennguard.workspace.finding.ShownFinding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What can be done about findings: looked at, mended as one edit, hidden for a reason. */
public final class FindingActions {
  /** More at once are not read. */
  private static final int MOST = 4;

  private final FindingDesk desk;
  private final OverlayHost sheets;
  private final Consumer<ChangeOffer> apply;
  private final NoticeBar notice;

  /**
   * @param apply carries out a change that was looked at
   */
  public FindingActions(
      FindingDesk desk, OverlayHost sheets, Consumer<ChangeOffer> apply, NoticeBar notice) {
    this.desk = desk;
    this.sheets = sheets;
    this.apply = apply;
    this.notice = notice;
  }

  /** Tells all about a finding. */
  public void open(ShownFinding finding) {
    List<ShownFinding> about = desk.shown().about(finding.document(), finding.span().start());
    open(about.contains(finding) && about.size() <= MOST ? about : List.of(finding));
  }

  /** Tells all about what is found at a place of a document, or else on its line. */
  public void openAt(Snapshot snapshot, DocumentId document, int offset) {
    List<ShownFinding> here = desk.shown().about(document, offset);
    if (here.isEmpty()) {
      here = snapshot.document(document).map(one -> onLine(one, offset)).orElse(List.of());
    }
    List<Problem> problems =
        snapshot.document(document).map(one -> problems(one, offset)).orElse(List.of());
    if (here.isEmpty() && !problems.isEmpty()) {
      notice.warn(problems.getFirst().message());
    } else if (here.isEmpty()) {
      notice.tell("nothing is found on this line: F8 goes to the next finding");
    } else {
      open(here);
    }
  }

  /** What is wrong with the text on that line has no sheet: it says itself what to do. */
  private static List<Problem> problems(Document document, int offset) {
    LineIndex lines = document.reading().lines();
    int line = lines.line(Math.min(offset, document.text().length()));
    return document.reading().problems().stream()
        .filter(one -> lines.line(one.span().start()) == line)
        .toList();
  }

  private List<ShownFinding> onLine(Document document, int offset) {
    LineIndex lines = document.reading().lines();
    int line = lines.line(Math.min(offset, document.text().length()));
    return desk.shown().of(document.id()).stream()
        .filter(one -> lines.line(one.span().start()) == line)
        .toList();
  }

  private void open(List<ShownFinding> findings) {
    String title = findings.size() == 1 ? "Finding" : findings.size() + " findings at this place";
    FindingSheet sheet = new FindingSheet(title, findings, new Wishes());
    sheets.open(sheet, sheet.first(), Pos.TOP_CENTER);
    for (int i = 0; i < findings.size(); i++) {
      int at = i;
      if (findings.get(i).named().finding().fix().isPresent()) {
        desk.preview(findings.get(i), found -> sheet.preview(at, preview(found)));
      }
    }
  }

  private Node preview(Optional<FixPreview> found) {
    if (found.isEmpty()) {
      Label gone = new Label("The text has changed: close this and look again");
      gone.setWrapText(true);
      return gone;
    }
    ChangeOffer offer = OfferModel.edit(found.get());
    return new ChangePreview(offer, () -> applied(offer), sheets::close);
  }

  private void applied(ChangeOffer offer) {
    sheets.close();
    apply.accept(offer);
  }

  private final class Wishes implements FindingListener {
    @Override
    public void hide(ShownFinding finding, String reason) {
      sheets.close();
      desk.hide(finding, reason);
    }

    @Override
    public void lift(ShownFinding finding) {
      sheets.close();
      desk.lift(finding);
    }

    @Override
    public void close() {
      sheets.close();
    }
  }
}
