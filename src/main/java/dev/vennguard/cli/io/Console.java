package dev.vennguard.cli.io;

import dev.vennguard.syntax.text.OneLine;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process as a command sees it.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param alarm ends the process
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Alarm alarm) {
  /** Streams alone: nothing ends the process but its end. */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Alarm.NONE);
  }

  /** UTF-8 whatever the platform; what cannot be written to standard output ends the command. */
  public static Console of(InputStream in, OutputStream out, OutputStream err, Alarm alarm) {
    return new Console(
        in,
        new PrintStream(new CheckedOutput(out), false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        alarm);
  }

  /**
   * Prints a part of the answer. The lines are ours; whatever else a terminal would obey is written
   * out, which means the same in JSON.
   */
  public void print(String report) {
    out.print(OneLine.each(report));
    out.flush();
  }

  /** Tells something beside the answer, in one line or several of ours. */
  public void say(String words) {
    err.println(OneLine.each(words));
    err.flush();
  }
}
