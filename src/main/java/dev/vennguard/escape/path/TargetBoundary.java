package dev.vennguard.escape.path;

import java.util.Arrays;
import java.util.Optional;

/** What a boundary on the target of a path changes (ESCALATION §1, rule 3). */
public enum TargetBoundary {
  /** The path does away with boundaries. */
  LOST("lost", "A boundary on the target does not help: the path takes it away or rewrites it."),
  /** The target's boundary is the only limit. */
  ESCAPES(
      "escapes",
      "The target's boundary alone limits what is gained: with an equal or narrower one it stays"
          + " inside, without one it does not."),
  /** What is gained stays inside the holder's own boundary. */
  STAYS("stays", "What is gained stays inside the holder's own boundary."),
  /** The target can carry none. */
  NEVER("never", "The target can carry no boundary.");

  private final String id;
  private final String text;

  TargetBoundary(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** The name in the data and in JSON. */
  public String id() {
    return id;
  }

  /** In a sentence. */
  public String text() {
    return text;
  }

  /** The one of exactly that name. */
  public static Optional<TargetBoundary> named(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
