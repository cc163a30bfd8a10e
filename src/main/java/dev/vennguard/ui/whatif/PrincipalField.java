package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Partitions;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who calls: one of the usual forms, or any ARN. The form follows what is entered. */
final class PrincipalField extends VBox {
  private final ComboBox<CallerForm> form = new ComboBox<>();
  private final TextField field = new TextField();
  private final Partitions partitions;

  /** What it starts with, and what an example of another form is made of. */
  private Examples examples;

  PrincipalField(Examples start, Partitions partitions, Runnable changed) {
    this.examples = start;
    this.partitions = partitions;
    getStyleClass().add("whatif-field");
    form.setId("whatif-caller");
    form.getItems().setAll(CallerForm.values());
    form.setAccessibleText("form of the principal");
    form.setMinWidth(USE_PREF_SIZE);
    field.setId("whatif-principal");
    field.setText(start.principal());
    follow();
    field.setAccessibleText("ARN of the principal");
    getChildren().addAll(FieldHeading.of("Principal", form), field);
    form.setOnAction(event -> chosen());
    field
        .textProperty()
        .addListener((observable, before, now) -> {
          follow();
          changed.run();
        });
  }

  private void chosen() {
    CallerForm chosen = form.getSelectionModel().getSelectedItem();
    if (chosen != null && !CallerForm.of(principal()).equals(Optional.of(chosen))) {
      Examples where = where();
      field.setText(chosen.example(where.partition(), where.account()));
    }
  }

  /** The examples for the partition and the account of the principal that is entered. */
  Examples where() {
    return examples.with(principal(), partitions);
  }

  /** Other examples from now on; what was entered by hand stays. */
  void suggest(Examples next) {
    boolean own = !principal().equals(examples.principal());
    examples = next;
    if (!own) {
      field.setText(next.principal());
    }
  }

  private void follow() {
    CallerForm.of(principal())
        .ifPresentOrElse(
            form.getSelectionModel()::select, form.getSelectionModel()::clearSelection);
  }

  String principal() {
    return field.getText().strip();
  }

  void set(String principal) {
    field.setText(principal);
  }
}
