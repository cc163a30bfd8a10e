package dev.vennguard.ui.finding;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.ShownFinding;
import dev.vennguard.workspace.finding.Suppression;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One finding: what it is, why, what mends it, and how to hide it. */
final class FindingBox extends VBox {
  private final StackPane fix = new StackPane();

  FindingBox(ShownFinding shown, FindingListener listener) {
    getStyleClass().add("vg-finding");
    Finding finding = shown.named().finding();
    Label head =
        wrapped(
            FindingCounts.sign(finding.severity())
                + " "
                + finding.severity().text()
                + " · "
                + finding.id());
    head.getStyleClass()
        .addAll(
            "vg-problem-sign",
            switch (finding.severity()) {
              case ERROR -> "vg-error-text";
              case SECURITY_WARNING, WARNING -> "vg-warning-text";
              case SUGGESTION -> "vg-suggestion-text";
            });
    getChildren().addAll(head, wrapped(Capitals.first(Quotes.shown(finding.sentence()))));
    if (!shown.named().paragraph().isEmpty()) {
      Label why = wrapped(Quotes.shown(shown.named().paragraph()));
      why.getStyleClass().add("vg-muted");
      getChildren().add(why);
    }
    finding
        .fix()
        .ifPresent(mend -> {
          preview(wrapped(mend.title() + ": working out what it does…"));
          getChildren().add(fix);
        });
    getChildren().add(below(shown, listener));
  }

  void preview(Node preview) {
    fix.getChildren().setAll(preview);
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Node below(ShownFinding shown, FindingListener listener) {
    Optional<Suppression> hidden = shown.hidden();
    if (hidden.isPresent()) {
      Button again = new Button("Show it again");
      again.setId("finding-lift");
      again.setMinWidth(USE_PREF_SIZE);
      again.setOnAction(event -> listener.lift(shown));
      return row(wrapped("Hidden: " + hidden.get().reason()), again);
    }
    TextField reason = new TextField();
    reason.setId("finding-reason");
    reason.setPromptText("Why it is fine here");
    reason.setAccessibleText("the reason to hide this finding");
    Button hide = new Button("Hide it");
    hide.setId("finding-hide");
    hide.setMinWidth(USE_PREF_SIZE);
    hide.disableProperty().bind(reason.textProperty().map(String::isBlank));
    hide.setOnAction(event -> listener.hide(shown, reason.getText()));
    reason.setOnAction(event -> hide.fire());
    return row(reason, hide);
  }

  private static HBox row(Node grows, Button button) {
    HBox row = new HBox(6, grows, button);
    HBox.setHgrow(grows, Priority.ALWAYS);
    row.getStyleClass().add("vg-finding-row");
    return row;
  }
}
