package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import java.util.List;

/** The resource types that one call touches, where AWS checks it for several (EVALUATION §6.9). */
public final class CalledTypes {
  private CalledTypes() {}

  /** Groups of names: a call touches one of each; none where each resource stands alone. */
  public static List<List<String>> of(Action action) {
    return CallTable.of(action.qualifiedName());
  }
}
