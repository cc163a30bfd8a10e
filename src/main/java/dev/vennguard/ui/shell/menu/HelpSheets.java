package dev.vennguard.ui.shell.menu;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.common.OutcomeSigns;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
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
    for (Outcome outcome : Outcome.values()) {
      Label word = new Label(outcome.word());
      word.getStyleClass().add("vg-strong");
      Label meaning = Sheet.words(meaning(outcome));
      word.setLabelFor(meaning);
      grid.addRow(row++, new SignShape(OutcomeSigns.of(outcome)), word, meaning);
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

  private static String meaning(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> "What is granted is left whole: the boundary takes nothing away.";
      case CONDITIONAL -> "Some requests are allowed, others are cut off.";
      case IDENTITY_ONLY -> "The identity policy grants it, the boundary does not let it through.";
      case BOUNDARY_ONLY -> "The boundary would let it through, nothing grants it.";
      case DISJOINT -> "Both speak of it, but no request satisfies both.";
      case EXPLICIT_DENY -> "A Deny statement refuses whatever would be allowed.";
      case NEITHER -> "Neither side allows it.";
      case UNDECIDED -> "Not decided: what is written could not be proved either way.";
    };
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
