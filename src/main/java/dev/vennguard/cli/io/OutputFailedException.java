package dev.vennguard.cli.io;

import dev.vennguard.syntax.text.OneLine;
import java.io.IOException;
import java.util.Locale;

/** The output could not be written, or not all of it. */
public final class OutputFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean nobodyReads;

  /** Standard output. */
  public OutputFailedException(IOException cause) {
    super(
        "standard output could not be written, and what was printed is not complete: "
            + FailureWords.of(cause),
        cause);
    nobodyReads = FailureWords.of(cause).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** A file, which is as it was before. */
  public OutputFailedException(String file, IOException cause) {
    super(OneLine.of(file + ": could not be written: " + FailureWords.of(cause)), cause);
    nobodyReads = false;
  }

  /** Whether nobody reads any more, as behind {@code | head}: Java tells it by its words alone. */
  public boolean nobodyReads() {
    return nobodyReads;
  }
}
