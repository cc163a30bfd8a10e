package dev.vennguard.exchange.request;

import dev.vennguard.decide.request.ContextValue;
import java.util.List;
import java.util.Set;

/** Values of a request's context, as people write them. */
public final class ContextValues {
  /** Global keys of which a request carries a set, be it of one (EVALUATION §5.5). */
  private static final Set<String> MULTIVALUED =
      Set.of(
          "aws:principalorgpaths",
          "aws:principalservicenameslist",
          "aws:vpceorgpaths",
          "aws:resourceorgpaths",
          "aws:calledvia",
          "aws:tagkeys",
          "aws:sourceorgpaths");

  private ContextValues() {}

  /** One value alone, unless the key always holds a set; several are a set. */
  public static ContextValue of(String key, List<String> values) {
    return values.size() == 1 && !MULTIVALUED.contains(key)
        ? new ContextValue.Single(values.getFirst())
        : new ContextValue.Many(values);
  }
}
