package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.ReviewRemark;
import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.ui.kit.ShortText;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Notes on actions and statements, and the findings that are accepted: to read and to edit. */
final class PartsPane extends VBox {
  private final ReviewListener listener;
  private final VBox remarks = new VBox(4);
  private final VBox accepted = new VBox(4);
  private final ComboBox<NoteTarget> targets = new ComboBox<>();
  private final TextField note = field("review-note-new", "What there is to say of it", "");
  private final Button add = new Button("Add");
  private ReviewPage.Parts shown = ReviewPage.Parts.NOTHING;

  PartsPane(ReviewListener listener) {
    this.listener = listener;
    setSpacing(6);
    getStyleClass().add("situation-form");
    remarks.setId("review-notes");
    accepted.setId("review-accepted");
    targets.setId("review-note-of");
    targets.setAccessibleText("what the note is on");
    targets.setMaxWidth(Double.MAX_VALUE);
    add.setId("review-note-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(event -> add());
    note.setOnAction(event -> add());
    HBox.setHgrow(note, Priority.ALWAYS);
    Label heading = new Label("Notes on actions and statements");
    heading.setLabelFor(note);
    getChildren().addAll(heading, remarks, targets, new HBox(6, note, add), accepted);
    show(ReviewPage.Parts.NOTHING, List.of());
  }

  private static TextField field(String id, String prompt, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPromptText(prompt);
    ShortText.only(field);
    return field;
  }

  private void add() {
    NoteTarget target = targets.getValue();
    if (target == null || note.getText().isBlank()) {
      note.requestFocus();
      return;
    }
    List<ReviewRemark> all = new ArrayList<>(shown.remarks());
    all.add(target.noted(note.getText().strip()));
    note.clear();
    listener.remarks(all);
  }

  /** Shows what there is; what somebody types stays while it is the same. */
  void show(ReviewPage.Parts parts, List<NoteTarget> possible) {
    if (!possible.equals(targets.getItems())) {
      targets.setItems(FXCollections.observableArrayList(possible));
      targets.getSelectionModel().selectFirst();
    }
    boolean some = !possible.isEmpty();
    targets.setDisable(!some);
    targets.setPromptText(some ? "" : "Choose an action, or go to a statement");
    note.setDisable(!some);
    add.setDisable(!some);
    if (!parts.equals(shown)) {
      shown = parts;
      remarks.getChildren().setAll(rows(parts.remarks()));
      accepted.getChildren().setAll(acceptedRows(parts.suppressed()));
    }
  }

  private List<Node> rows(List<ReviewRemark> all) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      String words = NoteTarget.words(all.get(i));
      rows.add(
          row(
              "review-note-" + i,
              words,
              all.get(i).note(),
              text -> listener.remarks(with(all, at, NoteTarget.of(all.get(at)).noted(text))),
              () -> listener.remarks(without(all, at))));
    }
    return rows;
  }

  private List<Node> acceptedRows(List<SuppressedFinding> all) {
    List<Node> rows = new ArrayList<>();
    if (!all.isEmpty()) {
      rows.add(new Label("Accepted findings, and why"));
    }
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      SuppressedFinding one = all.get(i);
      rows.add(
          row(
              "review-accepted-" + i,
              one.id() + (one.fingerprint().isEmpty() ? ", wherever it is found" : ""),
              one.reason(),
              text ->
                  listener.accepted(
                      with(all, at, new SuppressedFinding(one.id(), one.fingerprint(), text))),
              () -> listener.accepted(without(all, at))));
    }
    return rows;
  }

  private static <T> List<T> with(List<T> all, int at, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(at, other);
    return changed;
  }

  private static <T> List<T> without(List<T> all, int at) {
    List<T> changed = new ArrayList<>(all);
    changed.remove(at);
    return changed;
  }

  /** Who edits a text. */
  private interface Edited {
    void to(String text);
  }

  /** A text counts when Enter is pressed or the keyboard goes elsewhere. */
  private static VBox row(String id, String title, String text, Edited edited, Runnable removed) {
    Label label = new Label(title);
    label.getStyleClass().add("vg-muted");
    label.setWrapText(true);
    TextField field = field(id, "why", text);
    label.setLabelFor(field);
    Runnable commit =
        () -> {
          String now = field.getText().strip();
          if (!now.isEmpty() && !now.equals(text)) {
            edited.to(now);
          }
        };
    field.setOnAction(event -> commit.run());
    field
        .focusedProperty()
        .addListener((observable, before, now) -> {
          if (!now) {
            commit.run();
          }
        });
    Button remove = new Button("×");
    remove.setId(id + "-remove");
    remove.setAccessibleText("take away: " + title);
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setOnAction(event -> removed.run());
    HBox.setHgrow(field, Priority.ALWAYS);
    return new VBox(2, label, new HBox(6, field, remove));
  }
}
