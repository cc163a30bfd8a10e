package dev.vennguard.ui.shell.menu;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.common.StandingSigns;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.workspace.Counts.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What the help menu opens: the signs, and what this program is made of. */
public final class HelpSheets {
  private static final String OFFLINE =
      "Offline: nothing leaves this computer. No update check, no telemetry, no call to AWS but"
          + " when you update the catalogue.";

  /** A sign that is text, its word, and what it means. */
  private static final String[][] OTHERS = {
    {"+", "more", "in a cell that has no room: open the row for the others"},
    {"Δ", "changed", "since what was pinned: + is effective now, − no longer, ~ otherwise"},
    {"///", "hatched", "in the diagram: what a Deny statement takes away"},
    {"≠", "not to scale", "small parts are drawn larger than they are: the numbers are right"},
  };

  private final OverlayHost sheets;
  private final Catalogue catalogue;

  /** Sheets over a window. */
  public HelpSheets(OverlayHost sheets, Catalogue catalogue) {
    this.sheets = sheets;
    this.catalogue = catalogue;
  }

  /** Adds the commands that open them. */
  public void addTo(Commands commands) {
    commands.add(new Command("help.signs", "The signs", "", this::signs));
    commands.add(new Command("help.about", "About Vennguard", "", this::about));
  }

  private void signs() {
    GridPane grid = new GridPane(12, 7);
    int row = 0;
    for (Standing standing : Standing.values()) {
      SignShape sign = new SignShape(StandingSigns.of(standing));
      addSign(grid, row++, sign, standing.word(), standing.meaning());
    }
    for (String[] other : OTHERS) {
      addSign(grid, row++, new Label(other[0]), other[1], other[2]);
    }
    grid.add(
        Sheet.words(
            "The left half is the identity policy's, the right half the boundary's, as the texts"
                + " stand beside the diagram."),
        0,
        row,
        3,
        1);
    show("signs", "The signs", grid);
  }

  private static void addSign(GridPane grid, int row, Node sign, String word, String meaning) {
    Label name = new Label(word);
    name.getStyleClass().add("vg-strong");
    Label said = Sheet.words(Capitals.first(meaning));
    name.setLabelFor(said);
    grid.addRow(row, sign, name, said);
  }

  private void about() {
    String version = HelpSheets.class.getPackage().getImplementationVersion();
    VBox words =
        new VBox(
            8,
            Sheet.words(
                "Version %s\nCatalogue of %s: %,d services, %,d actions\nJava %s, JavaFX %s"
                    .formatted(
                        Objects.requireNonNullElse(version, "(development build)"),
                        catalogue.date(),
                        catalogue.services().size(),
                        catalogue.size(),
                        Runtime.version(),
                        System.getProperty("javafx.runtime.version", "?"))),
            Sheet.words(OFFLINE));
    TextArea licences = new TextArea(bundled("NOTICE") + "\n\n" + bundled("LICENSE"));
    licences.setId("about-licences");
    licences.setAccessibleText("Licences");
    licences.setEditable(false);
    licences.setWrapText(true);
    licences.setPrefSize(560, 260);
    words.getChildren().add(licences);
    show("about", "Vennguard", words);
  }

  /** What stands beside the classes of the program. */
  private static String bundled(String name) {
    try (InputStream in = HelpSheets.class.getResourceAsStream("/META-INF/" + name)) {
      return in == null
          ? name + " stands beside the program."
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }

  private void show(String id, String title, Node content) {
    Button close = Sheet.button(id + "-close", "Close", sheets::close);
    close.setDefaultButton(true);
    sheets.open(new Sheet(id, title, content, List.of(close)), close, Pos.CENTER);
  }
}
