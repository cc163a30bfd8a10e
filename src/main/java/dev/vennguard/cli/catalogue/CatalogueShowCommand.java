package dev.vennguard.cli.catalogue;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.exchange.catalogue.CatalogueStore;
import dev.vennguard.exchange.review.CatalogueDigest;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code catalogue show}: which catalogue is in force. */
@Command(
    name = "show",
    description =
        "Which catalogue is in force: its date, its digest as in a review file, its size.")
final class CatalogueShowCommand implements Callable<Integer> {
  private final Console console;

  CatalogueShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CatalogueStore.InForce found = console.catalogues().load();
    if (!found.warning().isEmpty()) {
      console.say(found.warning());
    }
    console.print(
        String.format(
            Locale.ROOT,
            "date      %s\nservices  %,d\nactions   %,d\nsha256    %s\nfrom      %s\n",
            found.catalogue().date(),
            found.catalogue().services().size(),
            found.catalogue().size(),
            CatalogueDigest.of(found.catalogue()),
            found.refreshed().map(Object::toString).orElse("this program")));
    return ExitStatus.OK;
  }
}
