package dev.vennguard.ui.shell;

import dev.vennguard.decide.request.Request;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.arrival.Arrivals;
import dev.vennguard.ui.shell.arrival.ClipboardArrivals;
import dev.vennguard.ui.shell.arrival.Pasting;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.file.Documents;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.FileStates;
import dev.vennguard.ui.shell.file.ReviewExport;
import dev.vennguard.ui.shell.file.Safekeeping;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.ui.shell.file.SetAside;
import java.util.function.Consumer;

/** What has to do with files, put together: a room of the composition. */
record WindowFiles(
    Arrivals arrivals,
    DiskWatch disk,
    FileActions actions,
    Saving saving,
    ReviewExport review,
    Safekeeping safekeeping,
    SetAside aside) {

  /** What the window says and asks by. */
  record Telling(
      NoticeBar notice,
      QuestionBar questions,
      Commands commands,
      Prompts asker,
      OverlayHost overlays) {}

  static WindowFiles of(
      WindowParts parts, LiveSession session, EditorPanes panes, Telling telling) {
    NoticeBar notice = telling.notice();
    QuestionBar questions = telling.questions();
    Prompts asker = telling.asker();
    Documents documents = new Documents(session, panes.byKind(), new FileStates());
    DiskWatch disk =
        new DiskWatch(documents, questions, notice, telling.overlays(), parts.threads());
    Saving saving =
        new Saving(documents, asker, parts.settings(), notice, questions, disk, parts.threads());
    Arrivals arrivals =
        new Arrivals(telling.overlays(), notice, telling.commands(), parts.threads());
    FileActions actions =
        new FileActions(parts.settings(), documents, asker, notice, saving, disk, arrivals);
    return new WindowFiles(
        arrivals,
        disk,
        actions,
        saving,
        new ReviewExport(
            parts.settings(), parts.reviewWriter(), parts.clock(), documents, asker, saving),
        new Safekeeping(
            parts.state(), parts.threads(), parts.clock(), documents, actions, notice, questions),
        new SetAside(session, documents, disk));
  }

  /** What is opened by the clipboard, and where requests lead. */
  void arriving(
      EditorPanes panes,
      Pasting pasting,
      WindowParts parts,
      Telling telling,
      Consumer<Request> onRequest) {
    arrivals.onRequest(onRequest);
    ClipboardArrivals clipboard =
        new ClipboardArrivals(
            actions, panes::focused, panes::undo, telling.notice(), parts.threads());
    clipboard.follow(pasting);
    clipboard.addTo(telling.commands());
  }
}
