package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/**
 * The offered changes as buttons, one row for each thing that they are good for, and the effect of
 * the one under the mouse or the focus.
 */
final class OfferBar extends VBox {
  private static final double TWO_LINES = 34;
  private static final double LEAST = 120;

  private final VBox rows = new VBox();
  private final TextFlow effect = new TextFlow();
  private final Consumer<ChangeOffer> chosen;
  private List<Offers> offers = List.of();
  private List<Button> buttons = List.of();

  OfferBar(Consumer<ChangeOffer> chosen) {
    this.chosen = chosen;
    getStyleClass().add("explain-offers");
    setId("explain-offers");
    rows.getStyleClass().add("explain-offers");
    rows.setMinWidth(0);
    effect.getStyleClass().add("explain-line");
    effect.setId("explain-effect");
    effect.setMinHeight(TWO_LINES);
    getChildren().addAll(rows, effect);
    say("Looking for the smallest change…");
  }

  /** Shows offers in place of those before. */
  void show(List<Offers> shown) {
    if (shown.equals(offers)) {
      return;
    }
    offers = List.copyOf(shown);
    List<Button> made = new ArrayList<>();
    rows.getChildren().setAll(shown.stream().map(one -> row(one, made)).toList());
    buttons = made;
    shown.stream()
        .flatMap(one -> one.offers().stream())
        .findFirst()
        .ifPresentOrElse(this::describe, () -> say(""));
  }

  /** Takes the keyboard to the button of an offer, or to the first one. */
  void focus(ChangeOffer offer) {
    if (!buttons.isEmpty()) {
      int index = Math.max(0, all().indexOf(offer));
      Button button = buttons.get(Math.min(index, buttons.size() - 1));
      there(button, true);
      button.requestFocus();
    }
  }

  /** Whether it is among those that are offered. */
  boolean has(ChangeOffer offer) {
    return all().contains(offer);
  }

  private List<ChangeOffer> all() {
    return offers.stream().flatMap(one -> one.offers().stream()).toList();
  }

  private FlowPane row(Offers shown, List<Button> made) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("explain-buttons");
    row.setId("explain-offers-" + shown.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
    row.setMinWidth(0);
    Label title = new Label(shown.title() + ":");
    title.getStyleClass().add("vg-muted");
    row.getChildren().add(title);
    List<Button> buttons =
        shown.offers().stream().map(offer -> button(shown.title(), offer, row)).toList();
    made.addAll(buttons);
    row.getChildren().addAll(buttons);
    if (buttons.size() > 2) {
      fold(buttons.subList(1, buttons.size()), row);
    }
    if (shown.offers().isEmpty()) {
      Label note = new Label(shown.note());
      note.getStyleClass().add("vg-muted");
      row.getChildren().add(note);
    }
    return row;
  }

  /** The smallest is seen first; what opens or closes more waits behind one button. */
  private static void fold(List<Button> rest, FlowPane row) {
    rest.forEach(button -> there(button, false));
    Button more = new Button(rest.size() + " more");
    more.getStyleClass().add("explain-more");
    more.setAccessibleText("Show " + Figures.counted(rest.size(), "more change") + ", larger");
    more.setOnAction(event -> {
      rest.forEach(button -> there(button, true));
      there(more, false);
      rest.getFirst().requestFocus();
    });
    row.getChildren().add(more);
  }

  private static void there(Button button, boolean there) {
    button.setVisible(there);
    button.setManaged(there);
  }

  private Button button(String title, ChangeOffer offer, FlowPane row) {
    String mark = offer.caution().isEmpty() ? "" : "▲ ";
    Button button = new Button(mark + OutcomeLook.mark(offer.layer()) + offer.label().text() + "…");
    button.getStyleClass().add("explain-offer");
    if (!mark.isEmpty()) {
      button.getStyleClass().add("explain-wide");
      Tip.on(button, offer.caution());
    }
    button.setMnemonicParsing(false);
    button.maxWidthProperty().bind(Bindings.max(LEAST, row.widthProperty()));
    button.setAccessibleText(
        title
            + ": "
            + offer.words().spoken()
            + ": "
            + offer.effect().spoken()
            + (mark.isEmpty() ? "" : "; " + offer.caution())
            + "; opens a preview");
    button.setOnAction(event -> chosen.accept(offer));
    button.focusedProperty().addListener((observable, before, now) -> maybe(now, offer));
    button.hoverProperty().addListener((observable, before, now) -> maybe(now, offer));
    return button;
  }

  private void maybe(boolean pointed, ChangeOffer offer) {
    if (pointed) {
      describe(offer);
    }
  }

  private void describe(ChangeOffer offer) {
    effect.getChildren().setAll(Prose.texts(offer.words().capital().then(new Sentence(": "))));
    effect.getChildren().addAll(Prose.texts(offer.effect(), "explain-strong"));
    if (!offer.caution().isEmpty()) {
      effect.getChildren().addAll(Prose.texts(" ▲ " + offer.caution(), "explain-deny"));
    }
  }

  private void say(String words) {
    effect.getChildren().setAll(Prose.texts(words, "explain-muted"));
  }
}
