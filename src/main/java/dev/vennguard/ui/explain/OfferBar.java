package dev.vennguard.ui.explain;

import dev.vennguard.ui.explain.ChangeOffer.Offers;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** The offered changes as buttons, and the effect of the one under the mouse or the focus. */
final class OfferBar extends VBox {
  private static final double TWO_LINES = 34;
  private static final double LEAST = 120;

  private final Label title = new Label();
  private final FlowPane buttons = new FlowPane();
  private final TextFlow effect = new TextFlow();
  private final Consumer<ChangeOffer> chosen;
  private Offers offers = Offers.NONE;

  OfferBar(Consumer<ChangeOffer> chosen) {
    this.chosen = chosen;
    getStyleClass().add("explain-offers");
    setId("explain-offers");
    title.getStyleClass().add("vg-muted");
    buttons.getStyleClass().add("explain-buttons");
    buttons.setMinWidth(0);
    effect.getStyleClass().add("explain-line");
    effect.setId("explain-effect");
    effect.setMinHeight(TWO_LINES);
    getChildren().addAll(buttons, effect);
    say("looking for the smallest change…");
  }

  /** Shows offers; the height stays as it is. */
  void show(Offers shown) {
    if (shown.equals(offers)) {
      return;
    }
    offers = shown;
    title.setText(shown.title() + ":");
    buttons.getChildren().setAll(title);
    shown.offers().forEach(offer -> buttons.getChildren().add(button(offer)));
    if (shown.offers().isEmpty()) {
      say(shown.note());
    } else {
      describe(shown.offers().getFirst());
    }
  }

  /** Takes the keyboard to the button of an offer, or to the first one. */
  void focus(ChangeOffer offer) {
    int index = Math.max(0, offers.offers().indexOf(offer));
    if (index + 1 < buttons.getChildren().size()) {
      buttons.getChildren().get(index + 1).requestFocus();
    }
  }

  List<ChangeOffer> offers() {
    return offers.offers();
  }

  private Button button(ChangeOffer offer) {
    Button button = new Button(OutcomeLook.mark(offer.layer()) + offer.label() + "…");
    button.getStyleClass().add("explain-offer");
    button.setMnemonicParsing(false);
    button.maxWidthProperty().bind(Bindings.max(LEAST, buttons.widthProperty()));
    button.setAccessibleText(
        Prose.plain(offer.words() + ": " + offer.effect()) + "; opens a preview");
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
    effect.getChildren().setAll(Prose.texts(offer.words() + ": "));
    effect.getChildren().addAll(Prose.texts(offer.effect(), "explain-strong"));
  }

  private void say(String words) {
    effect.getChildren().setAll(Prose.texts(words, "explain-muted"));
  }
}
