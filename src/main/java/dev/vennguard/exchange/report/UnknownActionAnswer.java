package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Catalogue;

/** What is to be said before anything else of an action that the catalogue does not know. */
final class UnknownActionAnswer {
  private UnknownActionAnswer() {}

  static String warning(Catalogue catalogue, String name) {
    return "no action `%s` is known in the catalogue of %s: check the spelling%s"
        .formatted(name, catalogue.date(), NearActions.question(catalogue, name));
  }
}
