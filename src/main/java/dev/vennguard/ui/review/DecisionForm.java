package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.OpenReview;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.TabLeaves;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a reviewer says: status, name, role, how long it counts, ticket, note. */
final class DecisionForm extends VBox {
  private static final List<Status> STATUSES =
      List.of(Status.APPROVED, Status.REJECTED, Status.IN_REVIEW, Status.DRAFT);

  private final ToggleGroup statuses = new ToggleGroup();
  private final TextField reviewer = field("review-reviewer", "Who decides");
  private final TextField role = field("review-role", "Such as security engineer");
  private final DatePicker until = new DatePicker();
  private final TextField ticket = field("review-ticket", "Where it was asked for");
  private final TextField arn = field("review-arn", "arn:aws:iam::111122223333:policy/Boundary");
  private final TextArea note = new TextArea();

  DecisionForm(String proposed) {
    getStyleClass().add("situation-form");
    FlowPane row = new FlowPane(12, 6);
    row.setId("review-status");
    for (Status status : STATUSES) {
      RadioButton button = new RadioButton(Capitals.first(status.word()));
      button.setId("review-" + status.word().replace(' ', '-'));
      button.setToggleGroup(statuses);
      button.setUserData(status);
      row.getChildren().add(button);
    }
    statuses.selectToggle(statuses.getToggles().get(STATUSES.indexOf(Status.IN_REVIEW)));
    reviewer.setText(proposed);
    until.setId("review-until");
    until.setPromptText("No end");
    until.setMaxWidth(Double.MAX_VALUE);
    note.setId("review-words");
    note.setPrefRowCount(3);
    note.setWrapText(true);
    TabLeaves.from(note);
    getChildren()
        .addAll(
            row,
            labelled("Reviewer", reviewer),
            labelled("Role", role),
            labelled("Valid until", until),
            labelled("Ticket", ticket),
            labelled("ARN of the boundary", arn),
            labelled("Note", note));
  }

  private static TextField field(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    ShortText.only(field);
    return field;
  }

  private static VBox labelled(String words, Node target) {
    Label label = new Label(words);
    label.setLabelFor(target);
    VBox box = new VBox(label, target);
    box.getStyleClass().add("situation-field");
    return box;
  }

  void arn(String recorded) {
    arn.setText(recorded);
  }

  void focusFirst() {
    ((RadioButton) statuses.getSelectedToggle()).requestFocus();
  }

  TextField reviewer() {
    return reviewer;
  }

  OpenReview.Said said() {
    Optional<LocalDate> end = Optional.ofNullable(until.getValue());
    return new OpenReview.Said(
        (Status) statuses.getSelectedToggle().getUserData(),
        reviewer.getText(),
        role.getText(),
        end,
        ticket.getText(),
        note.getText(),
        arn.getText());
  }

  /** The note belonged to the decision that was recorded. */
  void clearNote() {
    note.clear();
  }
}
