package dev.vennguard.explain;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.Service;
import dev.vennguard.explain.words.NearNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The action that is explained. */
public sealed interface Subject {

  /** What is known of it, or assumed. */
  Action action();

  /** Its name, as the catalogue spells it where it knows it. */
  default String name() {
    return action().qualifiedName();
  }

  /** An action of the catalogue. */
  record Known(Action action) implements Subject {}

  /**
   * An action that the catalogue does not know. It is taken to work on any resource of its service
   * and to carry every key that some action of the service carries: no statement is ruled out for
   * what the data may merely not tell.
   *
   * @param action the assumed action
   * @param near known actions that may have been meant
   */
  record Unknown(Action action, List<String> near) implements Subject {
    /** Copies the list. */
    public Unknown {
      near = List.copyOf(near);
    }
  }

  /** Finds an action by its name, in any letter case; a name without a colon is unknown. */
  static Subject of(Catalogue catalogue, String name) {
    return catalogue
        .action(name)
        .<Subject>map(Known::new)
        .orElseGet(() -> new Unknown(assumed(catalogue, name), NearNames.of(catalogue, name)));
  }

  private static Action assumed(Catalogue catalogue, String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
    String arn = "arn:${Partition}:" + prefix + ":";
    ResourceType any =
        new ResourceType(
            prefix,
            "resource",
            List.of(
                "*",
                arn + "${Region}:${Account}:${Resource}",
                arn + ":${Account}:${Resource}",
                arn + "::${Resource}"),
            List.of());
    return new Action(
        catalogue.size(),
        prefix,
        name.substring(colon + 1),
        AccessLevel.WRITE,
        false,
        List.of(new ResourceUse(any, false, List.of())),
        List.copyOf(
            catalogue.service(prefix).map(service -> keys(catalogue, service)).orElse(Set.of())),
        List.of());
  }

  private static Set<ConditionKey> keys(Catalogue catalogue, Service service) {
    Set<ConditionKey> keys = new LinkedHashSet<>();
    for (Action action : catalogue.actions().subList(service.firstAction(), service.endAction())) {
      keys.addAll(action.keys());
      action.resources().stream()
          .flatMap(use -> Stream.concat(use.keys().stream(), use.type().keys().stream()))
          .forEach(keys::add);
    }
    return keys;
  }
}
