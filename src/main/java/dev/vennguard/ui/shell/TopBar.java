package dev.vennguard.ui.shell;

import dev.vennguard.exchange.handover.HandoverForm;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.FitLabel;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.ui.layers.LayersModel;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.command.StatusText;
import dev.vennguard.ui.shell.compare.CompareActions;
import dev.vennguard.workspace.Sample;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: what is open, and the menus. */
final class TopBar extends HBox {
  /** In a narrower window what is open needs the room more than gaps and keys do. */
  private static final double ROOMY = 1200;

  /** Whatever is compared with, no button beside it moves. */
  private static final double COMPARE = 196;

  private static final double COMPARE_COMPACT = 102;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final FitLabel title = new FitLabel();
  private final StringProperty words = new SimpleStringProperty("");
  private final Button layers = new Button("Layers");
  private final MenuButton compare = new MenuButton("Compare");
  private String shortCompare = "Compare";
  private final Commands commands;
  private final StringProperty sampleTitle;

  /**
   * @param choices what can be opened
   */
  TopBar(Commands commands, OpenMenus choices) {
    this.commands = commands;
    this.sampleTitle = choices.sampleTitle();
    getStyleClass().addAll("vg-top", "vg-rule-below");
    Label name = new Label("Vennguard");
    name.getStyleClass().add("vg-title");
    name.setMinWidth(USE_PREF_SIZE);
    title.setId("title");
    title.getStyleClass().add("vg-muted");
    Tip.name(words::get).on(title);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    MenuButton samples = button("Samples", "samples");
    for (Sample sample : choices.samples()) {
      MenuItem item = commands.menuItem("sample." + sample.id());
      item.setText(sample.title());
      item.setId("sample-" + sample.id());
      samples.getItems().add(item);
    }
    MenuButton open = button("Open…", "open");
    items(open, "file.open-identity", "file.open-boundary", "file.add-identity");
    Menu recent = new Menu("Recent files");
    open.getItems().addAll(new SeparatorMenuItem(), recent);
    open.setOnShowing(event -> fill(recent, choices.recentFiles(), choices::open));
    fill(recent, choices.recentFiles(), choices::open);
    MenuButton export = button("Export", "export");
    items(export, exports());
    Button whatIf = new Button("What if…");
    opens(layers, "layers", "view.layers");
    opens(whatIf, "what-if", "view.what-if");
    compare.setId("compare");
    compare.setAccessibleText(compare.getText());
    new Tip(compare::getAccessibleText).on(compare);
    compareWide(COMPARE);
    items(compare, "compare.pin", "compare.files", "", "compare.changed", "compare.texts");
    items(compare, "", "compare.unpin");
    getChildren().addAll(name, title, gap, samples, open, layers, whatIf);
    getChildren().addAll(compare, export, palette());
    widthProperty().addListener((o, before, now) -> compact(now.doubleValue() < ROOMY));
  }

  private void compareWide(double width) {
    compare.setMinWidth(width);
    compare.setPrefWidth(width);
  }

  private void compact(boolean compact) {
    pseudoClassStateChanged(COMPACT, compact);
    compareWide(compact ? COMPARE_COMPACT : COMPARE);
    compare.setText(compact ? shortCompare : compare.getAccessibleText());
  }

  /** Shows what is open, compared with and in force. */
  void show(Snapshot snapshot) {
    layers.setText(LayersModel.summary(snapshot) + " ▾");
    setCompare(CompareActions.title(snapshot), CompareActions.shortTitle(snapshot));
    if (StatusText.nothingOpen(snapshot)) {
      sampleTitle.set("");
    }
    String open = OneLine.of(StatusText.title(snapshot, sampleTitle.get()));
    words.set(open + " · " + StatusText.saved(snapshot));
    // What is not saved is said whatever else there is no room for.
    String brief = StatusText.unsaved(snapshot) ? StatusText.saved(snapshot) + " · " + open : open;
    title.say(List.of(words.get(), brief));
    title.setAccessibleHelp(words.get());
  }

  /** What is open, and whether it is saved. */
  ObservableValue<String> open() {
    return words;
  }

  private void setCompare(String words, String shorter) {
    shortCompare = shorter;
    compare.setAccessibleText(words);
    compare.setText(getPseudoClassStates().contains(COMPACT) ? shorter : words);
    compare.setAccessibleHelp(words);
  }

  private Button palette() {
    String keys = Palettes.display("Shortcut+K");
    String sign = keys.contains("⌘") ? keys : "⌘ " + keys;
    Button button = new Button();
    button
        .textProperty()
        .bind(widthProperty().map(width -> width.doubleValue() < ROOMY ? "⌘" : sign));
    button.setId("palette-button");
    button.setAccessibleText("command palette, " + keys);
    Tip.on(button, "Find and run any command, " + keys);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> commands.run("palette.open"));
    return button;
  }

  private void opens(Button button, String id, String command) {
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> commands.run(command));
  }

  private static String[] exports() {
    List<String> ids =
        new ArrayList<>(
            List.of(
                "export.reviewed", "", "export.identity", "export.boundary", "venn.effective", ""));
    for (HandoverForm form : HandoverForm.values()) {
      ids.add("export.as-" + form.id());
    }
    return ids.toArray(String[]::new);
  }

  private void items(MenuButton button, String... ids) {
    for (String id : ids) {
      button.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : commands.menuItem(id));
    }
    commands.release(button.getItems());
    button.addEventHandler(MenuButton.ON_SHOWING, event -> commands.refresh(button.getItems()));
    button.addEventHandler(MenuButton.ON_HIDDEN, event -> commands.release(button.getItems()));
  }

  private void fill(Menu recent, List<Path> files, Consumer<Path> opener) {
    recent.getItems().clear();
    for (Path file : files) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> commands.guarded(() -> opener.accept(file)));
      recent.getItems().add(item);
    }
    if (files.isEmpty()) {
      recent.getItems().add(new CustomMenuItem(new Label("None yet"), false));
    }
  }

  private static MenuButton button(String text, String id) {
    MenuButton button = new MenuButton(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
