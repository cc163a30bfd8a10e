package dev.vennguard;

import dev.vennguard.start.Launcher;

/**
 * The entry point. Compiled for Java 8, so that an older Java can start it and say in one sentence
 * which version is needed instead of failing to load a class.
 */
public final class Main {
  private static final int NEEDED = 25;

  private Main() {}

  /**
   * Starts the command line, or the window if there are no arguments.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int found = feature(System.getProperty("java.specification.version", "0"));
    if (found < NEEDED) {
      System.err.println(
          "Vennguard needs Java " + NEEDED + " or newer, but this is Java " + found + ".");
      System.exit(2);
    }
    Launcher.launch(args);
  }

  private static int feature(String specification) {
    String version = specification.startsWith("1.") ? specification.substring(2) : specification;
    int dot = version.indexOf('.');
    return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
  }
}
