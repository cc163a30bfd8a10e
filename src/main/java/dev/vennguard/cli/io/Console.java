package dev.vennguard.cli.io;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.catalogue.CatalogueStore;
import dev.vennguard.syntax.text.OneLine;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process as a command sees it.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param alarm ends the process
 * @param catalogues where the catalogue in force comes from
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, Alarm alarm, CatalogueStore catalogues) {
  /** Streams alone: nothing ends the process but its end. */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Alarm.NONE, new CatalogueStore(Optional.empty()));
  }

  /** UTF-8 whatever the platform; what cannot be written to standard output ends the command. */
  public static Console of(InputStream in, OutputStream out, OutputStream err, Alarm alarm) {
    return new Console(
        in,
        new PrintStream(new CheckedOutput(out), false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        alarm,
        new CatalogueStore(Optional.empty()));
  }

  /** The same with that folder of the user's, where a refreshed catalogue may be. */
  public Console keeping(Path folder) {
    return new Console(in, out, err, alarm, new CatalogueStore(Optional.of(folder)));
  }

  /**
   * The catalogue in force; one that is passed over is told of. Every call reads anew: keep the
   * result.
   */
  public Catalogue catalogue() {
    CatalogueStore.InForce found = catalogues.load();
    if (!found.warning().isEmpty()) {
      say(found.warning());
    }
    return found.catalogue();
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
