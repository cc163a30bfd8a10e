package dev.vennguard.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is kept of a mistake in Vennguard itself: the places in its code, and not one word of a
 * message, since messages quote policies.
 */
public final class InternalReport {
  private static final int CAUSES = 10;
  private static final int FRAMES = 200;

  private final Throwable failure;

  /** Of that mistake. */
  public InternalReport(Throwable failure) {
    this.failure = failure;
  }

  /** The sentence for standard error; the report is in a file that only its owner may read. */
  public String sentence() {
    String what =
        failure instanceof OutOfMemoryError
            ? "the memory that Java may use is full; give it more, such as -Xmx4g"
            : "Vennguard itself failed (%s); your files are as they were"
                .formatted(failure.getClass().getSimpleName());
    try {
      Path file = Files.createTempFile("vennguard-report-", ".txt");
      Files.writeString(file, text());
      return what + ". What was printed is not complete. A report without policy texts: " + file;
    } catch (IOException | RuntimeException notWritten) {
      return what + ". What was printed is not complete. The report:\n" + text();
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(200);
    for (String version : new ProgramVersion().getVersion()) {
      text.append(version).append('\n');
    }
    text.append("Java ").append(Runtime.version()).append(", ");
    text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
    text.append('\n');
    Throwable at = failure;
    for (int i = 0; i < CAUSES && at != null; i++) {
      text.append(i == 0 ? "" : "caused by ").append(at.getClass().getName()).append('\n');
      StackTraceElement[] frames = at.getStackTrace();
      for (int k = 0; k < Math.min(frames.length, FRAMES); k++) {
        text.append("  at ").append(frames[k]).append('\n');
      }
      at = at.getCause();
    }
    return text.toString();
  }
}
