package dev.vennguard.ui.shell;

import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;

/**
 * What the window starts with.
 *
 * @param documents what is open in it
 * @param title what the top bar says while nothing else was opened; empty for the names of the
 *     documents
 * @param situation what was said of the requests that are asked about
 */
public record StartOptions(Edit.Replace documents, String title, StatedSituation situation) {
  /** Nothing is said of the requests. */
  public StartOptions(Edit.Replace documents, String title) {
    this(documents, title, StatedSituation.NOTHING);
  }
}
