package dev.vennguard.ui.shell.menu;

import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Palettes;
import dev.vennguard.ui.shell.setting.Settings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * What somebody needs to know who sees the window for the first time; gone once it was closed. It
 * is a bar of its own and covers nothing: it stays for as long as somebody wants to read it.
 */
public final class FirstHint extends HBox {
  private final Settings settings;
  private final BooleanProperty wanted = new SimpleBooleanProperty();

  /** Shown at first if it was never closed; a command shows it again. */
  public FirstHint(Commands commands, Settings settings) {
    this.settings = settings;
    setId("first-hint");
    getStyleClass().addAll("vg-hint", "vg-rule-above");
    Label words =
        Sheet.words(
            "Left stands what the role can do, right what it may do; the middle shows what is left"
                + " of it, with every letter you type. Choose a row to see why. "
                + Palettes.display("Shortcut+K")
                + " finds every command. Offline: nothing leaves this computer.");
    words.setId("first-hint-words");
    words.setMaxWidth(Double.MAX_VALUE);
    words.setFocusTraversable(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = Sheet.button("first-hint-close", "Got it", this::dismiss);
    close.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, close);
    wanted.set(!settings.hintSeen());
    visibleProperty().bind(wanted);
    managedProperty().bind(visibleProperty());
    commands.add(
        new Command(
            "help.first",
            "First steps",
            "",
            () -> {
              wanted.set(true);
              close.requestFocus();
            }));
  }

  private void dismiss() {
    settings.setHintSeen();
    wanted.set(false);
  }
}
