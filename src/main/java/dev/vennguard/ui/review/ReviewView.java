package dev.vennguard.ui.review;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.Plain;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panel of a review. */
public final class ReviewView extends VBox {
  private final ReviewListener listener;
  private final DecisionForm form;
  private final Label standing = Plain.words("review-standing");
  private final Label file = Plain.words("review-file");
  private final Label kept = Plain.words("review-kept");
  private final VBox decisions = new VBox(4);
  private final VBox checked = new VBox(4);
  private final Label fault = Plain.words("review-fault");
  private final Button changes = Plain.button("review-changes", "What changed since?");
  private final Button verify = Plain.button("review-verify", "Verify");
  private final PartsPane parts;
  private final Button signers = Plain.button("review-signers", "Who may sign…");
  private final Button sign = Plain.button("review-sign", "Copy the command that signs it");
  private Optional<ReviewPage> shown = Optional.empty();

  /**
   * @param reviewer the proposed name
   * @param listener is told what is wanted
   */
  @SuppressWarnings("this-escape") // nothing is called back before a button is pressed
  public ReviewView(String reviewer, ReviewListener listener) {
    this.listener = listener;
    this.form = new DecisionForm(reviewer);
    this.parts = new PartsPane(listener);
    setId("review-view");
    getStyleClass().add("situation-view");
    standing.getStyleClass().add("vg-strong");
    file.getStyleClass().add("vg-muted");
    kept.getStyleClass().add("vg-muted");
    decisions.setId("review-decisions");
    checked.setId("review-checked");
    Button open = Plain.button("review-open", "Open…");
    open.setOnAction(event -> listener.open());
    changes.setOnAction(event -> listener.changes());
    verify.setOnAction(event -> listener.verify());
    sign.setOnAction(event -> listener.copyCommand());
    signers.setOnAction(event -> listener.signers());
    VBox top =
        new VBox(
            8,
            standing,
            file,
            new FlowPane(8, 6, open, changes, verify, signers, sign),
            checked,
            kept,
            decisions);
    top.getStyleClass().add("situation-form");
    ScrollPane scroll = new ScrollPane(new VBox(top, form, parts));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("situation-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, foot());
  }

  private VBox foot() {
    Button record = Plain.button("review-record", "Record and save…");
    record.getStyleClass().add("vg-primary");
    record.setOnAction(event -> record());
    VBox foot = new VBox(6, fault, record);
    foot.getStyleClass().addAll("situation-buttons", "vg-rule-above");
    hide(fault, true);
    return foot;
  }

  private void record() {
    if (form.reviewer().getText().isBlank()) {
      refuse("say who decides: a decision has a reviewer");
      form.reviewer().requestFocus();
      return;
    }
    listener.decide(form.said());
  }

  /** Says what the decision waits for. */
  public void waiting(String message) {
    fault.setText(message);
    hide(fault, false);
  }

  /** Says why a decision was not recorded. */
  public void refuse(String message) {
    fault.setText("⚠ " + Capitals.first(message));
    hide(fault, false);
  }

  /**
   * The decision waits for nothing any more.
   *
   * @param saved whether it was recorded
   */
  public void recorded(boolean saved) {
    hide(fault, true);
    if (saved) {
      form.clearNote();
    }
  }

  /** Takes the keyboard to the first field. */
  public void focusFirst() {
    form.focusFirst();
  }

  /**
   * Shows a review.
   *
   * @param targets what a note can be on at present
   */
  public void show(ReviewPage page, List<NoteTarget> targets) {
    parts.show(page.parts(), targets);
    if (shown.filter(page::equals).isPresent()) {
      return;
    }
    if (shown.filter(one -> one.boundaryArn().equals(page.boundaryArn())).isEmpty()) {
      form.arn(page.boundaryArn());
    }
    shown = Optional.of(page);
    standing.setText(page.standing() + ".");
    file.setText(page.file());
    kept.setText(page.kept());
    hide(kept, page.kept().isEmpty());
    lines(decisions, page.decisions());
    hide(verify, !page.filed());
    hide(sign, !page.filed());
    hide(signers, !page.filed());
    hide(changes, !page.filed());
  }

  /** Shows what checking found; nothing after something else was opened. */
  public void checked(List<String> lines) {
    lines(checked, lines);
  }

  private static void lines(VBox box, List<String> lines) {
    box.getChildren().setAll(lines.stream().map(ReviewView::line).toList());
    hide(box, lines.isEmpty());
  }

  private static Label line(String text) {
    Label label = Plain.words("");
    label.setText(text);
    return label;
  }

  private static void hide(Node node, boolean hidden) {
    node.setVisible(!hidden);
    node.setManaged(!hidden);
  }
}
