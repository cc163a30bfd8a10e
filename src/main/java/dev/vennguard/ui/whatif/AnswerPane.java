package dev.vennguard.ui.whatif;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.workspace.DecisionWords;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The decision: in a sentence, gate by gate, and statement by statement. */
final class AnswerPane extends ScrollPane {
  private static final int MOST = 30;

  private final VBox lines = new VBox();
  private final Consumer<StatementId> jump;
  private final Region offers;

  AnswerPane(Consumer<StatementId> jump, Region offers) {
    this.jump = jump;
    this.offers = offers;
    setId("whatif-answer");
    getStyleClass().addAll("whatif-answer", "vg-rule-above");
    lines.getStyleClass().add("whatif-answer-lines");
    setContent(lines);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void showNothing(String words) {
    lines.getChildren().setAll(wrapped(Capitals.first(words), "vg-muted"));
  }

  /** No verdict on an action that nobody knows: only what each statement would do with it. */
  void showUnknown(Snapshot snapshot, Trace trace) {
    Label sentence =
        wrapped(
            "No verdict: the catalogue knows no such action. If it exists, the statements do this:",
            "vg-strong",
            "vg-undecided-text");
    sentence.setId("whatif-sentence");
    lines.getChildren().setAll(List.of(sentence));
    statements(snapshot, DecisionWords.speaking(trace));
  }

  void show(Snapshot snapshot, Trace trace, String stale) {
    Decision decision = trace.decision();
    Label sentence =
        wrapped(
            DecisionWords.sentence(decision),
            "vg-strong",
            decision.allowed() ? "vg-effective-text" : "vg-deny-text");
    sentence.setId("whatif-sentence");
    lines.getChildren().setAll(List.of(sentence, gates(trace), offers));
    if (!stale.isEmpty()) {
      lines.getChildren().add(wrapped(stale, "vg-warning-text"));
    }
    if (!decision.notEvaluated().isEmpty()) {
      lines
          .getChildren()
          .add(
              wrapped(
                  "A statement that speaks of this action cannot be evaluated: do not trust this"
                      + " answer before it is mended",
                  "vg-undecided-text"));
    }
    statements(snapshot, DecisionWords.speaking(trace));
  }

  private static FlowPane gates(Trace trace) {
    Decision decision = trace.decision();
    boolean denied = decision.result() == Result.EXPLICIT_DENY;
    FlowPane gates = new FlowPane(6, 4);
    gates.setId("whatif-gates");
    add(gates, DecisionWords.denyGate(decision), denied ? "vg-gate-shut" : "vg-gate-open");
    trace.gates().forEach(gate -> add(gates, DecisionWords.gate(gate), style(gate)));
    add(gates, DecisionWords.end(decision), decision.allowed() ? "vg-gate-open" : "vg-gate-shut");
    return gates;
  }

  private static void add(FlowPane gates, String words, String style) {
    if (!gates.getChildren().isEmpty()) {
      gates.getChildren().add(new Label("→"));
    }
    Label label = new Label(OneLine.of(words));
    label.getStyleClass().addAll("vg-gate", style);
    gates.getChildren().add(label);
  }

  private void statements(Snapshot snapshot, List<StatementTrace> statements) {
    if (statements.isEmpty()) {
      lines.getChildren().add(wrapped("No statement speaks of this action", "vg-muted"));
    }
    statements.stream().limit(MOST).forEach(one -> lines.getChildren().add(line(snapshot, one)));
    int more = statements.size() - MOST;
    if (more > 0) {
      lines
          .getChildren()
          .add(wrapped("and " + Figures.counted(more, "more statement"), "vg-muted"));
    }
  }

  private VBox line(Snapshot snapshot, StatementTrace statement) {
    Button place = new Button(OneLine.of(place(snapshot, statement)));
    place.setMnemonicParsing(false);
    place.getStyleClass().addAll("vg-link", "whatif-place");
    place.setOnAction(event -> jump.accept(statement.id()));
    Label outcome = wrapped(Quotes.shown(DecisionWords.outcome(statement)), "whatif-outcome");
    return new VBox(1, place, outcome);
  }

  private static String place(Snapshot snapshot, StatementTrace statement) {
    StatementId id = statement.id();
    String line =
        snapshot
            .documentOf(id)
            .flatMap(document -> snapshot.span(id).map(span -> lineOf(document, span.start())))
            .orElse("");
    String level = id.layer().level() > 0 ? " level " + (id.layer().level() + 1) : "";
    String sid =
        statement.sid().isEmpty() ? " statement " + (id.statement() + 1) : " " + statement.sid();
    return Capitals.first(id.kind().id()) + level + line + sid;
  }

  private static String lineOf(Document document, int offset) {
    return " line " + document.reading().lines().line(offset);
  }

  private static String style(Gate gate) {
    return switch (gate.state()) {
      case ALLOWED -> "vg-gate-open";
      case EXPLICIT_DENY, IMPLICIT_DENY -> "vg-gate-shut";
      case NOT_NEEDED, NOT_IN_FORCE -> "vg-gate-unknown";
    };
  }

  private static Label wrapped(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
