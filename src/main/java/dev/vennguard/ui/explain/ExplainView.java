package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Shows the card of an action, and the preview of a change. */
public final class ExplainView {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final Duration PATIENCE = Duration.millis(200);

  private final VBox root = new VBox();
  private final StackPane head = new StackPane();
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final Label working = new Label("Working…");
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final CardNodes nodes;
  private final ExplainListener listener;
  private OfferBar offers;
  private @Nullable Card card;
  private @Nullable ChangePreview preview;
  private boolean cardAwaited;
  private boolean changesAwaited;

  /**
   * An empty card.
   *
   * @param listener is told what the user does with it
   */
  public ExplainView(ExplainListener listener) {
    this.listener = listener;
    nodes = new CardNodes(listener);
    offers = new OfferBar(this::open);
    root.setId("explain");
    root.getStyleClass().add("explain");
    root.setAccessibleText("why this action is allowed or not");
    lines.getStyleClass().add("explain-lines");
    lines.setMinWidth(0);
    scroll.getStyleClass().add("explain-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    working.setId("explain-working");
    working.getStyleClass().addAll("vg-muted", "explain-working");
    working.setVisible(false);
    working.setMinWidth(Region.USE_PREF_SIZE);
    HBox corner = new HBox(working, closeButton());
    corner.setMinWidth(Region.USE_PREF_SIZE);
    corner.getStyleClass().add("explain-corner");
    HBox top = new HBox(head, corner);
    top.getStyleClass().add("explain-head");
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMinWidth(0);
    head.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setMinHeight(0);
    root.getChildren().addAll(top, scroll);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    patience.setOnFinished(event -> working.setVisible(true));
  }

  /** What to put into the window. */
  public Region node() {
    return root;
  }

  /** Tells that a card is being worked out; what is shown stays until then. */
  public void expect() {
    cardAwaited = true;
    await();
  }

  /** Tells that changes are being looked for; what is offered stays until then. */
  public void expectChanges() {
    changesAwaited = true;
    await();
  }

  /** Tells that nothing is being worked out any longer. */
  public void rest() {
    cardAwaited = false;
    changesAwaited = false;
    settle();
  }

  private void await() {
    if (!working.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
  }

  private void settle() {
    if (!cardAwaited && !changesAwaited) {
      patience.stop();
      working.setVisible(false);
    }
  }

  /** Shows a card. Of the same action it replaces the lines in place. */
  public void show(Card shown) {
    cardAwaited = false;
    settle();
    if (shown.equals(card)) {
      return;
    }
    boolean same = card != null && card.name().equals(shown.name());
    if (!same) {
      offers = new OfferBar(this::open);
      preview = null;
      scroll.setVvalue(0);
    }
    card = shown;
    if (preview == null) {
      fill(shown);
    }
  }

  /** Shows the changes for the action of the card. */
  public void show(List<Offers> shown) {
    changesAwaited = false;
    settle();
    offers.show(shown);
    offers.applyCss();
    if (preview != null && !offers.has(preview.offer())) {
      closePreview();
    }
  }

  /** Takes the keyboard into the card. */
  public void focus() {
    root.lookupAll(".button").stream()
        .filter(node -> node.isFocusTraversable() && node.isVisible())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void fill(Card shown) {
    double top = offset();
    List<Node> all = new ArrayList<>();
    head.getChildren().setAll(nodes.headline(shown));
    head.applyCss();
    shown.grounds().forEach(one -> all.add(Prose.line(one, "explain-grounds")));
    if (!shown.changed().none()) {
      TextFlow changed = Prose.line(new Sentence("Δ ").then(shown.changed()), "explain-changed");
      changed.setId("explain-changed");
      changed.setAccessibleText(shown.changed().spoken());
      all.add(changed);
    }
    all.add(nodes.gates(shown));
    shown.rows().forEach(row -> all.add(nodes.row(row)));
    shown.remains().forEach(one -> all.add(Prose.line(one)));
    all.add(offers);
    shown.examples().forEach(example -> all.add(nodes.example(example)));
    if (!shown.absent().isEmpty()) {
      all.add(Prose.line(shown.absent(), "explain-muted"));
    }
    put(all);
    scrollTo(top);
  }

  /**
   * Controls that get their skins in the frame itself make JavaFX paint the whole window once more,
   * so they are styled before it.
   */
  private void put(List<? extends Node> all) {
    lines.getChildren().setAll(all);
    lines.applyCss();
  }

  private void open(ChangeOffer offer) {
    ChangePreview opened =
        new ChangePreview(
            offer,
            () -> {
              closePreview();
              listener.apply(offer);
            },
            () -> {
              closePreview();
              offers.focus(offer);
            });
    preview = opened;
    put(List.of(opened));
    scroll.setVvalue(0);
    opened.focus();
  }

  private void closePreview() {
    preview = null;
    if (card != null) {
      fill(card);
    }
  }

  private Button closeButton() {
    Button close = new Button("×");
    close.setId("explain-close");
    close.getStyleClass().add("vg-flat");
    close.setAccessibleText("close this explanation");
    close.setOnAction(event -> listener.close());
    return close;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      listener.close();
    } else if (COPY.match(event)) {
      event.consume();
      copy();
    }
  }

  /** Puts what the card says on the clipboard, if there is one. */
  public void copy() {
    Card shown = card;
    if (shown != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(CardText.of(shown));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /** How far the lines are scrolled, in pixels. */
  private double offset() {
    double hidden = lines.getHeight() - scroll.getViewportBounds().getHeight();
    return Math.max(0, hidden * scroll.getVvalue());
  }

  private void scrollTo(double top) {
    if (top > 0) {
      root.applyCss();
      root.layout();
      double hidden = lines.getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
    }
  }
}
