package dev.vennguard.ui.finding;

import dev.vennguard.workspace.finding.ShownFinding;

/** What the sheet about findings asks for. */
public interface FindingListener {
  /** Shows the finding no more, for that reason. */
  void hide(ShownFinding finding, String reason);

  /** Shows a hidden finding again. */
  void lift(ShownFinding finding);

  /** Ends the sheet. */
  void close();
}
