package dev.vennguard.ui.shell.catalogue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.exchange.catalogue.CatalogueChange;
import dev.vennguard.exchange.catalogue.CatalogueChangeText;
import dev.vennguard.exchange.catalogue.CatalogueStore;
import dev.vennguard.policy.Policy;
import dev.vennguard.refresh.CatalogueRefresh;
import dev.vennguard.refresh.RefreshException;
import dev.vennguard.refresh.RefreshLimits;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;

/**
 * Renews the catalogue when somebody asks for it. The window goes on with the one that it has; the
 * next start takes the new one.
 */
public final class RefreshDesk {
  private final OverlayHost sheets;
  private final Supplier<Snapshot> open;
  private final Threads threads;
  private final CatalogueStore store;
  private final Clock clock;
  private final RefreshSource source;

  /**
   * What came of a refresh.
   *
   * @param sentence for the head of the sheet
   * @param details what is new and gone; empty if nothing is
   */
  private record Result(String sentence, String details) {}

  /**
   * A desk.
   *
   * @param open the documents whose patterns are looked at
   * @param folder the user's folder, in which the new catalogue is kept
   */
  public RefreshDesk(
      OverlayHost sheets,
      Supplier<Snapshot> open,
      Threads threads,
      Optional<Path> folder,
      Clock clock) {
    this(
        sheets,
        open,
        threads,
        new CatalogueStore(folder),
        clock,
        new CatalogueRefresh(URI.create(CatalogueRefresh.AWS), RefreshLimits.USUAL, System.getenv())
            ::read);
  }

  RefreshDesk(
      OverlayHost sheets,
      Supplier<Snapshot> open,
      Threads threads,
      CatalogueStore store,
      Clock clock,
      RefreshSource source) {
    this.sheets = sheets;
    this.open = open;
    this.threads = threads;
    this.store = store;
    this.clock = clock;
    this.source = source;
  }

  /** Adds the command that opens it. */
  public void addTo(Commands commands) {
    commands.add(new Command("help.catalogue", "Update the catalogue…", "", () -> ask(commands)));
  }

  private void ask(Commands commands) {
    Catalogue known = open.get().evaluation().catalogue();
    String question =
        "The catalogue of AWS's actions is of %s. To renew it, AWS's service reference is read from"
                .formatted(known.date())
            + " servicereference.us-east-1.amazonaws.com: some 460 files, through the system's"
            + " proxy. Nothing of your policies is sent. It is the only thing here that uses the"
            + " network.";
    RefreshSheet sheet =
        new RefreshSheet(
            question,
            threads.display(),
            started -> commands.guarded(() -> start(started, commands)));
    sheet.onClose(() -> sheets.close(sheet.node()));
    sheets.openLasting(sheet.node(), sheet.focus(), Pos.CENTER, sheet::end);
  }

  private void start(RefreshSheet sheet, Commands commands) {
    Snapshot snapshot = open.get();
    sheet.reading();
    threads
        .slow()
        .execute(() -> {
          Result result = read(snapshot, sheet);
          threads
              .display()
              .execute(() ->
                  commands.guarded(() -> {
                    if (!sheet.cancelled()) {
                      sheet.done(result.sentence(), result.details());
                    }
                  }));
        });
  }

  private Result read(Snapshot snapshot, RefreshSheet sheet) {
    Catalogue known = snapshot.evaluation().catalogue();
    String stays = " The catalogue of %s stays in force.".formatted(known.date());
    try {
      String text = source.read(known, LocalDate.now(clock.withZone(ZoneOffset.UTC)), sheet);
      CatalogueChange change =
          CatalogueChange.between(known, CatalogueReader.read(text), policies(snapshot));
      if (sheet.cancelled()) {
        return new Result("Ended." + stays, "");
      }
      store.keep(text);
      String changes = CatalogueChangeText.text(change);
      return change.nothing()
          ? new Result("Nothing is new: AWS tells of the same actions.", "")
          : new Result(
              "Done. The new catalogue is in force from the next start on; what is open here goes on with that of %s."
                  .formatted(known.date()),
              changes);
    } catch (RefreshException failed) {
      return new Result(
          "The catalogue could not be renewed." + stays + " Try again later.", failed.getMessage());
    } catch (IOException failed) {
      return new Result("The new catalogue could not be kept." + stays, PolicyFile.reason(failed));
    }
  }

  private static Map<String, Policy> policies(Snapshot snapshot) {
    Map<String, Policy> all = new LinkedHashMap<>();
    for (Document document : snapshot.documents()) {
      document
          .soundPolicies()
          .forEach(
              policy -> all.put(document.id().kind().title() + " " + document.title(), policy));
    }
    return all;
  }
}
