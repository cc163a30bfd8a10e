package dev.vennguard.decide;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code Action} and {@code NotAction} (EVALUATION §2). Patterns are sorted by service, so that a
 * document with thousands of them costs one look-up.
 */
final class ActionMatching implements StatementPart {
  private final ActionClause clause;
  private final boolean everything;
  private final Map<String, Names> byService = new HashMap<>();
  private final List<ActionPattern> anyService = new ArrayList<>();

  ActionMatching(ActionClause clause) {
    this.clause = clause;
    this.everything = clause.patterns().stream().anyMatch(ActionPattern::everything);
    for (ActionPattern pattern : clause.patterns()) {
      String service = pattern.service();
      if (Glob.hasWildcard(service)) {
        anyService.add(pattern);
      } else if (!service.isEmpty()) {
        byService.computeIfAbsent(service, _ -> new Names()).add(pattern.name());
      }
    }
  }

  @Override
  public boolean holds(Facts facts) {
    return listed(facts) != clause.negated();
  }

  @Override
  public Mismatch mismatch(Facts facts) {
    return new Mismatch.Action(clause, facts.request().action());
  }

  private boolean listed(Facts facts) {
    if (everything) {
      return true;
    }
    Names names = byService.get(facts.service());
    if (names != null && names.match(facts.actionName())) {
      return true;
    }
    for (ActionPattern pattern : anyService) {
      if (pattern.matches(facts.request().action())) {
        return true;
      }
    }
    return false;
  }

  /** The names and name patterns listed for one service. */
  private static final class Names {
    private final Set<String> exact = new HashSet<>();
    private final List<String> patterns = new ArrayList<>();

    void add(String name) {
      if (Glob.hasWildcard(name)) {
        patterns.add(name);
      } else {
        exact.add(name);
      }
    }

    boolean match(String name) {
      if (exact.contains(name)) {
        return true;
      }
      for (String pattern : patterns) {
        if (Glob.matches(pattern, name)) {
          return true;
        }
      }
      return false;
    }
  }
}
