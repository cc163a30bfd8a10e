package dev.vennguard.start;

import java.io.IOException;
import java.util.List;

/**
 * Whether this start only shows Java what the next ones will need, for a cache. By itself, so that
 * a command does not load the window to learn that it is none.
 */
final class Rehearsal {
  private static final String PROPERTY = "vennguard.rehearsal";

  /** Names the launcher that makes the next cache. */
  private static final String NEXT = "vennguard.rehearsal.next";

  /** What a launcher of jpackage leaves in the environment. */
  private static final String JPACKAGE = "_JPACKAGE";

  private Rehearsal() {}

  /** What is done for the cache alone. */
  @FunctionalInterface
  interface Part {
    void play() throws IOException;
  }

  /** Of the window. */
  static boolean ofWindow() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** Of commands: nothing else is done. */
  static boolean ofCommands() {
    return "commands".equals(System.getProperty(PROPERTY));
  }

  /** Whether it is one. */
  static boolean wanted() {
    return ofWindow() || ofCommands();
  }

  /**
   * A process of this program: a launcher of jpackage takes what it finds there for its own, and
   * would start Java without a program.
   */
  static ProcessBuilder process(List<String> command) {
    ProcessBuilder made = new ProcessBuilder(command).inheritIO();
    made.environment().keySet().removeIf(name -> name.startsWith(JPACKAGE));
    ToolkitVariable.give(made.environment());
    return made;
  }

  /**
   * Plays the part of the commands, if this is a rehearsal, and has the next cache made.
   *
   * @throws IOException if either cannot be done
   */
  static void finish(Part commands) throws IOException {
    if (!wanted()) {
      return;
    }
    commands.play();
    String next = System.getProperty(NEXT, "");
    if (!next.isEmpty()) {
      try {
        process(List.of(next)).start().waitFor();
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
