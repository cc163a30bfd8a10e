package dev.vennguard.ui.shell.command;

import dev.vennguard.live.Evaluation;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.palette.PaletteItem;
import dev.vennguard.ui.palette.PaletteView;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCombination;

/** The sheets in which commands, actions and shortcuts are found by typing. */
public final class Palettes {
  private static final String ID = "palette";

  /** Keys that no command has: views handle them themselves. */
  private static final List<PaletteItem> KEYS_OF_VIEWS =
      List.of(
          key("Editor: indent, outdent", "Tab, Shift+Tab"),
          key("Editor: leave by keyboard", "Esc, then Tab"),
          key("Editor: what is found at the caret, and its fix", "Alt+Enter"),
          key("Diagram: walk the regions", "arrow keys"),
          key("Diagram: select a region, end the selection", "Enter, Esc"),
          key("Matrix: walk the rows", "arrow keys, Home, End, Page Up, Page Down"),
          key("Matrix: open or close a service", "Right, Left"),
          key("Matrix: go to a name", "type its first letters"),
          key("Filter: go to the rows", "Down"),
          key("Filter: clear", "Esc"));

  private final Commands commands;
  private final OverlayHost sheets;
  private final Settings settings;

  /**
   * @param settings remember which commands were chosen last
   */
  public Palettes(Commands commands, OverlayHost sheets, Settings settings) {
    this.commands = commands;
    this.sheets = sheets;
    this.settings = settings;
  }

  private static PaletteItem key(String title, String keys) {
    return new PaletteItem("", title, keys);
  }

  /** How a shortcut is written on this system; empty if there is none. */
  public static String display(String shortcut) {
    return shortcut.isEmpty() ? "" : KeyCombination.valueOf(shortcut).getDisplayText();
  }

  /** Every command, those chosen here last first; the same key again closes it. */
  public void commands() {
    if (sheets.shows(ID)) {
      sheets.close();
    } else {
      List<String> recent = settings.recentCommands();
      List<PaletteItem> items = new ArrayList<>(commandItems());
      items.sort(Comparator.comparingInt(item -> rank(recent, item)));
      open("Type a command", items, this::chosen);
    }
  }

  private static int rank(List<String> recent, PaletteItem item) {
    int at = recent.indexOf(item.id());
    return at < 0 ? recent.size() : at;
  }

  private void chosen(PaletteItem item) {
    settings.addRecentCommand(item.id());
    run(item);
  }

  /** Everything that has a key. */
  public void shortcuts() {
    List<PaletteItem> items = new ArrayList<>();
    commandItems().stream().filter(item -> !item.detail().isEmpty()).forEach(items::add);
    items.addAll(KEYS_OF_VIEWS);
    open("Keyboard shortcuts: type to find one", items, this::run);
  }

  /** Every known action. */
  public void actions(Evaluation evaluation, IntConsumer chosen) {
    Counts counts = new Counts(evaluation);
    List<PaletteItem> items =
        evaluation.catalogue().actions().stream()
            // What the policies speak of comes first, while nothing is typed.
            .sorted(Comparator.comparing(action -> counts.of(action.index()) == Standing.NEITHER))
            .map(action ->
                new PaletteItem(
                    String.valueOf(action.index()),
                    action.qualifiedName(),
                    counts.of(action.index()).word()))
            .toList();
    open(
        "Type an action, such as iam:CreateRole",
        items,
        item -> {
          sheets.close();
          chosen.accept(Integer.parseInt(item.id()));
        });
  }

  /** Every statement of the open documents. */
  public void statements(StatementPalette found, Consumer<StatementPalette.Place> chosen) {
    open(
        "Type a Sid, an action, Allow or Deny",
        found.items(),
        item -> {
          sheets.close();
          chosen.accept(found.place(item));
        });
  }

  private List<PaletteItem> commandItems() {
    return commands.all().stream()
        .filter(command -> !command.id().equals("palette.open"))
        .map(command -> new PaletteItem(command.id(), command.title(), display(command.shortcut())))
        .toList();
  }

  private void run(PaletteItem item) {
    sheets.close();
    if (!item.id().isEmpty()) {
      commands.run(item.id());
    }
  }

  private void open(String prompt, List<PaletteItem> items, Consumer<PaletteItem> chosen) {
    PaletteView palette =
        new PaletteView(prompt, items, item -> commands.guarded(() -> chosen.accept(item)));
    sheets.open(palette, palette.field(), Pos.TOP_CENTER);
  }
}
