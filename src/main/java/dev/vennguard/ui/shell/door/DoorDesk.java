package dev.vennguard.ui.shell.door;

import dev.vennguard.policy.Layers;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.door.DoorFoot;
import dev.vennguard.ui.door.DoorListener;
import dev.vennguard.ui.door.DoorModel;
import dev.vennguard.ui.door.DoorPage;
import dev.vennguard.ui.door.DoorView;
import dev.vennguard.ui.explain.ChangeOffer;
import dev.vennguard.ui.explain.ChangePreview;
import dev.vennguard.ui.explain.OfferModel;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.door.DoorFix;
import dev.vennguard.workspace.door.DoorInquiry;
import dev.vennguard.workspace.door.DoorsSeen;
import dev.vennguard.workspace.door.StatedBoundary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Asks the engine which ways out of the boundary there are: when nobody types, and only while the
 * panel or the line at the boundary's foot can be seen. An edit goes first.
 */
public final class DoorDesk {
  private static final Duration QUIET = Duration.millis(600);

  private final LiveSession session;
  private final Settings settings;
  private final SidePanel side;
  private final Executor display;
  private final Doing doing;
  private final DoorInquiry inquiry = new DoorInquiry();
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private final DoorView view;
  private final DoorFoot foot = new DoorFoot(this::open);
  private StatedBoundary said;
  private List<Examined> examined = List.of();

  /** All that the ways out depend on. */
  private record Examined(Layers layers, boolean sound) {}

  /**
   * What is done elsewhere.
   *
   * @param apply carries out a change that was looked at
   * @param jump shows a place in a text
   * @param tell says something in a line
   */
  public record Doing(
      Consumer<ChangeOffer> apply, BiConsumer<DocumentId, Span> jump, Consumer<String> tell) {}

  /**
   * @param display where views are shown
   */
  @SuppressWarnings("this-escape") // nothing calls back before the window is shown
  public DoorDesk(
      LiveSession session, Settings settings, SidePanel side, Executor display, Doing doing) {
    this.session = session;
    this.settings = settings;
    this.side = side;
    this.display = display;
    this.doing = doing;
    this.said = settings.statedBoundary();
    this.view = new DoorView(said, new Wishes());
    quiet.setOnFinished(event -> ask());
  }

  /** What stands at the boundary's foot. */
  public Node foot() {
    return foot;
  }

  /** The panel. */
  public Node panel() {
    return view;
  }

  /** Opens the panel. */
  public void open() {
    side.open(title(), view);
    view.focusFirst();
    examineIfNew(session.snapshot(), Duration.ZERO);
  }

  /** Opens or closes the panel. */
  public void toggle() {
    if (side.shows(view)) {
      side.close();
    } else {
      open();
    }
  }

  private static String title() {
    return "Ways out of the boundary";
  }

  /** There is a newer snapshot. */
  public void renewed(Snapshot snapshot) {
    examineIfNew(snapshot, QUIET);
  }

  private void examineIfNew(Snapshot snapshot, Duration after) {
    Examined wanted = examined(snapshot);
    if (!examined.equals(List.of(wanted))) {
      session.forget(view);
      quiet.setDuration(after);
      quiet.playFromStart();
    }
  }

  private static Examined examined(Snapshot snapshot) {
    return new Examined(
        snapshot.evaluation().layers(),
        snapshot.documents().stream().allMatch(one -> one.sound() || one.blank()));
  }

  /** A window that nobody looks at needs no line at its foot. */
  private boolean needed() {
    boolean seen =
        foot.getScene() != null
            && foot.getScene().getWindow() instanceof Stage stage
            && stage.isShowing()
            && !stage.isIconified();
    return seen || side.shows(view);
  }

  private void ask() {
    if (needed()) {
      look();
    }
  }

  /** Examines now, whoever sees the window: a picture of it is seen later. */
  public void look() {
    view.working(0);
    session.ask(
        view,
        inquiry.report(said, done -> display.execute(() -> progressed(done))).then(Page::of),
        this::answered);
  }

  private record Page(DoorsSeen seen, DoorPage page) {
    static Page of(DoorsSeen seen) {
      return new Page(seen, DoorModel.page(seen));
    }
  }

  private void progressed(int done) {
    if (examined.isEmpty()) {
      view.working(done);
    }
  }

  private void answered(Page found) {
    Snapshot snapshot = found.seen().snapshot();
    Examined now = examined(snapshot);
    examined = List.of(now);
    view.show(found.page());
    if (now.sound()) {
      foot.show(found.page());
    } else {
      foot.late();
    }
  }

  private Node preview(DoorFix fix, Runnable closed) {
    ChangeOffer offer = OfferModel.edit(fix.preview());
    return new ChangePreview(
        offer,
        () -> {
          closed.run();
          doing.apply().accept(offer);
        },
        closed);
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private final class Wishes implements DoorListener {
    @Override
    public void state(StatedBoundary stated) {
      said = stated;
      settings.setStatedBoundary(stated);
      examine();
    }

    @Override
    public void closeAll() {
      session.ask(
          foot,
          inquiry.closeAll(said),
          (Optional<DoorFix> found) ->
              view.closingAll(
                  found.isPresent()
                      ? preview(found.get(), () -> view.closingAll(words("")))
                      : words(
                          "There is no open way out that Deny statements in the boundary close:"
                              + " look at each by itself")));
    }

    @Override
    public void close(DoorPage.Door door) {
      session.ask(
          foot,
          inquiry.close(said, door.id()),
          (List<DoorFix> found) -> {
            Runnable cancelled = () -> view.closing(door.id(), List.of());
            view.closing(
                door.id(),
                found.isEmpty()
                    ? List.of(words("No Deny statement is known that closes it"))
                    : found.stream().map(fix -> preview(fix, cancelled)).toList());
          });
    }

    @Override
    public void jump(DoorPage.Place place) {
      doing.jump().accept(place.document(), place.span());
    }

    @Override
    public void copy(List<String> commands) {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", commands)));
      doing.tell().accept("the commands are on the clipboard");
    }

    @Override
    public void cancel() {
      session.forget(view);
      session.forget(foot);
      quiet.stop();
      view.cancelled();
    }

    @Override
    public void examine() {
      examined = List.of();
      ask();
    }
  }
}
