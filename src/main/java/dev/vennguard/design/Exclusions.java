package dev.vennguard.design;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of a statement that names nearly all services: which services it leaves out, in few words. */
final class Exclusions {
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Catalogue catalogue;

  Exclusions(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Action action : catalogue.actions()) {
      weights.merge(action.service(), Breadth.weight(action), Double::sum);
    }
  }

  /**
   * A {@code NotAction} of services of which the statement names nothing, those that matter most
   * for their length first.
   *
   * @param known the actions that must not be left out
   * @param room the characters that the whole statement may have
   */
  ActionClause of(Statement statement, ActionSet known, int room) {
    Map<String, Double> unused = new LinkedHashMap<>(weights);
    known.forEach(action -> unused.remove(catalogue.actions().get(action).service()));
    List<String> sorted = new ArrayList<>(unused.keySet());
    sorted.sort(
        Comparator.comparingDouble((String service) ->
                -unused.getOrDefault(service, 0.0) / (service.length() + ActionText.AROUND))
            .thenComparing(Comparator.naturalOrder()));
    int left = room - StatementSize.of(statement.withActions(ActionClause.EXCEPT_NONE));
    List<ActionPattern> named = new ArrayList<>();
    for (String service : sorted) {
      ActionPattern pattern = new ActionPattern(service + ":*");
      if (ActionText.size(pattern) <= left) {
        left -= ActionText.size(pattern);
        named.add(pattern);
      }
    }
    named.sort(Comparator.comparing(ActionPattern::text));
    return new ActionClause(true, named);
  }
}
