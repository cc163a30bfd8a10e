package dev.vennguard.ui.examples;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.Quotes;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One request, and what is said of it. */
final class ExampleBox extends VBox {
  ExampleBox(int index, ExamplesPage.Item item, ExamplesListener listener) {
    super(3);
    setId("example-" + (index + 1));
    List<String> lines = item.lines();
    Label heading = words((index + 1) + ". " + Capitals.first(lines.getFirst()));
    heading.getStyleClass().add("vg-strong");
    getChildren().add(heading);
    lines.stream().skip(1).forEach(line -> getChildren().add(words(line)));
    String subject = "request " + (index + 1);
    ToggleButton should = toggle(index, "allow", "Should be allowed", subject);
    ToggleButton not = toggle(index, "deny", "Should not", subject);
    item.said()
        .ifPresent(said -> {
          should.setSelected(said.shouldBeAllowed());
          not.setSelected(!said.shouldBeAllowed());
        });
    should.setOnAction(event -> listener.judge(index, true));
    not.setOnAction(event -> listener.judge(index, false));
    Button ask = new Button("Ask in What if");
    ask.setId("example-ask-" + (index + 1));
    ask.setAccessibleText("ask " + subject + " in What if");
    ask.getStyleClass().add("vg-flat");
    ask.setOnAction(event -> listener.tryOut(index));
    getChildren().add(new FlowPane(6, 4, should, not, ask));
    item.said().ifPresent(this::add);
  }

  private static ToggleButton toggle(int index, String id, String title, String subject) {
    ToggleButton button = new ToggleButton(title);
    button.setId("example-" + id + "-" + (index + 1));
    button.setAccessibleText(title + ": " + subject);
    return button;
  }

  private void add(ExamplesPage.Said said) {
    String sign = said.contradicts() ? "✗ " : "✓ ";
    Label first = words(sign + Capitals.first(Quotes.shown(said.lines().getFirst())));
    first.getStyleClass().add("vg-strong");
    getChildren().add(first);
    said.lines().stream()
        .skip(1)
        .map(line -> Capitals.first(Quotes.shown(line)))
        .forEach(line -> getChildren().add(words(line)));
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
