package dev.vennguard.cli;

import dev.vennguard.syntax.OneLine;
import java.io.IOException;
import java.util.Locale;

/** The output could not be written, or not all of it. */
final class OutputFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean nobodyReads;

  /** Standard output. */
  OutputFailedException(IOException cause) {
    super(
        "standard output could not be written, and what was printed is not complete: "
            + FailureWords.of(cause),
        cause);
    nobodyReads = FailureWords.of(cause).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** A file, which is as it was before. */
  OutputFailedException(String file, IOException cause) {
    super(OneLine.of(file + ": could not be written: " + FailureWords.of(cause)), cause);
    nobodyReads = false;
  }

  /** Whether nobody reads any more, as behind {@code | head}: Java tells it by its words alone. */
  boolean nobodyReads() {
    return nobodyReads;
  }
}
