package dev.vennguard.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Java options that the window is started with, from {@code jvm.options}. */
final class JvmOptions {
  private JvmOptions() {}

  /**
   * All of them, in order.
   *
   * @throws IOException if they are not there
   */
  static List<String> read() throws IOException {
    try (InputStream in = JvmOptions.class.getResourceAsStream("jvm.options")) {
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
