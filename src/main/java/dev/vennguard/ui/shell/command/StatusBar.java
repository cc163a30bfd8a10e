package dev.vennguard.ui.shell.command;

import dev.vennguard.ui.editor.Caret;
import dev.vennguard.ui.kit.FitLabel;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom of the window. */
public final class StatusBar extends HBox {
  private final Label evaluated = label("evaluated");
  private final FitLabel catalogue = new FitLabel();
  private final Label since = label("since");
  private final Label review = label("review-state");
  private final Label problems = label("problem-count");
  private final Label place = label("place");

  private final HBox left = new HBox();
  private final HBox kept = new HBox();

  /** Takes no room: it is there to be heard. */
  private final Region heard = new Region();

  public StatusBar() {
    getStyleClass().addAll("vg-status", "vg-rule-above");
    for (HBox part : List.of(left, kept)) {
      part.getStyleClass().add("vg-status-part");
    }
    HBox.setHgrow(left, Priority.ALWAYS);
    kept.setMinWidth(USE_PREF_SIZE);
    place.setMinWidth(USE_PREF_SIZE);
    catalogue.setId("catalogue");
    FitLabel offline = new FitLabel();
    offline.setId("offline");
    offline.say(List.of("Offline: nothing leaves this computer", "Offline", ""));
    for (Label whole : List.of(evaluated, since, review, problems)) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    heard.setId("heard");
    heard.setManaged(false);
    heard.setAccessibleRole(AccessibleRole.TEXT);
    left.getChildren().addAll(evaluated, catalogue, offline, since, review);
    kept.getChildren().addAll(problems, place);
    getChildren().addAll(left, kept, heard);
    caret(Caret.START);
    review("");
  }

  /** How wide the part is that stays while a message stands in the line. */
  public ReadOnlyDoubleProperty keptWidth() {
    return kept.widthProperty();
  }

  /** While that is true a message stands where the other part is. */
  public void giveWay(ObservableBooleanValue messages) {
    left.visibleProperty().bind(Bindings.not(messages));
  }

  /** Says what the decisions of the open review are worth; empty while there are none. */
  public void review(String words) {
    review.setText(words);
    review.setVisible(!words.isEmpty());
    review.setManaged(!words.isEmpty());
  }

  public void show(Snapshot snapshot) {
    evaluated.setText(StatusText.evaluated(snapshot));
    catalogue.say(StatusText.catalogue(snapshot.evaluation().catalogue()));
    String changes = new ComparisonModel(snapshot).summary();
    since.setText(changes);
    since.setVisible(!changes.isEmpty());
    since.setManaged(!changes.isEmpty());
  }

  /** Counts what is wrong in all documents. */
  public void show(Snapshot snapshot, ShownFindings found) {
    problems.setText(StatusText.problems(snapshot, found));
  }

  /** What is wrong in all documents, as it is shown. */
  public String problems() {
    return problems.getText();
  }

  /** Tells screen readers what became otherwise. */
  public void say(String words) {
    heard.setAccessibleText(words);
    heard.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  public void caret(Caret caret) {
    place.setText("Ln " + caret.line() + ", Col " + caret.column());
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    return label;
  }
}
