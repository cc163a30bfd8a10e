package dev.vennguard.ui.lessons.present;

import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.grade.GateStep;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.CircleCounts.Counted;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Two circles of one size, with the numbers of actions, and the request as a mark: it goes into a
 * circle when the gate of that policy lets it pass.
 */
final class PresentCircles extends Pane {
  /** How far the centres stand from the middle, in radii. */
  private static final double APART = 0.6;

  private final TeachWords words;
  private final Circle left = circle("present-circle-identity");
  private final Circle right = circle("present-circle-boundary");
  private final Label leftName = label("present-name-identity");
  private final Label rightName = label("present-name-boundary");
  private final Label leftCount = label("present-count");
  private final Label middleCount = label("present-count");
  private final Label rightCount = label("present-count");
  private final Label mark = label("present-mark");
  private final Path both = new Path();
  private Place place = Place.OUTSIDE;

  /** Where the request is. */
  enum Place {
    OUTSIDE,
    IDENTITY,
    BOUNDARY,
    BOTH
  }

  PresentCircles(TeachWords words) {
    this.words = words;
    setId("present-circles");
    setMinHeight(0);
    leftName.setText(words.say("present.can"));
    rightName.setText(words.say("present.may"));
    mark.setId("present-mark");
    both.getStyleClass().add("present-circle-both");
    both.setManaged(false);
    getChildren().addAll(left, right, both, leftName, rightName);
    getChildren().addAll(leftCount, middleCount, rightCount, mark);
  }

  private static Circle circle(String style) {
    Circle circle = new Circle();
    circle.getStyleClass().add(style);
    circle.setManaged(false);
    return circle;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  void show(SlideShow show) {
    Slide slide = show.slide();
    Counted counts = slide.counts();
    leftCount.setText(String.valueOf(counts.identity()));
    middleCount.setText(String.valueOf(counts.both()));
    rightCount.setText(String.valueOf(counts.boundary()));
    place = place(slide, show.lit());
    mark.setText(show.answered() ? PresentGates.sign(slide) : "?");
    mark.getStyleClass().setAll("label", "present-mark");
    mark.getStyleClass().add(show.answered() ? PresentGates.outStyle(slide) : "present-open");
    mark.setVisible(slide.gates().isPresent());
    requestLayout();
  }

  /** Where the request is after so many gates. */
  static Place place(Slide slide, int lit) {
    List<GateStep> steps = slide.gates().map(gates -> gates.steps()).orElse(List.of());
    boolean identity = passed(steps.subList(0, Math.min(lit, steps.size())), LayerKind.IDENTITY);
    boolean boundary = passed(steps.subList(0, Math.min(lit, steps.size())), LayerKind.BOUNDARY);
    if (identity) {
      return boundary ? Place.BOTH : Place.IDENTITY;
    }
    return boundary ? Place.BOUNDARY : Place.OUTSIDE;
  }

  private static boolean passed(List<GateStep> steps, LayerKind kind) {
    return steps.stream()
        .anyMatch(step -> step.layer().kind() == kind && step.state() == Gate.State.ALLOWED);
  }

  /** Where the request is and what is counted, in words. */
  String said() {
    return words.say(
        "present.said",
        words.say("present.place." + place.name()),
        leftCount.getText(),
        middleCount.getText(),
        rightCount.getText());
  }

  @Override
  protected void layoutChildren() {
    double high = leftName.prefHeight(-1);
    double width = getWidth();
    double height = getHeight();
    double radius = Math.max(1, Math.min((height - 8) / 2, width / 2 / (1 + APART) * 0.62));
    double x = width / 2;
    double y = height / 2;
    place(left, x - APART * radius, y, radius);
    place(right, x + APART * radius, y, radius);
    lens(x, y, radius);
    double out = (APART + 1) * radius;
    leftName.autosize();
    rightName.autosize();
    double gap = high / 2;
    leftName.relocate(Math.max(0, x - out - leftName.getWidth() - gap), y - high / 2);
    rightName.relocate(Math.min(width - rightName.getWidth(), x + out + gap), y - high / 2);
    double row = y - radius * 0.32;
    centre(leftCount, x - radius, row);
    centre(middleCount, x, row);
    centre(rightCount, x + radius, row);
    centre(mark, markX(x, radius), y + radius * (place == Place.OUTSIDE ? 0.8 : 0.22));
  }

  private double markX(double x, double radius) {
    return switch (place) {
      case IDENTITY -> x - radius;
      case BOUNDARY -> x + radius;
      case BOTH -> x;
      case OUTSIDE -> x - (APART + 1) * radius;
    };
  }

  private void lens(double x, double y, double radius) {
    double half = radius * Math.sqrt(1 - APART * APART);
    both.getElements()
        .setAll(
            new MoveTo(x, y - half),
            new ArcTo(radius, radius, 0, x, y + half, false, true),
            new ArcTo(radius, radius, 0, x, y - half, false, true),
            new ClosePath());
  }

  private static void place(Circle circle, double x, double y, double radius) {
    circle.setCenterX(x);
    circle.setCenterY(y);
    circle.setRadius(radius);
  }

  private static void centre(Label node, double x, double y) {
    node.autosize();
    node.relocate(x - node.getWidth() / 2, y - node.getHeight() / 2);
  }
}
