package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.words.NearNames;
import dev.vennguard.syntax.text.Distance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Known actions that may have been meant by a name, those of other services among them. */
public final class NearActions {
  private static final int SHOWN = 3;
  private static final int OF_OTHERS = 2;

  private NearActions() {}

  /**
   * At most three: first actions of that very name in other services, those with the most similar
   * prefix first ({@code ec2:CreateRole} is probably {@code iam:CreateRole}), then similar names.
   */
  public static List<String> of(Catalogue catalogue, String written) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    String name = written.substring(colon + 1).strip();
    Stream<String> sameName =
        catalogue.actions().stream()
            .filter(action -> action.name().equalsIgnoreCase(name))
            .sorted(
                Comparator.comparingInt(
                        (Action action) -> Distance.between(prefix, action.service()))
                    .thenComparing(Action::service))
            .map(Action::qualifiedName)
            .limit(colon < 0 ? SHOWN : OF_OTHERS);
    return Stream.concat(sameName, NearNames.of(catalogue, written).stream())
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  /** {@code ; did you mean iam:CreateRole?}, or nothing. */
  public static String question(Catalogue catalogue, String written) {
    List<String> near = of(catalogue, written);
    return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
  }
}
