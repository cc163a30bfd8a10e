package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.whatif.ResourceChoices.ResourceChoice;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What the call works on: an example of one of the action's resource types, or any ARN. */
final class ResourceField extends VBox {
  private final ComboBox<ResourceChoice> type = new ComboBox<>();
  private final TextField field = new TextField();
  private final Label note = new Label();
  private List<ResourceChoice> choices = List.of();
  private String suggested = "";
  private boolean filling;

  ResourceField(Runnable changed) {
    type.setId("whatif-type");
    type.setAccessibleText("resource type");
    type.setVisible(false);
    type.setMinWidth(120);
    type.setMaxWidth(220);
    field.setId("whatif-resource");
    field.setAccessibleText("ARN of the resource");
    note.getStyleClass().addAll("vg-warning-text", "vg-small");
    note.setId("whatif-resource-note");
    note.setWrapText(true);
    getStyleClass().add("whatif-field");
    getChildren().addAll(FieldHeading.of("Resource", type), field, note);
    type.setOnAction(event -> {
      if (!filling) {
        chosen().ifPresent(choice -> suggest(choice));
      }
    });
    field
        .textProperty()
        .addListener((observable, before, now) -> {
          follow();
          explain();
          changed.run();
        });
    explain();
  }

  String resource() {
    return field.getText().strip();
  }

  /** What keeps it from being asked about; empty if nothing does. */
  String problem() {
    return FieldProblems.resource(choices, resource());
  }

  void set(String resource) {
    field.setText(resource);
  }

  /** Offers the types of an action; what was entered by hand stays. */
  void know(Optional<Action> action, Examples where) {
    List<ResourceChoice> known =
        action.map(found -> ResourceChoices.of(found, where)).orElse(List.of());
    if (!known.equals(choices)) {
      boolean own = !resource().isEmpty() && !resource().equals(suggested);
      choices = known;
      filling = true;
      type.getItems().setAll(known);
      type.getSelectionModel().select(0);
      filling = false;
      type.setDisable(known.size() < 2);
      type.setVisible(!known.isEmpty());
      if (!own) {
        suggest();
      }
      explain();
    }
  }

  /** Fills in the example of the first type. */
  void suggest() {
    choices.stream().findFirst().ifPresent(this::suggest);
  }

  private void suggest(ResourceChoice choice) {
    suggested = choice.example();
    field.setText(suggested);
  }

  /** The type follows what is entered. */
  private void follow() {
    filling = true;
    ResourceChoices.typeOf(choices, resource()).ifPresent(type.getSelectionModel()::select);
    filling = false;
  }

  private Optional<ResourceChoice> chosen() {
    return Optional.ofNullable(type.getSelectionModel().getSelectedItem());
  }

  private void explain() {
    String words = choices.isEmpty() ? "" : ResourceChoices.note(choices, resource());
    note.setText(Capitals.first(words));
    note.setVisible(!words.isEmpty());
    note.setManaged(!words.isEmpty());
  }
}
