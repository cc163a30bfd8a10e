package dev.vennguard.ui.situation;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.situation.SituationDraft.Field;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.StatedSituation;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panel that states what is known of the requests that are asked about. */
public final class SituationView extends VBox {

  private final Partitions partitions;
  private final Consumer<StatedSituation> state;
  private final SituationFields fields;
  private final Label words = new Label();
  private final Label result = new Label();
  private StatedSituation seen;
  private StatedSituation applied;

  /** Whether faults are told as they are entered: not before somebody asked to apply them. */
  private boolean strict;

  private boolean filling;

  /**
   * A panel.
   *
   * @param start the first situation
   * @param partitions those that can be stated
   * @param state is told what was stated
   */
  @SuppressWarnings("this-escape") // nothing is called back before a field is edited
  public SituationView(
      SituationReport start, Partitions partitions, Consumer<StatedSituation> state) {
    this.state = state;
    this.partitions = partitions;
    this.fields = new SituationFields(partitions, this::changed);
    this.seen = start.stated();
    this.applied = start.stated();
    setId("situation-view");
    getStyleClass().add("situation-view");
    words.setId("situation-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().addAll("situation-words", "vg-rule-below");
    words.setMaxWidth(Double.MAX_VALUE);
    fields.applyOnEnter(this::apply);
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("situation-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(words, scroll, buttons());
    fill(seen);
    show(start);
  }

  private HBox buttons() {
    Button apply = new Button("Apply");
    apply.setId("situation-apply");
    apply.getStyleClass().add("vg-strong");
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setOnAction(event -> apply());
    Button reset = new Button("Reset");
    reset.setId("situation-reset");
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setAccessibleText("reset to what the policies say");
    reset.setOnAction(event -> reset());
    result.setId("situation-result");
    result.setWrapText(true);
    result.getStyleClass().addAll("vg-muted", "vg-small");
    HBox row = new HBox(apply, reset, result);
    row.getStyleClass().addAll("situation-buttons", "vg-rule-above");
    return row;
  }

  /** Shows what a snapshot says; what is being entered stays, unless it was stated elsewhere. */
  public void show(SituationReport report) {
    String conflict = SituationWords.conflict(report);
    words.setText(
        (conflict.isEmpty() ? "" : "⚠ " + Capitals.first(conflict) + "\n")
            + Capitals.first(SituationWords.line(report)));
    fields.hint(report);
    if (!report.stated().equals(seen)) {
      seen = report.stated();
      if (!seen.equals(applied)) {
        applied = seen;
        fill(seen);
      }
    }
  }

  /** Shows what is stated now, and takes the keyboard to the first field. */
  public void focusFirst() {
    fill(seen);
    fields.focusFirst();
  }

  private void fill(StatedSituation stated) {
    filling = true;
    strict = false;
    fields.fill(SituationDraft.of(stated));
    filling = false;
    result.setText("");
    changed();
  }

  private void changed() {
    if (!filling) {
      result.setText("");
      fields.tell(strict ? faults() : Map.of());
    }
  }

  private Map<Field, String> faults() {
    return SituationFaults.of(fields.draft(), partitions);
  }

  private void apply() {
    strict = true;
    Map<Field, String> faults = faults();
    fields.tell(faults);
    if (!faults.isEmpty()) {
      fields.focus(faults.keySet().iterator().next());
      result.setText(
          "⚠ Not applied: "
              + (faults.size() == 1 ? "a field says" : faults.size() + " fields say")
              + " what cannot be");
      return;
    }
    applied = fields.draft().stated();
    state.accept(applied);
    result.setText("✓ Applied");
  }

  private void reset() {
    applied = StatedSituation.NOTHING;
    fill(applied);
    state.accept(applied);
    result.setText("✓ Read off the policies again");
  }
}
