package dev.vennguard.lint.key;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Service;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintFacts;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which services let policies ask for the tags of their resources. */
final class TagSupport {
  private static final String TAG = "aws:resourcetag/";
  private static final int MOST = 400;

  private TagSupport() {}

  /** Reports an entry on a resource's tag over actions of services that do not support it. */
  static void check(Entry entry, Hits hits) {
    List<String> services = without(entry);
    if (!services.isEmpty()) {
      hits.add(
          entry.anchor(),
          "%s %s no resource tags in conditions, so there %s"
              .formatted(
                  Words.list(services),
                  Words.number(services.size(), "supports", "support"),
                  Absence.words(entry)),
          "use another condition for %s"
              .formatted(Words.number(services.size(), "this service", "these services")));
    }
  }

  /**
   * The services that an entry on a resource tag speaks of and that are known not to support it.
   */
  private static List<String> without(Entry entry) {
    if (!asks(entry)) {
      return List.of();
    }
    LintFacts facts = entry.of().facts();
    Set<String> found = new TreeSet<>();
    for (ActionPattern pattern : entry.of().statement().actions().patterns()) {
      facts
          .catalogue()
          .service(pattern.service())
          .filter(service -> !supports(facts, service))
          .ifPresent(service -> found.add(service.prefix()));
    }
    return List.copyOf(found);
  }

  /** Whether it asks for a value of a resource's tag, and is not met without one. */
  private static boolean asks(Entry entry) {
    boolean meant = entry.operator().ifExists() || entry.comparison() == Comparison.NULL;
    return entry.key().startsWith(TAG) && !meant && !entry.comparison().negated();
  }

  /** Those of the services that {@code NotAction} leaves in, by prefix. */
  static List<String> left(Entry entry) {
    if (!asks(entry)) {
      return List.of();
    }
    LintFacts facts = entry.of().facts();
    return facts.catalogue().services().stream()
        .filter(one -> entry.of().actions().countIn(one.firstAction(), one.endAction()) > 0)
        .filter(one -> !supports(facts, one))
        .map(Service::prefix)
        .sorted()
        .toList();
  }

  /** Whether some action of it is known to carry the tag, or none could. */
  private static boolean supports(LintFacts facts, Service service) {
    ActionSet carrying = facts.listing("aws:ResourceTag/${TagKey}");
    if (carrying.countIn(service.firstAction(), service.endAction()) > 0) {
      return true;
    }
    return facts.catalogue().actions().subList(service.firstAction(), service.endAction()).stream()
        .limit(MOST)
        .allMatch(Action::wildcardOnly);
  }
}
