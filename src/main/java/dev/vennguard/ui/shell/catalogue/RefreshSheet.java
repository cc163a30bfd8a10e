package dev.vennguard.ui.shell.catalogue;

import dev.vennguard.refresh.RefreshWatch;
import dev.vennguard.ui.kit.Sheet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before the network is used, says how far it is, and what came of it. */
final class RefreshSheet implements RefreshWatch {
  private final Executor display;
  private final Label words = Sheet.words("");
  private final ProgressBar bar = new ProgressBar(0);
  private final TextArea told = new TextArea();
  private final Button start;
  private final Button close = new Button("Cancel");
  private final Sheet sheet;
  private final AtomicBoolean ended = new AtomicBoolean();

  RefreshSheet(String question, Executor display, Consumer<RefreshSheet> started) {
    this.display = display;
    start = Sheet.button("refresh-start", "Update over the network", () -> started.accept(this));
    start.setDefaultButton(true);
    close.setId("refresh-close");
    words.setId("refresh-words");
    words.setText(question);
    bar.setId("refresh-progress");
    bar.setPrefWidth(460);
    bar.setAccessibleText("how many services are read");
    told.setId("refresh-told");
    told.setAccessibleText("what the new catalogue changes");
    told.setEditable(false);
    told.setWrapText(true);
    told.setPrefSize(460, 240);
    for (Region hidden : List.of(bar, told)) {
      hidden.setVisible(false);
      hidden.setManaged(false);
    }
    sheet =
        new Sheet(
            "refresh",
            "Update the catalogue",
            new VBox(8, words, bar, told),
            List.of(close, start));
  }

  Region node() {
    return sheet;
  }

  Button focus() {
    return start;
  }

  void onClose(Runnable handler) {
    close.setOnAction(event -> handler.run());
  }

  /** It is being read. */
  void reading() {
    start.setDisable(true);
    close.requestFocus();
    words.setText("Asking AWS for the list of services…");
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    show(bar, true);
  }

  /** All is over. */
  void done(String sentence, String details) {
    ended.set(true);
    words.setText(sentence);
    show(bar, false);
    show(told, !details.isEmpty());
    told.setText(details);
    show(start, false);
    close.setText("Close");
    close.setDefaultButton(true);
    close.requestFocus();
  }

  private static void show(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** It is closed; returns whether that ends a reading. */
  boolean end() {
    return !ended.getAndSet(true) && bar.isVisible();
  }

  @Override
  public void reached(int done, int all) {
    if (all > 0) {
      display.execute(() -> {
        words.setText(done + " of " + all + " services");
        bar.setProgress((double) done / all);
      });
    }
  }

  @Override
  public boolean cancelled() {
    return ended.get();
  }
}
