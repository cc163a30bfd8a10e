package dev.vennguard.cli;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.cli.io.Alarm;
import dev.vennguard.cli.io.Console;
import dev.vennguard.exchange.catalogue.CatalogueStore;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Consoles of commands under test; they read the bundled catalogue once, and none of the user's.
 */
final class Consoles {
  private Consoles() {}

  static Console of(String input, OutputStream out, OutputStream err) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Alarm.NONE,
        new CatalogueStore(Optional.empty(), SharedCatalogue::get));
  }
}
