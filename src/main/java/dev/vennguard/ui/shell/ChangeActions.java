package dev.vennguard.ui.shell;

import dev.vennguard.ui.explain.ChangeOffer;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.workspace.DocumentId;
import java.util.List;

/** Carries out changes that were offered and looked at. */
final class ChangeActions {
  private final EditorPanes panes;
  private final Navigator navigator;
  private final LinkedUndo undo;
  private final Commands commands;
  private final NoticeBar notice;

  ChangeActions(
      EditorPanes panes,
      Navigator navigator,
      LinkedUndo undo,
      Commands commands,
      NoticeBar notice) {
    this.panes = panes;
    this.navigator = navigator;
    this.undo = undo;
    this.commands = commands;
    this.notice = notice;
  }

  /** Carries a change out, and takes the keyboard to it. */
  void apply(ChangeOffer offer) {
    commands.guarded(() -> {
      if (carryOut(offer.documents())) {
        panes.focus(offer.documents().getLast().document());
      }
    });
  }

  /** Carries a change out, and leaves the keyboard where it is. */
  void applyBeside(ChangeOffer offer) {
    commands.guarded(() -> carryOut(offer.documents()));
  }

  /** Carries changes of texts out as one edit. */
  void applyTexts(List<DocumentChange> changes) {
    commands.guarded(() -> carryOut(changes));
  }

  /** Makes a text a document's, as one edit, and leaves the keyboard where it is. */
  void replace(DocumentId document, String text) {
    commands.guarded(() -> {
      navigator.reveal(document.kind());
      panes.replaceAll(document, text);
    });
  }

  /** Returns whether it was done: not if a text is no longer what the preview showed. */
  private boolean carryOut(List<DocumentChange> changes) {
    for (DocumentChange change : changes) {
      if (!panes.text(change.document()).equals(change.before())) {
        notice.warn("the text has changed since the preview: look at the change again");
        return false;
      }
    }
    for (DocumentChange change : changes) {
      navigator.reveal(change.document().kind());
    }
    undo.carryOut(changes);
    return true;
  }
}
