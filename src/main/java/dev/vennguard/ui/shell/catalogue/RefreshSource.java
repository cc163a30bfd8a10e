package dev.vennguard.ui.shell.catalogue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.refresh.RefreshException;
import dev.vennguard.refresh.RefreshWatch;
import java.time.LocalDate;

/** Where a new catalogue comes from. */
public interface RefreshSource {
  /**
   * The text of a new catalogue; takes seconds to minutes.
   *
   * @throws RefreshException if not all of it came, or nobody waits any more
   */
  String read(Catalogue known, LocalDate today, RefreshWatch watch) throws RefreshException;
}
