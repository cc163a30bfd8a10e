package dev.vennguard.workspace;

import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.Reading;
import java.util.List;

/**
 * One open document.
 *
 * @param id which one
 * @param title what its tab says
 * @param path the file it was opened from or saved to; empty if there is none
 * @param text its text as it stands
 * @param savedText its text as it was opened or last saved
 * @param revision the number of the edit that brought this text
 * @param reading what the text says
 * @param soundPolicies the policy of the last sound text; none if there was never one, and {@link
 *     Policy#unreadable} if the document was opened broken
 */
public record Document(
    DocumentId id,
    String title,
    String path,
    String text,
    String savedText,
    long revision,
    Reading reading,
    List<Policy> soundPolicies) {
  /** Copies the list. */
  public Document {
    soundPolicies = List.copyOf(soundPolicies);
  }

  /** The same under another id. */
  public Document as(DocumentId other) {
    return new Document(other, title, path, text, savedText, revision, reading, soundPolicies);
  }

  /** The same with what its text says told otherwise. */
  Document withReading(Reading other) {
    return new Document(id, title, path, text, savedText, revision, other, soundPolicies);
  }

  /** Whether the text differs from the one that was opened or last saved. */
  public boolean dirty() {
    return !text.equals(savedText);
  }

  /** Whether the text can be read without a doubt about what it means. */
  public boolean sound() {
    return reading.sound();
  }

  /** Whether there is nothing in it but white space. */
  public boolean blank() {
    return text.isBlank();
  }

  /** Whether it was opened with a text that cannot be read, and has had no other yet. */
  public boolean neverRead() {
    return soundPolicies.contains(Policy.unreadable());
  }

  /** Whether it is neither sound nor one that was never written in. */
  public boolean broken() {
    boolean neverUsed = blank() && soundPolicies().isEmpty();
    return !sound() && !neverUsed;
  }
}
