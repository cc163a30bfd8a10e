package dev.vennguard.ui.whatif;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who calls: one of the usual forms, or any ARN. The form follows what is entered. */
final class PrincipalField extends VBox {
  private final ComboBox<CallerForm> form = new ComboBox<>();
  private final TextField field = new TextField();

  PrincipalField(Runnable changed) {
    getStyleClass().add("whatif-field");
    form.setId("whatif-caller");
    form.getItems().setAll(CallerForm.values());
    form.getSelectionModel().select(CallerForm.ROLE);
    form.setAccessibleText("form of the principal");
    form.setMinWidth(USE_PREF_SIZE);
    field.setId("whatif-principal");
    field.setText(CallerForm.ROLE.example(CallerForm.ACCOUNT));
    field.setAccessibleText("ARN of the principal");
    getChildren().addAll(WhatIfView.heading("Principal", form), field);
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
      field.setText(chosen.example(CallerForm.account(field.getText())));
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
