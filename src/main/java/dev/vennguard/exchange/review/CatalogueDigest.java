package dev.vennguard.exchange.review;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceUse;
import java.util.List;

/**
 * Tells two states of the catalogue apart: a digest of all that verdicts take from it, wherever it
 * was read from.
 */
public final class CatalogueDigest {
  private CatalogueDigest() {}

  /** What is kept with a catalogue. */
  private record Kept(String digest) {}

  /** The SHA-256 of actions, resources and keys; made once for a catalogue. */
  public static String of(Catalogue catalogue) {
    return catalogue.derived(Kept.class, one -> new Kept(made(one))).digest();
  }

  private static String made(Catalogue catalogue) {
    StringBuilder text = new StringBuilder();
    text.append(catalogue.date()).append('\n');
    keys(text, catalogue.globalKeys());
    for (Action action : catalogue.actions()) {
      text.append(action.qualifiedName()).append(' ').append(action.level());
      keys(text, action.keys());
      for (ResourceUse use : action.resources()) {
        text.append('\t').append(use.type().name()).append(use.required() ? "*" : "");
        use.type().arnFormats().forEach(format -> text.append(' ').append(format));
        keys(text, use.keys());
      }
      text.append('\n');
    }
    return Sha256.of(text.toString());
  }

  private static void keys(StringBuilder text, List<ConditionKey> keys) {
    keys.forEach(key -> text.append(' ').append(key.name()).append('=').append(key.type()));
  }
}
