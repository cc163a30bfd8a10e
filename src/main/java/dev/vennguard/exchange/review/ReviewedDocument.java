package dev.vennguard.exchange.review;

import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.Optional;

/**
 * A document of a review.
 *
 * @param id which one
 * @param title its name
 * @param text as it stands
 * @param recordedSha256 what the file says of the text's bytes
 */
public record ReviewedDocument(DocumentId id, String title, String text, String recordedSha256) {
  /** A document whose digest is as its text is. */
  public static ReviewedDocument of(DocumentId id, String title, String text) {
    return new ReviewedDocument(id, title, text, Sha256.of(text));
  }

  /** A document as it stands in the workspace. */
  public static ReviewedDocument of(Document document) {
    return of(document.id(), document.title(), document.text());
  }

  /** The SHA-256 of the text's UTF-8 bytes: what {@code sha256sum} says of it as a file. */
  public String sha256() {
    return Sha256.of(text);
  }

  /** The SHA-256 of its canonical form (RFC 8785), which white space does not change. */
  public Optional<String> canonicalSha256() {
    return Sha256.canonical(text);
  }

  /** Whether the text is the one whose digest the file records. */
  public boolean intact() {
    return sha256().equals(recordedSha256);
  }

  /** {@code boundary}, {@code identity 2}, {@code scp 1 level 2}: which one, in words. */
  public String place() {
    return id.layer().text() + (id.number() == 0 ? "" : " " + (id.number() + 1));
  }

  /**
   * Brings it into a workspace.
   *
   * @param path what messages call its file; empty for a document without one
   */
  public Edit.Load load(String path) {
    return new Edit.Load(id, title, path, text);
  }
}
