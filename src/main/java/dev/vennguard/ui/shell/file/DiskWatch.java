package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.compare.TextDiffView;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.QuestionBar.Choice;
import dev.vennguard.ui.shell.command.QuestionBar.Question;
import dev.vennguard.workspace.ComparisonModel.TextPair;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;

/** Notices that others changed the files of open documents, and asks which text shall be. */
public final class DiskWatch {
  private static final String KEY = "disk ";

  private final Documents documents;
  private final QuestionBar questions;
  private final NoticeBar notice;
  private final OverlayHost sheets;
  private final Threads threads;

  /** The digest of what was asked about last: the same is not asked twice. */
  private final Map<DocumentId, String> asked = new HashMap<>();

  private record Seen(Document document, FileStates.FileState before, OnDisk now) {}

  public DiskWatch(
      Documents documents,
      QuestionBar questions,
      NoticeBar notice,
      OverlayHost sheets,
      Threads threads) {
    this.documents = documents;
    this.questions = questions;
    this.notice = notice;
    this.sheets = sheets;
    this.threads = threads;
  }

  /** Looks at the files of all open documents, off this thread, and asks about the changed. */
  public void look() {
    look(() -> {});
  }

  /**
   * Likewise.
   *
   * @param none is run if none was changed
   */
  public void look(Runnable none) {
    List<Document> open =
        documents.snapshot().documents().stream()
            .filter(document -> !document.path().isEmpty())
            .filter(document -> documents.file(document.id()).stamp().isPresent())
            .toList();
    if (open.isEmpty()) {
      none.run();
      return;
    }
    threads
        .disk()
        .execute(() -> {
          List<Seen> seen = new ArrayList<>();
          for (Document document : open) {
            FileStates.FileState state = documents.file(document.id());
            state
                .stamp()
                .map(stamp -> OnDisk.glance(Path.of(document.path()), stamp))
                .ifPresent(now -> seen.add(new Seen(document, state, now)));
          }
          threads
              .display()
              .execute(() -> {
                seen.forEach(this::tell);
                if (seen.stream().allMatch(one -> one.now() instanceof OnDisk.Same)) {
                  none.run();
                }
              });
        });
  }

  /** What became of a document's file, read anew: for who is about to overwrite it. */
  public OnDisk before(Document document) {
    Optional<FileStamp> known = documents.file(document.id()).stamp();
    FileStamp assumed = FileStamp.of(documents.bytes(document.id(), document.savedText()));
    return OnDisk.look(Path.of(document.path()), known.or(() -> Optional.of(assumed)));
  }

  /** Nothing is asked about a document any longer. */
  public void forget(DocumentId id) {
    asked.remove(id);
    questions.drop(key(id)::equals);
  }

  /** Nothing is asked about any document. */
  public void forgetAll() {
    asked.clear();
    questions.drop(key -> key.startsWith(KEY));
  }

  private void tell(Seen seen) {
    Document document = seen.document();
    boolean still =
        open(document).isPresent() && documents.file(document.id()).equals(seen.before());
    if (!still) {
      return;
    }
    switch (seen.now()) {
      case OnDisk.Same(FileStamp stamp) ->
          documents.files().renew(document.id(), seen.before(), stamp);
      case OnDisk.Gone gone -> {
        if (fresh(document, "gone")) {
          documents.differs(document, "");
          notice.warn(
              "`%s` is no longer on the disk, it was deleted or renamed: Save writes it anew"
                  .formatted(document.title()));
        }
      }
      case OnDisk.Changed(PolicyFile.Opened now) -> {
        if (fresh(document, now.stamp().sha256())) {
          String message = "`" + document.title() + "` was changed on the disk by another program";
          questions.ask(
              changed(
                  document,
                  now,
                  message,
                  Choice.of("keep", "Keep mine", () -> keep(document, now))));
        }
      }
      case OnDisk.Unreadable(String message) -> {
        if (fresh(document, message)) {
          notice.warn(message + "; what is open here stays as it is");
        }
      }
    }
  }

  private boolean fresh(Document document, String what) {
    return !what.equals(asked.put(document.id(), what));
  }

  /** Says that a document was not saved since its file was changed, and asks what shall be. */
  public void refuse(Document document, PolicyFile.Opened now, Runnable save) {
    String message =
        "`" + document.title() + "` was not saved: another program changed it on the disk";
    Runnable keepAndSave =
        () -> {
          keep(document, now);
          save.run();
        };
    Choice keep = Choice.of("keep", "Keep mine and save", keepAndSave);
    questions.askAtOnce(changed(document, now, message, keep));
  }

  private Question changed(Document document, PolicyFile.Opened now, String message, Choice keep) {
    return new Question(
        key(document.id()),
        message,
        List.of(
            new Choice("compare", "Compare", () -> compare(document, now)),
            Choice.of("reload", "Reload", () -> reload(document, now)),
            keep));
  }

  private boolean compare(Document document, PolicyFile.Opened now) {
    open(document)
        .ifPresent(found -> {
          TextPair pair = new TextPair(found.title(), now.text(), documents.text(found));
          TextDiffView view =
              new TextDiffView("the file on the disk", List.of(pair), sheets::close);
          sheets.open(view, view.lines(), Pos.CENTER);
        });
    return open(document).isEmpty();
  }

  private void reload(Document document, PolicyFile.Opened now) {
    open(document)
        .ifPresent(found -> {
          documents.reload(found, now);
          asked.remove(found.id());
          notice.tell("`" + found.title() + "` is as on the disk; undo brings back what was here");
        });
  }

  /** From now on the file's present text is what was opened, and ours an edit of it. */
  private void keep(Document document, PolicyFile.Opened now) {
    open(document)
        .ifPresent(found -> {
          documents.files().put(found.id(), FileStates.FileState.of(now));
          documents.differs(found, now.text());
        });
  }

  /** The document as it stands, if it is still the one of that file. */
  private Optional<Document> open(Document document) {
    return documents
        .snapshot()
        .document(document.id())
        .filter(found -> found.path().equals(document.path()));
  }

  private static String key(DocumentId id) {
    return KEY + id;
  }
}
