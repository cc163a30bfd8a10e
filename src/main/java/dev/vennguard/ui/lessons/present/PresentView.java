package dev.vennguard.ui.lessons.present;

import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Slides over the whole window: a request, its gates, the circles, and of each policy the statement
 * that tells most. Arrow keys, space and the keys of a presenter step; nothing moves by itself.
 */
public final class PresentView extends VBox {
  /** The smallest screen that it is made for, in pixels, and the size of its type there. */
  private static final double WIDE = 1024;

  private static final double HIGH = 768;
  private static final double TYPE = 19;
  private static final double SMALLEST = 11;

  private final TeachWords words;
  private final Runnable fullScreen;
  private final Label action = new Label();
  private final Label request = new Label();
  private final PresentGates gates;
  private final PresentCircles circles;
  private final HBox statements = new HBox();
  private final Label page = new Label();
  private SlideShow show;
  private double type = TYPE;

  /**
   * A show where it stands.
   *
   * @param fullScreen fills the screen, or the window again
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public PresentView(TeachWords words, SlideShow show, Runnable fullScreen) {
    this.words = words;
    this.show = show;
    this.fullScreen = fullScreen;
    setId("present");
    getStyleClass().add("present");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(0, 0);
    gates = new PresentGates(words);
    circles = new PresentCircles(words);
    action.setId("present-action");
    action.getStyleClass().add("present-action");
    request.getStyleClass().add("present-request");
    request.setWrapText(true);
    request.setMinHeight(Region.USE_PREF_SIZE);
    page.setId("present-page");
    page.getStyleClass().add("present-foot");
    Label keys = new Label(words.say("present.keys"));
    keys.getStyleClass().add("present-foot");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(keys, gap, page);
    foot.setAlignment(Pos.CENTER_LEFT);
    statements.getStyleClass().add("present-statements");
    VBox.setVgrow(circles, Priority.ALWAYS);
    getChildren().addAll(new VBox(action, request), gates, circles, statements, foot);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    widthProperty().addListener((observable, before, now) -> resized());
    heightProperty().addListener((observable, before, now) -> resized());
    resized();
    render();
  }

  /** How far the show is. */
  public SlideShow show() {
    return show;
  }

  private void resized() {
    double times = Math.min(getWidth() / WIDE, getHeight() / HIGH);
    type = Math.max(SMALLEST, Math.rint(TYPE * (times == 0 ? 1 : times)));
    setStyle("-fx-font-size: " + type + "px;");
    sizeStatements();
  }

  private void sizeStatements() {
    // The circles have what is left: so the lower part is always as high, whatever it says.
    double height = Math.max(0, getHeight() * 0.36);
    statements.setMinHeight(height);
    statements.setPrefHeight(height);
    statements.setMaxHeight(height);
    statements.getChildren().stream()
        .filter(PresentStatement.class::isInstance)
        .map(PresentStatement.class::cast)
        .forEach(one -> one.type(type));
  }

  private void pressed(KeyEvent event) {
    boolean handled = true;
    switch (event.getCode()) {
      case RIGHT, DOWN, SPACE, ENTER, PAGE_DOWN -> go(show.next());
      case LEFT, UP, BACK_SPACE, PAGE_UP -> go(show.back());
      case HOME -> go(show.first());
      case END -> go(show.last());
      case F11, F -> fullScreen.run();
      default -> handled = false;
    }
    if (handled) {
      event.consume();
    }
  }

  private void go(SlideShow next) {
    show = next;
    render();
  }

  private void render() {
    Slide slide = show.slide();
    action.setText(slide.asked().about());
    request.setText(told(slide.asked()));
    page.setText(words.say("present.page", show.at() + 1, show.slides().size()));
    gates.show(show);
    circles.show(show);
    statements
        .getChildren()
        .setAll(
            slide.statements().stream()
                .map(one -> new PresentStatement(words, one, show))
                .toList());
    sizeStatements();
    setAccessibleText(
        action.getText() + ". " + request.getText() + ". " + gates.said() + " " + circles.said());
  }

  private String told(Asked asked) {
    return switch (asked) {
      case Asked.EveryRequest _ -> words.say("present.every");
      case Asked.OneRequest(Request one) -> {
        StringJoiner told = new StringJoiner(" · ");
        told.add(words.say("present.request", one.principal(), one.resource()));
        one.context()
            .forEach((key, value) -> told.add(key + " = " + String.join(", ", value.all())));
        yield told.toString();
      }
    };
  }
}
