package dev.vennguard.ui.shell.menu;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What an empty editor says: what to do, and what one can start from. */
public final class EmptyOffer extends VBox {
  /**
   * For one side.
   *
   * @param kind whose editor is empty
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public EmptyOffer(LayerKind kind, Commands commands) {
    boolean boundary = kind == LayerKind.BOUNDARY;
    setId(kind.id() + "-empty");
    getStyleClass().add("vg-empty");
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label what =
        Sheet.words(
            "Write, paste or drop "
                + (boundary ? "a " : "an ")
                + kind.title().toLowerCase(Locale.ROOT)
                + " here, or");
    muted(what);
    link(commands, commands.command(boundary ? "file.open-boundary" : "file.open-identity"));
    if (boundary) {
      muted(Sheet.words("or have one made for the identity policy:"));
      link(commands, commands.command("policy.design"));
    }
    List<Command> starts =
        commands.all().stream()
            .filter(one -> one.id().startsWith(boundary ? "template." : "sample."))
            .toList();
    muted(Sheet.words(boundary ? "or start from a template:" : "or a sample of both sides:"));
    starts.forEach(one -> link(commands, one));
  }

  private void muted(Label words) {
    words.setMouseTransparent(true);
    words.getStyleClass().add("vg-muted");
    getChildren().add(words);
  }

  private void link(Commands commands, Command command) {
    Button link = new Button(command.brief());
    link.setAlignment(Pos.BASELINE_LEFT);
    link.setWrapText(true);
    link.setMinHeight(USE_PREF_SIZE);
    link.setId(getId() + "-" + command.id().replace('.', '-'));
    link.getStyleClass().addAll("vg-link");
    link.setOnAction(event -> commands.run(command.id()));
    getChildren().add(link);
  }
}
