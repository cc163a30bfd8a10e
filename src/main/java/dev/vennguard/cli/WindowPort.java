package dev.vennguard.cli;

import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the command line needs of the window; the composition root joins the two. */
public interface WindowPort {
  /** The colours of the window. */
  enum Colours {
    LIGHT,
    DARK
  }

  /**
   * What the window starts with.
   *
   * @param documents what is open in it
   * @param title the name of the sample; empty for files
   * @param situation what was said of the requests that are asked about
   * @param file what is opened as soon as the window is there, whatever its form; none for nothing
   */
  record Start(
      Edit.Replace documents, String title, StatedSituation situation, Optional<Path> file) {
    /** Nothing is opened afterwards. */
    public Start(Edit.Replace documents, String title, StatedSituation situation) {
      this(documents, title, situation, Optional.empty());
    }
  }

  /**
   * Opens the window and returns when it is closed. Where there is no display it says so and leaves
   * a picture instead.
   *
   * @return the exit status of the process
   */
  int open(Start start);

  /**
   * Draws the window without a display.
   *
   * @param width in pixels
   * @param height in pixels
   * @return a PNG file
   * @throws IOException if the picture cannot be made
   */
  byte[] draw(Start start, Colours colours, int width, int height) throws IOException;
}
