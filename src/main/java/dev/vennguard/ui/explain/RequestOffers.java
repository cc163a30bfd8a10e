package dev.vennguard.ui.explain;

import dev.vennguard.ui.explain.ChangeOffer.Offers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The changes that would allow one request, and the preview of the one that is chosen. */
public final class RequestOffers {
  private final VBox root = new VBox();
  private final Consumer<ChangeOffer> apply;
  private Runnable home = () -> {};
  private Optional<OfferBar> bar = Optional.empty();
  private Optional<ChangeOffer> previewed = Optional.empty();

  /**
   * An empty one.
   *
   * @param apply carries a change out
   */
  public RequestOffers(Consumer<ChangeOffer> apply) {
    this.apply = apply;
    root.setId("request-offers");
    clear();
  }

  /**
   * Tells where the keyboard goes when the button that holds it goes: else JavaFX gives it to
   * whatever comes next, which may lie under the panel and close it.
   */
  public void setHome(Runnable focus) {
    home = focus;
  }

  /** What to put into the window. */
  public Region node() {
    return root;
  }

  /** Tells that changes are being looked for. */
  public void expect() {
    fill(new OfferBar(this::open));
  }

  /** Shows what was found. */
  public void show(Offers offers) {
    if (previewed.filter(offers.offers()::contains).isEmpty()) {
      OfferBar shown = new OfferBar(this::open);
      shown.show(List.of(offers));
      fill(shown);
    }
  }

  /** Nothing is to be allowed. */
  public void clear() {
    bar = Optional.empty();
    previewed = Optional.empty();
    leave();
    root.getChildren().clear();
    root.setVisible(false);
    root.setManaged(false);
  }

  private void fill(OfferBar shown) {
    bar = Optional.of(shown);
    previewed = Optional.empty();
    leave();
    root.getChildren().setAll(List.of(shown));
    root.setVisible(true);
    root.setManaged(true);
    root.applyCss();
  }

  private void leave() {
    if (root.isFocusWithin()) {
      home.run();
    }
  }

  private void open(ChangeOffer offer) {
    ChangePreview preview =
        new ChangePreview(
            offer,
            () -> {
              back(offer);
              apply.accept(offer);
            },
            () -> back(offer));
    previewed = Optional.of(offer);
    root.getChildren().setAll(List.of(preview));
    root.applyCss();
    preview.focus();
  }

  private void back(ChangeOffer offer) {
    bar.ifPresent(shown -> {
      fill(shown);
      shown.focus(offer);
    });
  }
}
