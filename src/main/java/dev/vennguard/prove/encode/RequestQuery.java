package dev.vennguard.prove.encode;

import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of a request that is looked for, as a conjunction of disjunctions over "statement
 * applies". {@link CaseSolver} encodes it as a goal of the backtracking search, over atoms.
 *
 * @param groups of each of them at least one statement applies to it
 * @param forbidden of these none applies to it
 */
public record RequestQuery(List<List<Statement>> groups, List<Statement> forbidden) {
  public RequestQuery {
    groups = List.copyOf(groups);
    forbidden = List.copyOf(forbidden);
  }

  /** Requests to which a statement applies. */
  public static RequestQuery within(Statement region) {
    return new RequestQuery(List.of(List.of(region)), List.of());
  }

  /** Requests that fit both. */
  public RequestQuery and(RequestQuery other) {
    List<List<Statement>> both = new ArrayList<>(groups);
    both.addAll(other.groups);
    List<Statement> neither = new ArrayList<>(forbidden);
    neither.addAll(other.forbidden);
    return new RequestQuery(
        both.stream().distinct().toList(), neither.stream().distinct().toList());
  }

  /** Spares a search: all that could be in a group is forbidden. */
  boolean impossible() {
    Set<Statement> never = new HashSet<>(forbidden);
    return groups.stream().anyMatch(never::containsAll);
  }
}
