package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.ShortText;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The action of the request: known names are offered, unknown ones explained. */
final class ActionField extends VBox {
  private static final int ROWS = 6;
  private static final double ROW = 22;

  private final TextField field = new TextField();
  private final ListView<String> offers = new ListView<>();
  private final FlowPane near = new FlowPane(6, 2);
  private final VBox note = new VBox(2);
  private final Consumer<String> changed;
  private Catalogue catalogue;

  ActionField(Catalogue catalogue, Consumer<String> changed) {
    this.catalogue = catalogue;
    this.changed = changed;
    ShortText.only(field);
    field.setId("whatif-action");
    field.setPromptText("s3:GetObject");
    field.setAccessibleText("action");
    offers.setId("whatif-offers");
    offers.setFixedCellSize(ROW);
    offers.setAccessibleText("known actions");
    offers.getStyleClass().add("whatif-offers");
    offers.setOnMouseClicked(event -> take());
    getChildren().addAll(field, offers, note);
    field.textProperty().addListener((observable, before, now) -> edited());
    focusWithinProperty().addListener((observable, before, now) -> offer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    offer();
    explain();
  }

  String action() {
    return field.getText().strip();
  }

  void set(String action) {
    field.setText(action);
    field.positionCaret(action.length());
    hide();
  }

  void focus() {
    field.requestFocus();
  }

  /** Another catalogue explains the names from now on. */
  void know(Catalogue known) {
    if (known != catalogue) {
      catalogue = known;
      explain();
    }
  }

  private void edited() {
    offer();
    explain();
    changed.accept(action());
  }

  private void offer() {
    boolean done = catalogue.action(action()).isPresent();
    List<String> names =
        isFocusWithin() && !done ? ActionCompletion.of(catalogue, action()) : List.of();
    if (names.isEmpty()) {
      hide();
    } else {
      offers.getItems().setAll(names);
      offers.setPrefHeight(Math.min(ROWS, names.size()) * ROW + 4);
      offers.setVisible(true);
      offers.setManaged(true);
    }
  }

  private void hide() {
    offers.setVisible(false);
    offers.setManaged(false);
  }

  private void explain() {
    String words = ActionCompletion.note(catalogue, action());
    note.getChildren().clear();
    if (!words.isEmpty()) {
      Label label = new Label(Capitals.first(words));
      label.setId("whatif-action-note");
      label.getStyleClass().addAll("vg-small", action().isEmpty() ? "vg-muted" : "vg-warning-text");
      label.setWrapText(true);
      note.getChildren().add(label);
      note.getChildren().add(near);
      near.getChildren()
          .setAll(ActionCompletion.near(catalogue, action()).stream().map(this::nearName).toList());
    }
    note.setVisible(!words.isEmpty());
    note.setManaged(!words.isEmpty());
  }

  private Button nearName(String name) {
    Button button = new Button(name);
    button.getStyleClass().addAll("vg-link", "vg-small", "whatif-near");
    button.setOnAction(event -> set(name));
    return button;
  }

  private void pressed(KeyEvent event) {
    boolean open = offers.isVisible();
    boolean handled =
        switch (event.getCode()) {
          case DOWN -> open && field.isFocused() && intoList();
          case ENTER -> open && take();
          case ESCAPE -> open && close();
          default -> false;
        };
    if (handled || (event.getCode() == KeyCode.ENTER && open)) {
      event.consume();
    }
  }

  private boolean intoList() {
    offers.requestFocus();
    offers.getSelectionModel().select(0);
    return true;
  }

  private boolean close() {
    hide();
    field.requestFocus();
    return true;
  }

  private boolean take() {
    List<String> chosen = offers.getSelectionModel().getSelectedItems();
    if (chosen.isEmpty()) {
      return false;
    }
    String name = chosen.getFirst();
    field.requestFocus();
    set(name);
    return true;
  }
}
