package dev.vennguard.cli.catalogue;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.OutputFailedException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code catalogue reset}: back to the catalogue that came with the program. */
@Command(name = "reset", description = "Goes back to the catalogue that came with the program.")
final class CatalogueResetCommand implements Callable<Integer> {
  private final Console console;

  CatalogueResetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      boolean other = console.catalogues().reset();
      console.print(
          (other
                  ? "the catalogue that came with the program is in force again: it is of "
                  : "the catalogue that came with the program was in force already: it is of ")
              + console.catalogues().load().catalogue().date()
              + "\n");
      return ExitStatus.OK;
    } catch (IOException failed) {
      throw new OutputFailedException("the refreshed catalogue", failed);
    }
  }
}
