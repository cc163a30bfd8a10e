package dev.vennguard.ui.shell.file;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.nio.file.Path;
import java.util.Set;

/** Takes files and texts that are more than a policy as it stands: answers, dumps, templates. */
public interface OtherForms {
  /**
   * Takes a file, at once or later, and says what it was; false if it is a policy as it stands, or
   * cannot be read.
   *
   * @param into the document that it was opened for
   */
  boolean take(Path file, DocumentId into, Opening opening);

  /**
   * Takes a text, a policy as it stands among them.
   *
   * @param name what messages call it
   * @param into the document that it was opened for
   */
  void take(String name, String text, DocumentId into, Opening opening);

  /** Opens documents; asks about what is not saved. */
  interface Opening {
    /**
     * Brings one document in; false if the user does not want it.
     *
     * @param layer what it is for
     * @param into where it belongs, if that is of the same policy type
     */
    boolean one(LayerKind layer, DocumentId into, String title, String text);

    /**
     * Puts documents in place of all; false if the user does not want it.
     *
     * @param off policy types that do not count
     */
    boolean all(Edit.Replace replacement, Set<LayerKind> off);

    /** Opens a policy as it stands. */
    void plain(DocumentId into, Path file);

    /** A file was opened. */
    void remember(Path file);
  }
}
