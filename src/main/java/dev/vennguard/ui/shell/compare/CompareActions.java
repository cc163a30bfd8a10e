package dev.vennguard.ui.shell.compare;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.ui.compare.TextDiffView;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;

/** Pins a baseline and shows what differs from it. */
public final class CompareActions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final LiveSession session;
  private final Prompts asker;
  private final NoticeBar notice;
  private final OverlayHost sheets;
  private final Clock clock;

  /** Comparing in a window. */
  public CompareActions(
      LiveSession session, Prompts asker, NoticeBar notice, OverlayHost sheets, Clock clock) {
    this.session = session;
    this.asker = asker;
    this.notice = notice;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** What the button in the top bar says. */
  public static String title(Snapshot snapshot) {
    return switch (snapshot.review()) {
      case Review.None none -> "Compare: nothing pinned";
      case Review.Since(var baseline, var changes) -> "Compare: " + baseline.title();
    };
  }

  /** Likewise where room is short: a sign says that there is a baseline, the tooltip which one. */
  public static String shortTitle(Snapshot snapshot) {
    return switch (snapshot.review()) {
      case Review.None none -> "Compare";
      case Review.Since(var baseline, var changes) -> "Compare Δ";
    };
  }

  /** Pins what stands in the editors. */
  public void pin() {
    if (session.snapshot().freshness() instanceof Freshness.Stale(var asOf, var id, int line)) {
      String where = session.snapshot().document(id).map(found -> found.title()).orElse("the text");
      notice.warn(
          "not pinned: correct the error on line %d of `%s` first, only what can be read can be"
                  .formatted(line, where)
              + " compared with");
      return;
    }
    session.submit(new Edit.Pin("pinned " + DAY.format(LocalDate.now(clock))));
    notice.hide();
  }

  /** Asks for an identity policy and a boundary, and pins these. */
  public void pinFiles() {
    Optional<Edit.Load> identity = ask(DocumentId.IDENTITY, "Compare with this identity policy");
    if (identity.isEmpty()) {
      return;
    }
    Optional<Edit.Load> boundary =
        ask(DocumentId.BOUNDARY, "Compare with this permissions boundary");
    if (boundary.isPresent()) {
      String title = identity.get().title() + ", " + boundary.get().title();
      session.submit(new Edit.PinTexts(title, List.of(identity.get(), boundary.get())));
      notice.hide();
    }
  }

  private Optional<Edit.Load> ask(DocumentId id, String title) {
    return asker.open(title).stream().findFirst().flatMap(file -> load(id, file));
  }

  private Optional<Edit.Load> load(DocumentId id, Path file) {
    String name = PolicyFile.name(file);
    return switch (PolicyFile.read(file)) {
      case PolicyFile.Refused(String message) -> {
        notice.warn(message);
        yield Optional.empty();
      }
      case PolicyFile.Opened opened -> {
        if (!sound(opened.text(), id.kind())) {
          notice.warn(
              "`" + name + "` cannot be compared with: open it and correct its errors first");
          yield Optional.empty();
        }
        yield Optional.of(new Edit.Load(id, name, file.toAbsolutePath().toString(), opened.text()));
      }
    };
  }

  private static boolean sound(String text, LayerKind kind) {
    return PolicyReader.read(text, PolicyKind.from(kind)).sound();
  }

  /** Ends the comparison. */
  public void unpin() {
    session.submit(new Edit.Unpin());
  }

  /** Why nothing can be compared, and what to do; empty if there is a baseline. */
  public String unpinned() {
    return session.snapshot().review() instanceof Review.None
        ? "nothing is pinned to compare with; pin what is there now first"
        : "";
  }

  /** Shows the texts side by side. */
  public void texts() {
    if (session.snapshot().review() instanceof Review.Since(var baseline, var changes)) {
      var pairs = new ComparisonModel(session.snapshot()).texts();
      TextDiffView view = new TextDiffView(baseline.title(), pairs, sheets::close);
      sheets.open(view, view.lines(), Pos.CENTER);
    }
  }
}
