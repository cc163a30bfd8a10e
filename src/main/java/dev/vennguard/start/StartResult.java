package dev.vennguard.start;

/** What became of starting the window. */
public sealed interface StartResult {
  /** It was opened, and the user closed it. */
  record Closed() implements StartResult {}

  /**
   * It cannot be opened here; the picture of it can still be drawn.
   *
   * @param sentence why, in plain words
   */
  record NoDisplay(String sentence) implements StartResult {}

  /**
   * It cannot be opened here, nor can a picture be drawn.
   *
   * @param sentence what to do, in plain words
   */
  record NoRoom(String sentence) implements StartResult {}

  /**
   * It failed while it was built: a mistake of the program.
   *
   * @param cause what was thrown
   */
  record Failed(Throwable cause) implements StartResult {}
}
