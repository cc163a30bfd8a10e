package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Outcome;
import dev.vennguard.ui.shell.ActionDetailModel.Detail;
import dev.vennguard.ui.shell.ActionDetailModel.Gate;
import dev.vennguard.ui.shell.ActionDetailModel.GateState;
import dev.vennguard.ui.shell.ActionDetailModel.Mention;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is said about the chosen action, under the matrix; nothing is shown without one. */
final class ActionDetail extends ScrollPane {
  private static final int MOST_MENTIONS = 12;

  private final VBox lines = new VBox();
  private final Consumer<Mention> jump;

  ActionDetail(Consumer<Mention> jump) {
    this.jump = jump;
    setId("detail");
    getStyleClass().addAll("vg-detail", "vg-rule-above");
    lines.getStyleClass().add("vg-detail-lines");
    setContent(lines);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(USE_PREF_SIZE);
    setVisible(false);
    setManaged(false);
  }

  void show(Snapshot snapshot, Selection selection) {
    boolean action = selection instanceof Selection.OneAction;
    setVisible(action);
    setManaged(action);
    if (selection instanceof Selection.OneAction(int index)) {
      show(ActionDetailModel.project(snapshot, index));
    }
  }

  private void show(Detail detail) {
    Label name = label(detail.name(), "vg-mono", "vg-strong");
    Label kind = label(" — " + detail.kind() + "   ", "vg-muted");
    Label sentence = label(detail.sentence(), "vg-strong", colour(detail.outcome()));
    sentence.setId("detail-sentence");
    FlowPane heading = new FlowPane(name, kind, sentence);
    FlowPane gates = new FlowPane(6, 4);
    for (Gate gate : detail.gates()) {
      if (!gates.getChildren().isEmpty()) {
        gates.getChildren().add(label("→"));
      }
      gates.getChildren().add(label(gate.words(), "vg-gate", style(gate.state())));
    }
    lines.getChildren().setAll(heading, gates);
    if (!detail.reason().isEmpty()) {
      Label reason = label("? " + detail.reason(), "vg-undecided-text");
      reason.setWrapText(true);
      lines.getChildren().add(reason);
    }
    detail.mentions().stream()
        .limit(MOST_MENTIONS)
        .map(this::line)
        .forEach(lines.getChildren()::add);
    int more = detail.mentions().size() - MOST_MENTIONS;
    if (more > 0) {
      lines.getChildren().add(label("and " + more + " more statements", "vg-muted"));
    }
  }

  private FlowPane line(Mention mention) {
    boolean identity = mention.layer() == LayerKind.IDENTITY;
    String side = (identity ? "◖ " : "◗ ") + capital(mention.layer().id()) + " ";
    Button place = new Button(mention.words());
    place.getStyleClass().add("vg-link");
    place.setOnAction(event -> jump.accept(mention));
    return new FlowPane(label(side, identity ? "vg-identity-text" : "vg-boundary-text"), place);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String colour(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED, CONDITIONAL -> "vg-effective-text";
      case IDENTITY_ONLY, DISJOINT, EXPLICIT_DENY -> "vg-deny-text";
      case BOUNDARY_ONLY -> "vg-boundary-text";
      case NEITHER -> "vg-muted";
      case UNDECIDED -> "vg-undecided-text";
    };
  }

  private static String style(GateState state) {
    return switch (state) {
      case OPEN -> "vg-gate-open";
      case PARTLY -> "vg-gate-partly";
      case SHUT -> "vg-gate-shut";
      case UNKNOWN -> "vg-gate-unknown";
    };
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
