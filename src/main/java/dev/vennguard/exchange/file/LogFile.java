package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What happened in the program, for a report of a mistake. It never holds what stands in a policy:
 * of a mistake it keeps the kind and the place in the program, not the message, which may quote a
 * text. It is bounded: a full file becomes the older one, and what was older goes.
 */
public final class LogFile {
  private static final long LARGEST = 256_000;
  private static final int FRAMES = 60;
  private static final int CAUSES = 5;

  private final Path file;
  private final Clock clock;

  /**
   * A log.
   *
   * @param folder is made when it is needed
   */
  public LogFile(Path folder, Clock clock) {
    this.file = folder.resolve("vennguard.log");
    this.clock = clock;
  }

  /** Where it is written. */
  public Path file() {
    return file;
  }

  /**
   * Adds a line.
   *
   * @param event in the program's own words, with nothing in it that stands in a policy
   * @throws IOException if it cannot be written
   */
  public void event(String event) throws IOException {
    append(event);
  }

  /**
   * Adds a mistake: what was thrown and where.
   *
   * @throws IOException if it cannot be written
   */
  public void fault(Throwable problem) throws IOException {
    StringBuilder lines = new StringBuilder("mistake");
    Throwable thrown = problem;
    for (int depth = 0; thrown != null && depth < CAUSES; depth++) {
      lines.append(depth == 0 ? ": " : "\n  because of ").append(thrown.getClass().getName());
      StackTraceElement[] frames = thrown.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        lines.append("\n    at ").append(frames[i]);
      }
      thrown = thrown.getCause();
    }
    append(lines.toString());
  }

  private void append(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      PrivateFile.folder(folder);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) > LARGEST) {
      Path older = file.resolveSibling("vennguard.1.log");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String line = String.format(Locale.ROOT, "%s %s%n", time, text);
    try (FileChannel out =
        PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }
}
