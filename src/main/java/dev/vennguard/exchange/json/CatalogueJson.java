package dev.vennguard.exchange.json;

import dev.vennguard.catalog.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** The member {@code catalogue}, the same in every file: the date and the counts of the data. */
public final class CatalogueJson {
  private CatalogueJson() {}

  /** Adds the version of the catalogue that an answer rests on. */
  public static void put(ObjectNode root, Catalogue catalogue) {
    root.putObject("catalogue")
        .put("date", catalogue.date().toString())
        .put("services", catalogue.services().size())
        .put("actions", catalogue.size());
  }
}
