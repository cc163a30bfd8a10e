package dev.vennguard.ui.shell.review;

import dev.vennguard.exchange.review.OpenReview;
import dev.vennguard.exchange.review.RecordedDoors;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewRemark;
import dev.vennguard.exchange.review.ReviewStanding;
import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.review.NoteTarget;
import dev.vennguard.ui.review.ReviewListener;
import dev.vennguard.ui.review.ReviewPage;
import dev.vennguard.ui.review.ReviewView;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.door.DoorInquiry;
import dev.vennguard.workspace.door.StatedBoundary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The review that is worked on, in the panel at the right. */
public final class ReviewDesk implements ReviewListener {
  private final LiveSession session;
  private final ReviewAround around;
  private final SidePanel side;
  private final ReviewView view;
  private Optional<OpenReview> current = Optional.empty();
  private Snapshot begun;
  private Optional<InFile> file = Optional.empty();
  private final ReviewChecking checking;
  private final DoorInquiry doors = new DoorInquiry();
  private boolean approved;
  private String boundaryArn = "";

  /** Where it is, and the text that was read or written there last. */
  private record InFile(Path path, String text) {}

  /** A new review of what is open. */
  @SuppressWarnings("this-escape") // nothing calls back before the window is shown
  public ReviewDesk(LiveSession session, ReviewAround around, SidePanel side) {
    this.session = session;
    this.around = around;
    this.side = side;
    this.begun = session.snapshot();
    this.view = new ReviewView(around.settings().reviewer(), this);
    this.checking = new ReviewChecking(session, around);
    around.files().onReplaced(this::ended);
    around.findings().onHidden(this::keepHidden);
    around.selection().addListener((observable, before, now) -> show(session.snapshot()));
  }

  /** Adds the commands. */
  public void addTo(Commands commands) {
    commands.add(new Command("review.panel", "Review…", "Shortcut+Shift+E", this::toggle));
    commands.add(
        new Command("review.changes", "What changed since the reviewed version", "", this::changes)
            .unless(this::noFile));
    commands.add(
        new Command("review.verify", "Verify the review", "", this::verify).unless(this::noFile));
  }

  /** Other documents are open: they have a review of their own. */
  private void ended() {
    current = Optional.empty();
    begun = session.snapshot();
    file = Optional.empty();
    approved = false;
    boundaryArn = "";
    view.checked(List.of());
  }

  /** The documents that are open came with the ARN of their boundary. */
  public void bounded(String arn) {
    boundaryArn = arn;
    current = current.map(one -> new OpenReview(named(one.record()), one.filed()));
    renewed(session.snapshot());
  }

  private ReviewRecord named(ReviewRecord record) {
    return record.boundaryArn().isEmpty() && !boundaryArn.isEmpty()
        ? record.withBoundaryArn(boundaryArn)
        : record;
  }

  private String noFile() {
    return file.isEmpty() ? "no review file is open; open one, or record a decision" : "";
  }

  /** The panel. */
  public Node panel() {
    return view;
  }

  private static String title() {
    return "Review";
  }

  private void toggle() {
    side.toggle(title(), view, view::focusFirst);
    renewed(session.snapshot());
  }

  /** Takes a file if it is a review; false if it is something else. */
  public boolean take(Path path) {
    return switch (ReviewFiles.read(path)) {
      case ReviewFiles.Other _ -> false;
      case ReviewFiles.Refused(String message) -> {
        around.notice().warn(message);
        yield true;
      }
      case ReviewFiles.Read read -> {
        opened(path, read);
        yield true;
      }
    };
  }

  private void opened(Path path, ReviewFiles.Read read) {
    ReviewRecord record = read.record();
    Edit.Replace documents =
        new Edit.Replace(record.documents().stream().map(one -> one.load("")).toList());
    if (!around.files().all(documents, record.switchedOff())) {
      return;
    }
    session.submit(new Edit.State(record.situation()));
    record
        .baseline()
        .ifPresent(with ->
            session.submit(
                new Edit.PinTexts(
                    with.title(), with.documents().stream().map(one -> one.load("")).toList())));
    current = Optional.of(OpenReview.of(record));
    // What was read out of a statement is never written over it.
    file = read.statement() ? Optional.empty() : Optional.of(new InFile(path, read.text()));
    around.settings().addRecentFile(path);
    view.checked(List.of());
    side.open(title(), view);
    around.notice().hide();
    session.ask(
        around,
        (workspace, waits) -> workspace.snapshot(),
        snapshot -> around.findings().accept(snapshot, record.suppressed()));
    around.threads().display().execute(() -> renewed(session.snapshot()));
  }

  /** There is a newer snapshot. */
  public void renewed(Snapshot snapshot) {
    if (around.away().getAsBoolean()) {
      return;
    }
    if (current.isEmpty()) {
      around.status().review("");
      approved = false;
      show(snapshot);
      return;
    }
    ReviewStanding standing = current.get().standing(snapshot, today());
    around.status().review(ReviewPage.status(standing));
    if (approved && standing instanceof ReviewStanding.Voided) {
      around.notice().warn(standing.words());
    }
    approved = standing.approved();
    show(snapshot);
  }

  private void show(Snapshot snapshot) {
    if (side.shows(view)) {
      view.show(
          ReviewPage.of(review(), name(), snapshot, today()),
          NoteTarget.selected(snapshot, around.selection().getValue()).stream().toList());
    }
  }

  private String name() {
    return file.map(one -> one.path().toString()).orElse("");
  }

  private LocalDate today() {
    return LocalDate.now(around.clock());
  }

  @Override
  public void open() {
    around.asker().open("Open a review").stream()
        .findFirst()
        .ifPresent(path -> {
          if (!take(path)) {
            around.notice().warn("`" + PolicyFile.name(path) + "` is no review file");
          }
        });
  }

  @Override
  public void decide(OpenReview.Said said) {
    // After the edits that wait: what is decided about is what stands in the editors.
    session.ask(
        this, (workspace, waits) -> workspace.snapshot(), snapshot -> examine(snapshot, said));
  }

  /** An edit goes first, so what comes back may be about other texts. */
  private void examine(Snapshot snapshot, OpenReview.Said said) {
    String obstacle =
        around.away().getAsBoolean()
            ? "a lesson is open: close it first, then your own documents are decided about"
            : OpenReview.obstacle(snapshot);
    if (!obstacle.isEmpty()) {
      view.refuse(obstacle);
      return;
    }
    view.waiting("Examining the ways out of the boundary…");
    StatedBoundary stated = around.settings().statedBoundary();
    String arn =
        said.boundaryArn().isBlank() ? review().record().boundaryArn() : said.boundaryArn();
    StatedBoundary boundary =
        stated.boundaries().isEmpty() ? new StatedBoundary(arn, stated.delegated()) : stated;
    session.ask(
        this,
        doors.report(boundary, _ -> {}),
        seen -> {
          if (texts(seen.snapshot()).equals(texts(snapshot))) {
            RecordedDoors found =
                seen.report()
                    .map(report -> RecordedDoors.of(boundary, report))
                    .orElse(RecordedDoors.UNEXAMINED);
            decided(snapshot, said, found);
          } else {
            view.refuse("a text was changed meanwhile: look at it, and record the decision again");
          }
        });
  }

  private static List<String> texts(Snapshot snapshot) {
    return snapshot.documents().stream().map(one -> one.id() + one.text()).toList();
  }

  private void decided(Snapshot snapshot, OpenReview.Said said, RecordedDoors found) {
    around.settings().setReviewer(said.reviewer().strip());
    ReviewRecord record = review().decided(snapshot, said, today()).withDoors(found);
    List<SuppressedFinding> accepted = around.findings().accepted(snapshot, record.suppressed());
    boolean saved = save(record.withSuppressed(accepted));
    view.recorded(saved);
    if (saved) {
      view.checked(List.of());
      renewed(snapshot);
    }
  }

  /**
   * What is hidden belongs to the review: the next reader of its file sees it with the reason, also
   * where nobody decides anew.
   */
  private void keepHidden() {
    if (file.isEmpty()) {
      return;
    }
    ReviewRecord record = review().record();
    List<SuppressedFinding> accepted =
        around.findings().accepted(session.snapshot(), record.suppressed());
    if (!accepted.equals(record.suppressed()) && save(record.withSuppressed(accepted))) {
      renewed(session.snapshot());
    }
  }

  @Override
  public void remarks(List<ReviewRemark> all) {
    part(review().record().withRemarks(all));
  }

  @Override
  public void accepted(List<SuppressedFinding> all) {
    List<SuppressedFinding> gone = new ArrayList<>(review().record().suppressed());
    gone.removeAll(all);
    List<SuppressedFinding> added = new ArrayList<>(all);
    added.removeAll(review().record().suppressed());
    around.findings().refuse(session.snapshot(), gone);
    around.findings().accept(session.snapshot(), added);
    part(review().record().withSuppressed(all));
  }

  /** What is said of parts is in the file at once, if there is one; else with the next decision. */
  private void part(ReviewRecord record) {
    if (file.isEmpty()) {
      current = Optional.of(new OpenReview(record, false));
    } else {
      save(record);
    }
    show(session.snapshot());
  }

  @Override
  public void signers() {
    checking.chooseSigners();
  }

  /**
   * The review as it would be saved now, for what others add to it. One that nobody opened is begun
   * when somebody first looks at it: it takes a digest of the whole catalogue.
   */
  public OpenReview review() {
    OpenReview now = current.orElseGet(this::begin);
    current = Optional.of(now);
    return now;
  }

  private OpenReview begin() {
    OpenReview fresh = OpenReview.begin(begun);
    return new OpenReview(named(fresh.record()), fresh.filed());
  }

  /** Saves a record, asking for a file if there is none; false if it was not. */
  public boolean save(ReviewRecord record) {
    Optional<Path> path =
        file.map(InFile::path)
            .or(() -> around.asker().save("Save the review", "review" + ReviewFile.ENDING));
    if (path.isEmpty()) {
      return false;
    }
    boolean others =
        file.isPresent()
            && ReviewFiles.text(file.get().path()).filter(file.get().text()::equals).isEmpty()
            && path.get().toFile().exists();
    if (others) {
      around
          .notice()
          .warn(
              "not saved: `%s` was changed by another program since it was opened; open it again, and record it then"
                  .formatted(PolicyFile.name(path.get())));
      return false;
    }
    String text = ReviewFile.write(record);
    around.saving().export(path.get(), text.getBytes(StandardCharsets.UTF_8));
    file = Optional.of(new InFile(path.get(), text));
    current = Optional.of(OpenReview.of(record));
    return true;
  }

  /** Saves a record with what was said of examples. */
  public void keep(ReviewRecord record, int verdicts) {
    if (save(record)) {
      around
          .notice()
          .tell(
              "kept %d %s with the review: Verify holds the documents against them"
                  .formatted(verdicts, verdicts == 1 ? "verdict" : "verdicts"));
      renewed(session.snapshot());
    }
  }

  @Override
  public void verify() {
    if (file.isPresent()) {
      around.saving().finish();
      side.open(title(), view);
      checking.start(file.get().path(), view::checked);
    }
  }

  @Override
  public void changes() {
    session.submit(review().reviewed());
    session.ask(
        view,
        (workspace, waits) -> workspace.snapshot(),
        snapshot -> {
          String summary = new ComparisonModel(snapshot).summary();
          around
              .notice()
              .tell(
                  "compared with what was reviewed: "
                      + (summary.isEmpty() ? "no action differs" : summary)
                      + "; Δ Changed lists the actions, Ctrl+D shows both texts");
        });
  }

  @Override
  public void copyCommand() {
    file.ifPresent(one -> {
      String command = SshSignatures.command(one.path(), around.settings().reviewer());
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
      around.notice().tell("copied: `" + command + "`; run it where your key is, then Verify");
    });
  }
}
