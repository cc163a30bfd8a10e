package dev.vennguard.ui.shell.command;

import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.shell.setting.ReadingSize;
import dev.vennguard.ui.shell.setting.Settings;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/** The commands of finding in texts, and of how large texts and the window are. */
public final class TextCommands {
  private static final List<Double> SIZES =
      List.of(0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5);

  private static final String FULL =
      "it has no room for more: enlarge it, or the text in the editors";

  private final Commands commands;
  private final Supplier<EditorPane> focused;
  private final Collection<EditorPane> panes;
  private final Size texts;
  private final Size window;
  private final Whole whole;
  private final Settings settings;
  private boolean wrapped;
  private boolean automatic;

  /**
   * The window as a whole.
   *
   * @param zoom shows all of it as many times as large as usual
   * @param full whether there is no room for anything larger
   */
  public record Whole(DoubleConsumer zoom, BooleanSupplier full) {}

  /** How large something is: one of a few sizes. */
  private static final class Size {
    private final DoubleConsumer shown;
    private double times = 1;

    Size(DoubleConsumer shown) {
      this.shown = shown;
    }

    void step(int by) {
      set(SIZES.get(Math.clamp(SIZES.indexOf(times) + by, 0, SIZES.size() - 1)));
    }

    /** A size that there is none of is no wish. */
    void set(double wanted) {
      if (wanted != times && SIZES.contains(wanted)) {
        times = wanted;
        shown.accept(wanted);
      }
    }
  }

  /**
   * @param focused the pane that had the keyboard last
   * @param panes all of them
   * @param whole the window
   * @param settings remembers what was chosen
   */
  public TextCommands(
      Commands commands,
      Supplier<EditorPane> focused,
      Collection<EditorPane> panes,
      Whole whole,
      Settings settings) {
    this.whole = whole;
    this.settings = settings;
    this.commands = commands;
    this.focused = focused;
    this.panes = List.copyOf(panes);
    texts = new Size(times -> this.panes.forEach(pane -> pane.zoom(times)));
    window = new Size(whole.zoom());
  }

  /** Adds them all, and shows texts and window as they were left. */
  public void addAll() {
    ReadingSize left = settings.readingSize();
    texts.set(left.texts());
    window.set(left.window());
    if (left.wrapped()) {
      wrap();
    }
    add("edit.replace", "Find and replace…", "Shortcut+H", () -> focused.get().findAndReplace());
    add("edit.go-to-line", "Go to line…", "Shortcut+Shift+G", () -> focused.get().goToLine());
    commands.add(
        new Command("edit.wrap", "Wrap long lines", "Alt+Z", this::wrap).ticked(() -> wrapped));
    completing();
    commands.add(
        new Command("view.larger", "Larger window", "Shortcut+Equals", () -> step(window, 1))
            .unless(() -> full() ? FULL : ""));
    add("view.smaller", "Smaller window", "Shortcut+Minus", () -> step(window, -1));
    add("view.usual-size", "Everything in its usual size", "Shortcut+0", this::usual);
    add(
        "view.text-larger",
        "Larger text in the editors",
        "Shortcut+Alt+Equals",
        () -> step(texts, 1));
    add(
        "view.text-smaller",
        "Smaller text in the editors",
        "Shortcut+Alt+Minus",
        () -> step(texts, -1));
  }

  private void completing() {
    commands.add(
        new Command("edit.complete-typing", "Complete while typing", "", this::automatic)
            .ticked(() -> automatic));
    automatic = settings.completesTyping();
    panes.forEach(pane -> pane.completeWhileTyping(automatic));
  }

  private void automatic() {
    automatic = !automatic;
    settings.setCompletesTyping(automatic);
    panes.forEach(pane -> pane.completeWhileTyping(automatic));
  }

  private void wrap() {
    wrapped = !wrapped;
    panes.forEach(pane -> pane.wrap(wrapped));
    remember();
  }

  private void usual() {
    window.set(1);
    texts.set(1);
    remember();
  }

  private boolean full() {
    return whole.full().getAsBoolean();
  }

  private void step(Size size, int by) {
    if (by > 0 && size.equals(window) && full()) {
      return;
    }
    size.step(by);
    remember();
  }

  private void remember() {
    ReadingSize now = new ReadingSize(wrapped, texts.times, window.times);
    if (!now.equals(settings.readingSize())) {
      settings.setReadingSize(now);
    }
  }

  /**
   * The wheel with Ctrl or Command: over an editor its text, elsewhere the whole window. Plus and
   * minus stand on several keys.
   */
  public void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    panes.forEach(pane -> pane.addEventFilter(ScrollEvent.SCROLL, event -> turned(event, texts)));
    root.addEventHandler(ScrollEvent.SCROLL, event -> turned(event, window));
  }

  private void pressed(KeyEvent event) {
    boolean larger =
        event.getCode() == KeyCode.PLUS
            || event.getCode() == KeyCode.ADD
            || (event.getCode() == KeyCode.EQUALS && event.isShiftDown());
    boolean smaller = event.getCode() == KeyCode.SUBTRACT;
    if (event.isShortcutDown() && !event.isAltDown() && (larger || smaller)) {
      commands.run(larger ? "view.larger" : "view.smaller");
      event.consume();
    }
  }

  private void turned(ScrollEvent event, Size size) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      step(size, event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  private void add(String id, String title, String shortcut, Runnable handler) {
    commands.add(new Command(id, title, shortcut, handler));
  }
}
