package dev.vennguard.ui;

import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/** Prints how long the two views take on the FX thread. Not a test. */
public final class MiddleTimes {
  private MiddleTimes() {}

  public static void main(String[] args) {
    Application.launch(Times.class, args);
  }

  /** Started by JavaFX. */
  public static final class Times extends Application {
    private static final int FRAMES = 400;
    private final List<Long> show = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();

    @Override
    public void start(Stage stage) {
      MiddleStage middle = new MiddleStage(stage);
      Snapshot first =
          middle.snapshots.type(SampleSnapshots.allow("s3:*", "iam:*", "ec2:Describe*"));
      Snapshot second =
          middle.snapshots.type(SampleSnapshots.allow("s3:Get*", "iam:*", "dynamodb:*"));
      new AnimationTimer() {
        private int frame;
        private long last;

        @Override
        public void handle(long now) {
          if (frame > 0) {
            frames.add(System.nanoTime() - last);
          }
          if (frame == FRAMES) {
            print("show, " + FRAMES + " typed frames", show);
            print("frame to frame while typing", frames);
            frames.clear();
            middle.select(new Selection.None());
            middle.matrix.lookup("#matrix-rows");
            openAll(middle);
          } else if (frame == 2 * FRAMES) {
            print("frame to frame while scrolling all actions", frames);
            ScrollBar bar = (ScrollBar) middle.matrix.lookup(".scroll-bar");
            System.out.println("scrolled to " + bar.getValue() + " of " + bar.getMax());
            stop();
            Platform.exit();
          }
          long start = System.nanoTime();
          if (frame < FRAMES) {
            middle.show(frame % 2 == 0 ? first : second);
            show.add(System.nanoTime() - start);
          } else {
            scroll(middle);
          }
          frame++;
          last = System.nanoTime();
        }
      }.start();
    }

    private static void openAll(MiddleStage middle) {
      middle.matrix.openAll();
    }

    private static void scroll(MiddleStage middle) {
      var rows = middle.matrix.lookup("#matrix-rows");
      rows.fireEvent(
          new ScrollEvent(
              ScrollEvent.SCROLL,
              10,
              10,
              10,
              10,
              false,
              false,
              false,
              false,
              false,
              false,
              0,
              -1440,
              0,
              -1440,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.NONE,
              0,
              0,
              null));
    }

    private static void print(String what, List<Long> nanos) {
      List<Long> sorted = new ArrayList<>(nanos.subList(nanos.size() / 4, nanos.size()));
      Collections.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
          what,
          sorted.get(sorted.size() / 2) / 1e6,
          sorted.get(sorted.size() * 95 / 100) / 1e6,
          sorted.get(sorted.size() * 99 / 100) / 1e6);
    }
  }
}
