package dev.vennguard.cli.catalogue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.OutputFailedException;
import dev.vennguard.cli.open.ChoiceOptions;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.option.TextOrJson;
import dev.vennguard.exchange.catalogue.CatalogueChange;
import dev.vennguard.exchange.catalogue.CatalogueChangeText;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.policy.Policy;
import dev.vennguard.refresh.CatalogueRefresh;
import dev.vennguard.refresh.RefreshException;
import dev.vennguard.refresh.RefreshLimits;
import dev.vennguard.refresh.RefreshWatch;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue update}: renews the catalogue from AWS's service reference. */
@Command(
    name = "update",
    description =
        "Reads AWS's service reference over the network, and tells what is new and gone. It is the"
            + " only command that uses the network.")
final class CatalogueUpdateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "policies, in any form that opens: which of their patterns cover more now")
  private List<Path> policies = new ArrayList<>();

  @Mixin private ChoiceOptions choice = new ChoiceOptions();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "a copy of AWS's list of services (default: ${DEFAULT-VALUE})",
      defaultValue = CatalogueRefresh.AWS)
  private URI url = URI.create(CatalogueRefresh.AWS);

  @Option(names = "--dry-run", description = "tells what would change, and keeps nothing")
  private boolean dry;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "TEXT")
  private TextOrJson format = TextOrJson.TEXT;

  CatalogueUpdateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    requireSecure();
    Map<String, Policy> open = read();
    Catalogue known = console.catalogue();
    String text;
    try {
      text =
          new CatalogueRefresh(url, RefreshLimits.USUAL, System.getenv())
              .read(known, LocalDate.now(Clock.systemUTC()), new Told());
    } catch (RefreshException failed) {
      console.say(failed.getMessage());
      console.say(
          "the catalogue of " + known.date() + " stays in force: try again later, or see --url");
      return ExitStatus.INCOMPLETE;
    }
    CatalogueChange change = CatalogueChange.between(known, CatalogueReader.read(text), open);
    keep(text);
    console.print(
        switch (format) {
          case TEXT -> CatalogueChangeText.text(change);
          case JSON -> CatalogueChangeText.json(change);
        });
    return ExitStatus.OK;
  }

  private void keep(String text) {
    if (dry) {
      console.say("nothing is kept (--dry-run)");
      return;
    }
    try {
      console.say("kept in " + console.catalogues().keep(text));
    } catch (IOException failed) {
      throw new OutputFailedException("the refreshed catalogue", failed);
    }
  }

  /** What comes decides verdicts: nobody on the way may change it. */
  private void requireSecure() throws BadInputException {
    String host = Objects.requireNonNullElse(url.getHost(), "");
    boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    boolean secure = "https".equals(url.getScheme()) && !host.isEmpty();
    if (!secure && !("http".equals(url.getScheme()) && here)) {
      throw new BadInputException(
          "--url " + url + ": name an address that begins with https://, or one of this computer");
    }
  }

  private Map<String, Policy> read() throws BadInputException {
    Map<String, Policy> found = new LinkedHashMap<>();
    PolicyFiles files = new PolicyFiles(console);
    for (Path file : policies) {
      for (OpenedPolicy one : files.open(file, choice).policies()) {
        String title = file + (one.form() == OpenedPolicy.Form.AS_WRITTEN ? "" : "#" + one.name());
        found.put(title, PolicyReader.read(one.text(), PolicyKind.IDENTITY).policy());
      }
    }
    return found;
  }

  /** Says how far it is, now and then. */
  private final class Told implements RefreshWatch {
    private static final int STEP = 50;

    @Override
    public void reached(int done, int all) {
      if (all == 0) {
        console.say("reading " + url);
      } else if (done % STEP == 0 || done == all) {
        console.say(done + " of " + all + " services");
      }
    }

    /** Ctrl+C ends the process, and nothing is kept before all is read. */
    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
