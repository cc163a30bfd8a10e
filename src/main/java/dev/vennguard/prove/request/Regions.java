package dev.vennguard.prove.request;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.value.EntryReading;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The regions that a question tells apart, one of each sort: the one that is called and the one in
 * the resource's ARN, which are mostly the same (EVALUATION §6.8).
 */
public final class Regions {
  private static final int SEGMENT = 3;

  private final Scope scope;
  private final Set<TextPattern> ofResource = new LinkedHashSet<>();
  private final Set<ValuePredicate> ofCall = new LinkedHashSet<>();
  private boolean everyOne;

  /**
   * A call.
   *
   * @param called the region that is called
   * @param ofResource the region in the resource's ARN; empty where it names none
   */
  public record Place(String called, String ofResource) {}

  /** Reads what the statements ask of regions. */
  public Regions(Scope scope, Collection<Statement> statements, ReferencedKeys referenced) {
    this.scope = scope;
    for (Statement statement : statements) {
      if (!statement.resources().everything()) {
        for (ResourcePattern pattern : statement.resources().patterns()) {
          TextPattern segment = pattern.segments(statement.version()).segments().get(SEGMENT);
          if (!segment.anything()) {
            ofResource.add(segment);
          }
        }
      }
      for (Condition condition : statement.conditions()) {
        if (condition.name().folded().equals(ReferencedKeys.REQUESTED_REGION)) {
          add(condition, statement);
        }
      }
    }
    everyOne |= referenced.variables().contains(ReferencedKeys.REQUESTED_REGION);
  }

  /** A region that is compared with a variable is told apart from every other. */
  private void add(Condition condition, Statement statement) {
    if (condition.operator() instanceof Known known && known.comparison() != Comparison.NULL) {
      List<TextPattern> values =
          condition.values().stream()
              .map(value -> EntryReading.parse(known, value, statement.version()))
              .toList();
      everyOne |= values.stream().anyMatch(value -> !value.variables().isEmpty());
      ofCall.add(new ValuePredicate(known.comparison(), values));
    }
  }

  /** One call of each sort. */
  public List<Place> places(ArnFormat format, Budget work) {
    List<String> called = scope.calledRegions();
    if (!format.regional()) {
      return sorts(called, false, true, work).stream().map(one -> new Place(one, "")).toList();
    }
    if (scope.sameRegion()) {
      return sorts(called, true, true, work).stream().map(one -> new Place(one, one)).toList();
    }
    List<Place> places = new ArrayList<>();
    for (String one : sorts(called, false, true, work)) {
      List<String> own = new ArrayList<>(List.of(one));
      own.addAll(scope.resourceRegions());
      sorts(own, true, false, work).forEach(other -> places.add(new Place(one, other)));
    }
    return places;
  }

  private List<String> sorts(List<String> all, boolean resource, boolean call, Budget work) {
    boolean asked =
        (resource && !ofResource.isEmpty()) || (call && (everyOne || !ofCall.isEmpty()));
    if (!asked) {
      return all.subList(0, 1);
    }
    if (call && everyOne) {
      return all;
    }
    Map<BitSet, String> sorts = new LinkedHashMap<>();
    work.spend((long) all.size() * (ofResource.size() + ofCall.size()));
    for (String region : all) {
      BitSet in = new BitSet();
      int next = 0;
      for (TextPattern pattern : ofResource) {
        in.set(next++, resource && Patterns.matches(pattern, region));
      }
      for (ValuePredicate test : ofCall) {
        in.set(next++, call && test.matchesAny(region));
      }
      sorts.putIfAbsent(in, region);
    }
    return List.copyOf(sorts.values());
  }
}
