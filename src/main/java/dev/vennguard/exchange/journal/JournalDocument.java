package dev.vennguard.exchange.journal;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.workspace.DocumentId;

/**
 * A document as it stood in its editor.
 *
 * @param id which one
 * @param title what its tab said
 * @param path its file; empty if it had none
 * @param form how that file is written
 * @param text as it stood
 * @param savedText as it was opened or last saved
 * @param savedDigest the SHA-256 of the file as it was then; empty if it had none
 */
public record JournalDocument(
    DocumentId id,
    String title,
    String path,
    FileForm form,
    String text,
    String savedText,
    String savedDigest) {
  /** Whether it would be lost without the journal. */
  public boolean unsaved() {
    return !text.equals(savedText);
  }
}
