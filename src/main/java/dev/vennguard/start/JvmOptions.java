package dev.vennguard.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Java options of second processes: of the window, and of commands. */
final class JvmOptions {
  private JvmOptions() {}

  /**
   * Those that the window is started with, in order.
   *
   * @throws IOException if they are not there
   */
  static List<String> read() throws IOException {
    return read("jvm.options");
  }

  /**
   * Those that commands are started with, in order.
   *
   * @throws IOException if they are not there
   */
  static List<String> readForCommands() throws IOException {
    return read("cli.options");
  }

  private static List<String> read(String name) throws IOException {
    try (InputStream in = JvmOptions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is no file of Java options");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
