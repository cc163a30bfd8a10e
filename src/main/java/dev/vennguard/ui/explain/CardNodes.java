package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.common.OutcomeSigns;
import dev.vennguard.ui.explain.Card.Chip;
import dev.vennguard.ui.explain.Card.ExampleRow;
import dev.vennguard.ui.explain.Card.Link;
import dev.vennguard.ui.explain.Card.Row;
import dev.vennguard.ui.kit.SignShape;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The lines of a card as nodes. */
final class CardNodes {
  private final ExplainListener listener;

  CardNodes(ExplainListener listener) {
    this.listener = listener;
  }

  /** The action and its outcome in a sentence. */
  TextFlow headline(Card card) {
    SignShape sign = new SignShape(OutcomeSigns.of(card.outcome()));
    Label name = new Label(card.name());
    name.setId("explain-action");
    name.setGraphic(sign);
    name.getStyleClass().addAll("vg-mono", "vg-strong", "explain-action");
    TextFlow headline = new TextFlow(name);
    headline.getChildren().addAll(Prose.texts(" — " + card.kind() + "   ", "explain-muted"));
    headline
        .getChildren()
        .addAll(Prose.texts(card.sentence(), "explain-strong", OutcomeLook.style(card.outcome())));
    headline.setAccessibleText(card.name() + ", " + card.kind() + ". " + card.sentence().spoken());
    headline.setId("explain-headline");
    headline.getStyleClass().add("explain-line");
    return headline;
  }

  /** The gates with arrows between them. */
  FlowPane gates(Card card) {
    FlowPane gates = new FlowPane();
    gates.setId("explain-gates");
    gates.getStyleClass().add("explain-gates");
    List<String> spoken = new ArrayList<>();
    for (Chip chip : card.gates()) {
      if (!gates.getChildren().isEmpty()) {
        Label arrow = new Label("→");
        arrow.getStyleClass().add("vg-muted");
        gates.getChildren().add(arrow);
      }
      gates.getChildren().add(chip(chip));
      spoken.add(chip.words().text() + ": " + OutcomeLook.words(chip.state()));
    }
    gates.setAccessibleText(
        "gates in the order of evaluation: " + String.join("; ", spoken) + ". " + card.absent());
    return gates;
  }

  private static Label chip(Chip chip) {
    Label label = new Label(OutcomeLook.mark(chip.state()) + chip.words().text());
    label.getStyleClass().addAll("explain-gate", OutcomeLook.style(chip.state()));
    label.setAccessibleText(chip.words().text() + ": " + OutcomeLook.words(chip.state()));
    return label;
  }

  /** A line about a layer; the statement in it can be gone to. */
  TextFlow row(Row row) {
    TextFlow line = new TextFlow();
    line.getStyleClass().addAll("explain-line", "explain-row");
    line.getChildren().add(text(OutcomeLook.mark(row.layer()), OutcomeLook.style(row.layer())));
    line.getChildren().add(text(row.title() + " ", OutcomeLook.style(row.layer())));
    row.statement().forEach(link -> line.getChildren().addAll(link(link, row), text(" ")));
    if (!row.marks().isEmpty()) {
      line.getChildren().add(text(String.join("  ", row.marks()) + "  ", "explain-strong"));
    }
    line.getChildren().addAll(Prose.texts(row.words()));
    row.remarks()
        .forEach(one ->
            line.getChildren().addAll(Prose.texts(new Sentence("; ").then(one), "explain-strong")));
    return line;
  }

  private Node link(Link link, Row row) {
    if (link.place().isEmpty()) {
      return text(link.words(), "explain-code");
    }
    Button button = new Button(OneLine.of(link.words()));
    button.getStyleClass().addAll("vg-link", "explain-link");
    button.setMnemonicParsing(false);
    button.setAccessibleText(
        "go to %s, %s: %s"
            .formatted(
                row.title().toLowerCase(java.util.Locale.ROOT),
                link.words(),
                String.join(", ", row.marks()) + " " + row.words().spoken()));
    button.setOnAction(event -> listener.jump(link.place().getFirst()));
    return button;
  }

  /** A request with what can be done with it. */
  TextFlow example(ExampleRow example) {
    TextFlow line = new TextFlow();
    line.getStyleClass().addAll("explain-line", "explain-example");
    line.getChildren().add(text(example.title() + " ", "explain-muted"));
    line.getChildren().addAll(Prose.texts(example.words()));
    Button copy = button("copy as aws iam simulate-custom-policy", example);
    copy.setOnAction(event -> listener.copy(example.request()));
    line.getChildren().addAll(text("  "), copy);
    if (listener.offersTrial()) {
      Button trial = button("try it", example);
      trial.setOnAction(event -> listener.tryOut(example.request()));
      line.getChildren().addAll(text("  "), trial);
    }
    return line;
  }

  private static Button button(String words, ExampleRow example) {
    Button button = new Button(words);
    button.getStyleClass().addAll("vg-link", "explain-link");
    button.setAccessibleText(words + ": " + example.title() + " " + example.words().spoken());
    return button;
  }

  private static Text text(String words, String... styles) {
    Text text = new Text(OneLine.of(words));
    text.getStyleClass().add("explain-text");
    text.getStyleClass().addAll(styles);
    return text;
  }
}
