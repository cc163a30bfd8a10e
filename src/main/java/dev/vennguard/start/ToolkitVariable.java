package dev.vennguard.start;

import java.util.Map;

/**
 * The variable that the toolkit writes into the environment of the process while it starts on GTK.
 * A new one moves the environment to another place in memory, and a thread that reads it at that
 * moment, as every one does that loads or links native code, ends the process: a start died of
 * that, once in some hundreds. One that is there already is written where it stands, which harms
 * nobody. So our own launchers give it, and where it is missing nothing runs beside the toolkit.
 */
final class ToolkitVariable {
  private static final String NAME = "IBUS_ENABLE_SYNC_MODE";
  private static final String VALUE = "1";

  private ToolkitVariable() {}

  /**
   * Whether other threads may run while the toolkit starts.
   *
   * @param system the name of the operating system
   */
  static boolean settled(Map<String, String> environment, String system) {
    return environment.containsKey(NAME) || !system.startsWith("Linux");
  }

  /** Writes it into the environment of a process that is yet to start. */
  static void give(Map<String, String> environment) {
    environment.putIfAbsent(NAME, VALUE);
  }
}
