package dev.vennguard.ui.shell;

import dev.vennguard.exchange.catalogue.CatalogueStore;
import dev.vennguard.live.LiveModel;
import dev.vennguard.ui.shell.file.StartDocuments;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the window starts with.
 *
 * @param documents what is open in it
 * @param title what the top bar says while nothing else was opened; empty for the names of the
 *     documents
 * @param situation what was said of the requests that are asked about
 * @param catalogues where a refreshed catalogue is
 * @param file what is opened as soon as the window is there; none for nothing
 */
public record StartOptions(
    Edit.Replace documents,
    String title,
    StatedSituation situation,
    CatalogueStore catalogues,
    Optional<Path> file) {
  /** Nothing is said of the requests, and the catalogue is the bundled one. */
  public StartOptions(Edit.Replace documents, String title) {
    this(
        documents,
        title,
        StatedSituation.NOTHING,
        new CatalogueStore(Optional.empty()),
        Optional.empty());
  }

  /**
   * A workspace with the newest catalogue and these documents, evaluated once.
   *
   * @param outOfTime asked before each proof
   */
  public Workspace workspace(BooleanSupplier outOfTime) {
    Workspace workspace =
        new Workspace(new LiveModel(catalogues.load().catalogue()), Clock.systemUTC());
    workspace.apply(List.of(new Edit.State(situation), StartDocuments.of(documents)), outOfTime);
    return workspace;
  }
}
