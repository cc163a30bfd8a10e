package dev.vennguard.catalog;

/**
 * The bundled catalogue, read once in a process: it cannot be changed, and to read it for each test
 * anew takes a quarter of the time of the small tests.
 */
public final class SharedCatalogue {
  private static final Catalogue BUNDLED = CatalogueReader.bundled();

  private SharedCatalogue() {}

  /** What {@link CatalogueReader#bundled} gives. */
  public static Catalogue get() {
    return BUNDLED;
  }
}
