package dev.vennguard.ui.layers;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.layers.LayersModel.LayerRow;
import dev.vennguard.workspace.Edit.Position;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One policy type in the drawer: its switch, what it holds, and a button that adds to it. */
final class LayerRowNode extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final LayerKind kind;
  private final CheckBox power = new CheckBox();
  private final Label detail = new Label();
  private final Button edit = new Button("Edit");

  LayerRowNode(LayerKind kind, LayersListener listener, Consumer<LayerKind> choose) {
    this.kind = kind;
    getStyleClass().addAll("layer-row", "vg-rule-below");
    setId("layer-" + kind.id());
    power.setId("layer-switch-" + kind.id());
    power.getStyleClass().add("layer-switch");
    power.setWrapText(true);
    power.setOnAction(
        event -> listener.turn(kind, power.isSelected() ? Position.ON : Position.OFF));
    detail.getStyleClass().addAll("vg-muted", "vg-small");
    detail.setWrapText(true);
    VBox words = new VBox(2, power, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    edit.setId("layer-edit-" + kind.id());
    edit.setOnAction(event -> choose.accept(kind));
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setAccessibleText("edit the " + kind.title());
    Button add = new Button(LayersModel.addWords(kind));
    add.setId("layer-add-" + kind.id());
    add.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, edit, add);
    if (LayersModel.isDrawers(kind)) {
      boolean levels = kind == LayerKind.SCP || kind == LayerKind.RCP;
      add.setAccessibleText("add a " + (levels ? "level of " : "") + kind.title());
      add.setOnAction(event -> {
        choose.accept(kind);
        listener.add(kind);
      });
    } else {
      add.setAccessibleText("go to the " + kind.title());
      add.setOnAction(event -> listener.goTo(kind));
    }
  }

  /** Takes the keyboard to the switch, if it can be turned. */
  boolean focusSwitch() {
    power.requestFocus();
    return !power.isDisabled();
  }

  void show(LayerRow row, boolean chosen) {
    power.setText(row.title());
    power.setSelected(row.on() && row.used());
    power.setDisable(!row.used() && row.on());
    power.setAccessibleText(row.title() + ", " + row.detail());
    detail.setText(Capitals.first(row.detail()));
    boolean editable = LayersModel.isDrawers(kind) && row.used();
    edit.setVisible(editable);
    edit.setManaged(editable);
    boolean full = row.used() && (kind == LayerKind.SESSION || kind == LayerKind.RESOURCE);
    getChildren().getLast().setVisible(!full);
    getChildren().getLast().setManaged(!full);
    pseudoClassStateChanged(CHOSEN, chosen && editable);
  }
}
