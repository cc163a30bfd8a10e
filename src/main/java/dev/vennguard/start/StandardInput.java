package dev.vennguard.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input, also where a shell closed it. */
final class StandardInput {
  private StandardInput() {}

  /**
   * Closed, its number goes to the first file that Java opens for itself: what is read there is no
   * input. Then it is empty.
   */
  static InputStream open() {
    return closed() ? InputStream.nullInputStream() : System.in;
  }

  private static boolean closed() {
    Path zero = Path.of("/proc/self/fd/0");
    if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
      return false;
    }
    try {
      Path real = zero.toRealPath();
      return real.startsWith(Path.of(System.getProperty("java.home", "/")).toRealPath());
    } catch (IOException notThere) {
      return !Files.exists(zero);
    }
  }
}
