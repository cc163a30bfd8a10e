package dev.vennguard.ui.shell.menu;

import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What is remembered from one start to the next, in one place. Each choice is a command that is on
 * or off; it takes effect at once.
 */
public final class SettingsSheet {
  private static final List<Row> ROWS =
      List.of(
          new Row("Theme", List.of("view.theme-")),
          new Row("Motion", List.of("view.motion-")),
          new Row("Diagram", List.of("venn.circles", "venn.bars")),
          new Row("Diagram counts", List.of("venn.all-services", "venn.named-services")),
          new Row("Services", List.of("matrix.sort-")),
          new Row("Texts", List.of("edit.wrap", "view.wrap")),
          new Row("Completion", List.of("edit.complete-typing")));

  private final Commands commands;
  private final OverlayHost sheets;

  /**
   * @param starts of the ids of its choices
   */
  private record Row(String title, List<String> starts) {
    boolean has(Command command) {
      return command.tick().isPresent() && starts.stream().anyMatch(command.id()::startsWith);
    }
  }

  /** A sheet of the choices that there are when it is opened. */
  public SettingsSheet(Commands commands, OverlayHost sheets) {
    this.commands = commands;
    this.sheets = sheets;
  }

  /** Adds the command that opens it. */
  public void addCommand() {
    commands.add(new Command("settings.open", "Settings…", "Shortcut+COMMA", this::open));
  }

  private void open() {
    VBox rows = new VBox(10);
    for (Row row : ROWS) {
      List<Command> choices = commands.all().stream().filter(row::has).toList();
      if (choices.size() == 1) {
        rows.getChildren().add(line(row, check(choices.getFirst())));
      } else if (!choices.isEmpty()) {
        rows.getChildren().add(line(row, radios(choices)));
      }
    }
    rows.getChildren()
        .add(Sheet.words("Kept on this computer, in settings.properties. Nothing leaves it."));
    rows.getChildren().getLast().getStyleClass().add("vg-muted");
    Button done = Sheet.button("settings-close", "Done", sheets::close);
    done.setDefaultButton(true);
    sheets.open(new Sheet("settings", "Settings", rows, List.of(done)), done, Pos.CENTER);
  }

  private static HBox line(Row row, Node choices) {
    Label label = new Label(row.title());
    label.setMinWidth(120);
    HBox line = new HBox(8, label, choices);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  private VBox radios(List<Command> choices) {
    VBox box = new VBox(4);
    ToggleGroup group = new ToggleGroup();
    for (Command command : choices) {
      RadioButton button = new RadioButton(command.brief());
      button.setId("settings-" + command.id().replace('.', '-'));
      button.setToggleGroup(group);
      button.setSelected(on(command));
      button.setOnAction(event -> commands.run(command.id()));
      box.getChildren().add(button);
    }
    return box;
  }

  private CheckBox check(Command command) {
    CheckBox box = new CheckBox(command.title());
    box.setId("settings-" + command.id().replace('.', '-'));
    box.setSelected(on(command));
    box.setOnAction(event -> commands.run(command.id()));
    return box;
  }

  private static boolean on(Command command) {
    return command.tick().map(BooleanSupplier::getAsBoolean).orElse(false);
  }
}
