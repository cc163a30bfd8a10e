package dev.vennguard.ui.layers;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.layers.LayersModel.LayerRow;
import dev.vennguard.workspace.Snapshot;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The drawer: the six policy types above the editor of the chosen one. */
public final class LayersView extends VBox {
  private final Function<LayerKind, Region> editors;
  private final Map<LayerKind, LayerRowNode> rows = new EnumMap<>(LayerKind.class);
  private final StackPane editor = new StackPane();
  private LayerKind chosen = LayerKind.SCP;
  private Snapshot snapshot;

  /**
   * A drawer.
   *
   * @param start the first snapshot
   * @param listener is told what the user wishes
   * @param editors the editor of a policy type, always the same one
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public LayersView(Snapshot start, LayersListener listener, Function<LayerKind, Region> editors) {
    this.editors = editors;
    this.snapshot = start;
    getStyleClass().add("layers-view");
    setId("layers-view");
    VBox list = new VBox();
    for (LayerKind kind : LayersModel.ORDER) {
      LayerRowNode row = new LayerRowNode(kind, listener, this::choose);
      rows.put(kind, row);
      list.getChildren().add(row);
    }
    ScrollPane scroll = new Rows(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("layers-list");
    editor.getStyleClass().add("layers-editor");
    VBox.setVgrow(editor, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(scroll, editor);
    show(start);
  }

  /** Shows a snapshot. */
  public void show(Snapshot shown) {
    snapshot = shown;
    boolean empty = shown.documents(chosen).isEmpty();
    for (LayerRow row : LayersModel.rows(shown)) {
      LayerRowNode node = rows.get(row.kind());
      if (node != null) {
        node.show(row, row.kind() == chosen);
      }
    }
    editor.setVisible(!empty);
    editor.setManaged(!empty);
    Region wanted = editors.apply(chosen);
    if (!editor.getChildren().contains(wanted)) {
      editor.getChildren().setAll(wanted);
    }
  }

  /** Opens the editor of a policy type whose documents stand in the drawer. */
  public void choose(LayerKind kind) {
    if (LayersModel.isDrawers(kind)) {
      chosen = kind;
      show(snapshot);
    }
  }

  /** Takes the keyboard to the first switch that can be turned, or to the first button. */
  public void focusFirst() {
    for (LayerKind kind : LayersModel.ORDER) {
      LayerRowNode row = rows.get(kind);
      if (row != null && row.focusSwitch()) {
        return;
      }
    }
  }

  /** As high as the rows are at its width: wrapped words make a row higher. */
  private static final class Rows extends ScrollPane {
    private static final double LOWEST = 130;

    private final VBox list;

    Rows(VBox list) {
      super(list);
      this.list = list;
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(list.prefHeight(width)) + 1;
    }

    /** A short window takes the height from the editor first; what is lower scrolls the rows. */
    @Override
    protected double computeMinHeight(double width) {
      return Math.min(LOWEST, computePrefHeight(width));
    }
  }
}
