package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.editor.Caret;
import dev.vennguard.ui.editor.PaneListener;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.StatusBar;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.finding.FindingActions;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.finding.ShownFinding;
import java.util.List;
import java.util.function.BiConsumer;

/** What the window does about what happens in the editor panes. */
final class PaneEvents implements PaneListener {
  private final LiveSession session;
  private final List<BiConsumer<DocumentId, String>> typed;
  private final CurrentSelection selection;
  private final StatusBar status;
  private final FileActions files;
  private final FindingActions findings;
  private final Commands commands;
  private final NoticeBar notice;

  /** What does most of it. */
  record Doers(FileActions files, FindingActions findings) {}

  /**
   * @param typed are told of each new text of a document, after the session
   */
  PaneEvents(
      LiveSession session,
      List<BiConsumer<DocumentId, String>> typed,
      CurrentSelection selection,
      StatusBar status,
      Doers doers,
      Commands commands,
      NoticeBar notice) {
    this.session = session;
    this.typed = List.copyOf(typed);
    this.selection = selection;
    this.status = status;
    this.files = doers.files();
    this.findings = doers.findings();
    this.commands = commands;
    this.notice = notice;
  }

  @Override
  public void edited(DocumentId document, String text, long revision) {
    session.submit(new Edit.Text(document, text, revision));
    typed.forEach(listener -> listener.accept(document, text));
  }

  @Override
  public void selected(Selection wanted) {
    selection.select(wanted);
  }

  @Override
  public void caretMoved(Caret caret) {
    status.caret(caret);
  }

  @Override
  public void addRequested(LayerKind kind) {
    commands.guarded(() -> files.addBeside(kind));
  }

  @Override
  public void closeRequested(DocumentId document) {
    commands.guarded(() -> files.close(document));
  }

  @Override
  public void findingAsked(ShownFinding finding) {
    commands.guarded(() -> findings.open(finding));
  }

  @Override
  public void findingsAsked(DocumentId document, int offset) {
    commands.guarded(() -> findings.openAt(session.snapshot(), document, offset));
  }

  @Override
  public void refused(String message) {
    notice.warn(message);
  }
}
