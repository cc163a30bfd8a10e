package dev.vennguard.ui.door;

import dev.vennguard.ui.door.DoorPage.Door;
import dev.vennguard.ui.kit.Quotes;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One way out: a heading that opens what is to be known of it. */
final class DoorBox extends VBox {
  private final Door door;
  private final DoorListener listener;
  private final Button heading = new Button();
  private final VBox fixes = new VBox(8);
  private boolean open;

  DoorBox(Door door, DoorListener listener, boolean open) {
    this.door = door;
    this.listener = listener;
    getStyleClass().add("vg-door");
    heading
        .getStyleClass()
        .addAll("vg-flat", "vg-door-heading", door.grade().name().toLowerCase(Locale.ROOT));
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.setOnAction(event -> turn(!this.open));
    turn(open);
  }

  Door door() {
    return door;
  }

  boolean open() {
    return open;
  }

  /** Takes the keyboard. */
  void focusHeading() {
    heading.requestFocus();
  }

  /** Shows edits that close it, or why there are none. */
  void fixes(List<? extends Node> nodes) {
    fixes.getChildren().setAll(nodes);
  }

  private void turn(boolean wanted) {
    open = wanted;
    heading.setText(
        (open ? "▾ " : "▸ ")
            + door.sign()
            + " · "
            + Quotes.shown(door.title())
            + " · "
            + door.id());
    heading.setAccessibleText(
        door.sign() + ": " + door.title() + (open ? "; enter closes it" : "; enter opens it"));
    getChildren().setAll(heading);
    if (open) {
      getChildren().add(detail());
    }
  }

  private VBox detail() {
    VBox detail = new VBox();
    detail.getStyleClass().add("vg-door-detail");
    detail.getChildren().add(wrapped(door.kind(), "vg-muted"));
    door.lines().forEach(line -> detail.getChildren().add(wrapped(Quotes.shown(line), "")));
    door.commands().forEach(line -> detail.getChildren().add(wrapped("$ " + line, "vg-mono")));
    FlowPane buttons = new FlowPane(6, 4);
    door.place()
        .ifPresent(place ->
            buttons
                .getChildren()
                .add(
                    button(
                        "door-go", "Left open by " + place.words(), () -> listener.jump(place))));
    if (!door.commands().isEmpty()) {
      buttons
          .getChildren()
          .add(button("door-copy", "Copy the commands", () -> listener.copy(door.commands())));
    }
    if (!door.grade().closed()) {
      buttons
          .getChildren()
          .add(
              button(
                  "door-close",
                  "Close it…",
                  () -> {
                    fixes
                        .getChildren()
                        .setAll(wrapped("Looking for the fewest statements…", "vg-muted"));
                    listener.close(door);
                  }));
    }
    detail.getChildren().addAll(buttons, fixes);
    return detail;
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    return label;
  }
}
