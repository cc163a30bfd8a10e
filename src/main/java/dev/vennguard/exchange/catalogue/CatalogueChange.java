package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a new catalogue changes.
 *
 * @param before the day of the old data
 * @param after the day of the new data
 * @param newServices prefixes of services that are new
 * @param goneServices prefixes of services that are gone
 * @param newActions qualified names of actions that are new
 * @param goneActions qualified names of actions that are gone
 * @param altered qualified names of actions whose access level, resource types or keys are others
 * @param wider patterns of policies that now cover more
 */
public record CatalogueChange(
    LocalDate before,
    LocalDate after,
    List<String> newServices,
    List<String> goneServices,
    List<String> newActions,
    List<String> goneActions,
    List<String> altered,
    List<Wider> wider) {

  /** Copies the lists. */
  public CatalogueChange {
    newServices = List.copyOf(newServices);
    goneServices = List.copyOf(goneServices);
    newActions = List.copyOf(newActions);
    goneActions = List.copyOf(goneActions);
    altered = List.copyOf(altered);
    wider = List.copyOf(wider);
  }

  /**
   * A pattern that covers more than before.
   *
   * @param document the policy's title
   * @param statement its {@code Sid}, or its number
   * @param pattern as it is written; of {@code NotAction} all patterns of the statement
   * @param actions the new actions that it covers
   */
  public record Wider(String document, String statement, String pattern, List<String> actions) {
    /** Copies the list. */
    public Wider {
      actions = List.copyOf(actions);
    }
  }

  /**
   * Compares two catalogues.
   *
   * @param policies the policies whose patterns are looked at, by their titles
   */
  public static CatalogueChange between(
      Catalogue old, Catalogue now, Map<String, Policy> policies) {
    List<String> added = only(now.actions(), Action::qualifiedName, name -> unknown(old, name));
    List<String> altered = new ArrayList<>();
    for (Action action : now.actions()) {
      old.action(action.qualifiedName())
          .filter(before -> !same(before, action))
          .ifPresent(_ -> altered.add(action.qualifiedName()));
    }
    List<Wider> wider = new ArrayList<>();
    policies.forEach((title, policy) -> widened(title, policy, added, wider));
    return new CatalogueChange(
        old.date(),
        now.date(),
        only(now.services(), Service::prefix, name -> old.service(name).isEmpty()),
        only(old.services(), Service::prefix, name -> now.service(name).isEmpty()),
        added,
        only(old.actions(), Action::qualifiedName, name -> unknown(now, name)),
        altered,
        wider);
  }

  /** Whether nothing is new, gone or altered. */
  public boolean nothing() {
    return newServices.isEmpty()
        && goneServices.isEmpty()
        && newActions.isEmpty()
        && goneActions.isEmpty()
        && altered.isEmpty();
  }

  private static boolean unknown(Catalogue catalogue, String action) {
    return catalogue.action(action).isEmpty();
  }

  private static <T> List<String> only(
      List<T> all, Function<T, String> name, Predicate<String> wanted) {
    return all.stream().map(name).filter(wanted).toList();
  }

  /** What verdicts take from an action. */
  private static boolean same(Action one, Action other) {
    return one.level() == other.level() && facts(one).equals(facts(other));
  }

  private static Map<String, Object> facts(Action action) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("", action.keys().stream().map(Object::toString).sorted().toList());
    action
        .resources()
        .forEach(use -> {
          List<String> keys = new ArrayList<>();
          use.keys().forEach(key -> keys.add(key.toString()));
          use.type().keys().forEach(key -> keys.add(key.toString()));
          all.put(
              use.type().name().toLowerCase(Locale.ROOT),
              List.of(
                  use.type().arnFormats().stream().sorted().toList(),
                  keys.stream().distinct().sorted().toList()));
        });
    return all;
  }

  private static void widened(String title, Policy policy, List<String> added, List<Wider> wider) {
    int number = 0;
    for (Statement statement : policy.statements()) {
      number++;
      String name = statement.sid().isEmpty() ? "statement " + number : statement.sid();
      ActionClause clause = statement.actions();
      if (clause.negated()) {
        List<String> more = added.stream().filter(clause::matches).toList();
        String all =
            String.join(", ", clause.patterns().stream().map(ActionPattern::text).toList());
        add(wider, new Wider(title, name, "NotAction " + all, more));
      } else {
        for (ActionPattern pattern : clause.patterns()) {
          if (Glob.hasWildcard(pattern.text())) {
            List<String> more = added.stream().filter(pattern::matches).toList();
            add(wider, new Wider(title, name, pattern.text(), more));
          }
        }
      }
    }
  }

  private static void add(List<Wider> wider, Wider one) {
    if (!one.actions().isEmpty()) {
      wider.add(one);
    }
  }
}
