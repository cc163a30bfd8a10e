package dev.vennguard.ui.whatif;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Who calls: one of the usual forms, or any ARN. */
final class PrincipalField extends HBox {
  private final ComboBox<CallerForm> form = new ComboBox<>();
  private final TextField field = new TextField();

  PrincipalField(Runnable changed) {
    getStyleClass().add("whatif-row");
    form.setId("whatif-caller");
    form.getItems().setAll(CallerForm.values());
    form.getSelectionModel().select(CallerForm.ROLE);
    form.setAccessibleText("form of the principal");
    form.setMinWidth(USE_PREF_SIZE);
    field.setId("whatif-principal");
    field.setText(CallerForm.ROLE.example(CallerForm.ACCOUNT));
    field.setAccessibleText("ARN of the principal");
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(form, field);
    form.setOnAction(event -> {
      CallerForm chosen = form.getSelectionModel().getSelectedItem();
      if (chosen != null) {
        field.setText(chosen.example(CallerForm.account(field.getText())));
      }
    });
    field.textProperty().addListener((observable, before, now) -> changed.run());
  }

  String principal() {
    return field.getText().strip();
  }

  void set(String principal) {
    field.setText(principal);
  }
}
