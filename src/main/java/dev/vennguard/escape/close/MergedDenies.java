package dev.vennguard.escape.close;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fewest Deny statements that refuse exactly the requests of some regions. */
final class MergedDenies {
  private static final String BOUNDARY_KEY = "iam:PermissionsBoundary";
  private static final String POLICY = ":policy/";

  private MergedDenies() {}

  /** A resource clause with conditions: statements that agree in both become one. */
  private record Where(ResourceClause resources, List<Condition> conditions) {}

  private record Merged(Set<String> actions, Where where) {}

  /**
   * Deny statements with names that the document does not have yet.
   *
   * @param regions statements of the requests to refuse, their effect left aside
   */
  static List<Statement> of(List<Statement> regions, Policy document) {
    Map<Where, Set<String>> byPlace = new LinkedHashMap<>();
    for (Statement one : regions) {
      Set<String> actions =
          byPlace.computeIfAbsent(
              new Where(one.resources(), one.conditions()), _ -> new LinkedHashSet<>());
      one.actions().patterns().forEach(pattern -> actions.add(pattern.text()));
    }
    List<Merged> merged = new ArrayList<>();
    byPlace.forEach((where, actions) -> add(new Merged(actions, where), merged));
    Set<String> taken = new HashSet<>();
    document.statements().forEach(one -> taken.add(one.sid()));
    return merged.stream().map(one -> statement(one, taken)).toList();
  }

  /** Joined with one that differs in the values of its single condition alone. */
  private static void add(Merged next, List<Merged> merged) {
    for (int i = 0; i < merged.size(); i++) {
      Merged one = merged.get(i);
      if (one.actions().equals(next.actions())
          && one.where().resources().equals(next.where().resources())
          && joinable(one.where().conditions(), next.where().conditions())) {
        Condition first = one.where().conditions().getFirst();
        Set<String> values = new LinkedHashSet<>(first.values());
        values.addAll(next.where().conditions().getFirst().values());
        Condition joined = new Condition(first.operator(), first.key(), List.copyOf(values));
        merged.set(
            i, new Merged(one.actions(), new Where(one.where().resources(), List.of(joined))));
        return;
      }
    }
    merged.add(next);
  }

  private static boolean joinable(List<Condition> one, List<Condition> other) {
    return one.size() == 1
        && other.size() == 1
        && one.getFirst().key().equals(other.getFirst().key())
        && one.getFirst().operator().equals(other.getFirst().operator())
        && one.getFirst().operator() instanceof ConditionOperator.Known known
        && !known.comparison().text().contains("Not")
        && known.comparison() != Comparison.NULL;
  }

  private static Statement statement(Merged one, Set<String> taken) {
    return new Statement(
        sid(one, taken),
        Effect.DENY,
        PrincipalClause.NONE,
        new ActionClause(false, one.actions().stream().map(ActionPattern::new).toList()),
        one.where().resources(),
        one.where().conditions(),
        PolicyVersion.V2012_10_17);
  }

  private static String sid(Merged one, Set<String> taken) {
    String base = name(one);
    String sid = base;
    for (int i = 2; !taken.add(sid); i++) {
      sid = base + i;
    }
    return sid;
  }

  private static String name(Merged one) {
    ResourceClause resources = one.where().resources();
    if (one.where().conditions().stream().anyMatch(each -> each.name().is(BOUNDARY_KEY))) {
      return "OnlyWithBoundary";
    } else if (!resources.negated()
        && resources.patterns().stream().allMatch(each -> each.text().contains(POLICY))) {
      return "KeepBoundaryText";
    } else if (one.actions().equals(Set.of("iam:PassRole"))) {
      return "PassOnlyRolesInside";
    }
    return resources.negated() ? "OnlyInside" : "NoWayOut";
  }
}
