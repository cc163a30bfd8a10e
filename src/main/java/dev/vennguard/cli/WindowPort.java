package dev.vennguard.cli;

import dev.vennguard.workspace.Edit;
import java.io.IOException;

/** What the command line needs of the window; the composition root joins the two. */
public interface WindowPort {
  /** The colours of the window. */
  enum Theme {
    LIGHT,
    DARK
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @param start what is open in it from the start
   * @return the exit status of the process
   */
  int open(Edit.Replace start);

  /**
   * Draws the window without a display.
   *
   * @param content what is open in it
   * @param theme its colours
   * @param width in pixels
   * @param height in pixels
   * @return a PNG file
   * @throws IOException if the picture cannot be made
   */
  byte[] draw(Edit.Replace content, Theme theme, int width, int height) throws IOException;
}
