package dev.vennguard.ui.shell.command;

import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.ui.editor.PolicyEditing;
import java.util.List;

/** Lays out what stands in editors. */
public final class Formatting {
  private Formatting() {}

  /**
   * Lays out the texts that can be, and tells where there was nothing to do.
   *
   * @param what the texts are called, with their verb: {@code this document is}
   */
  public static void format(List<PolicyEditing> editors, String what, NoticeBar notice) {
    boolean changed = false;
    boolean broken = false;
    for (PolicyEditing editor : editors) {
      String text = editor.text();
      String formatted = PolicyPrinter.format(text);
      if (!formatted.equals(text)) {
        editor.replaceAll(formatted);
        changed = true;
      } else if (!text.isBlank() && !PolicyPrinter.canLayOut(text)) {
        broken = true;
      }
    }
    if (broken) {
      notice.warn("what is no JSON cannot be formatted: F8 goes to the problem, correct it first");
    } else if (!changed) {
      notice.tell(what + " formatted already");
    }
  }
}
