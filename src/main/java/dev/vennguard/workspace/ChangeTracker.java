package dev.vennguard.workspace;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.compare.ChangedStatements;
import dev.vennguard.explain.compare.Comparer;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.Outcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares evaluations, as fast as one types. What coverage tells (none, some, all) is bit
 * operations. Where some requests are allowed before and after, it takes a proof: actions of which
 * the same statements speak and whose requests are of the same shape are proved once; what is not
 * reached in time waits for the next call with the same evaluations.
 */
final class ChangeTracker {
  private final ActionShapes shapes;
  private final Comparer comparer;
  private Map<Key, Optional<Kind>> proved = new HashMap<>();
  private @Nullable Evaluation lastBefore;
  private @Nullable Evaluation lastAfter;

  /** What the allowed requests of an action follow from. */
  private record Key(List<StatementId> before, List<StatementId> after, ActionShape shape) {}

  ChangeTracker(Catalogue catalogue, Prover prover) {
    shapes = ActionShapes.of(catalogue);
    comparer = new Comparer(new ProverSource(catalogue, shapes, prover));
  }

  /**
   * What differs; both are over the same catalogue.
   *
   * @param outOfTime asked before each proof
   */
  ActionChanges compare(Evaluation before, Evaluation after, BooleanSupplier outOfTime) {
    if (lastBefore != before || lastAfter != after) {
      proved = new HashMap<>();
      lastBefore = before;
      lastAfter = after;
    }
    ActionSet none = before.catalogue().none();
    if (before.layers().equals(after.layers())) {
      return new ActionChanges(Map.of(), none, 0);
    }
    ActionSet touched = ChangedStatements.between(before, after).touched(before, after);
    ActionSet all = before.with(Outcome.ALLOWED);
    ActionSet allNow = after.with(Outcome.ALLOWED);
    ActionSet some = before.with(Outcome.CONDITIONAL);
    ActionSet someNow = after.with(Outcome.CONDITIONAL);
    ActionSet unknown = before.with(Outcome.UNDECIDED).or(after.with(Outcome.UNDECIDED));
    Map<Kind, ActionSet> sets = new EnumMap<>(Kind.class);
    sets.put(Kind.GAINED, allNow.or(someNow).andNot(all).andNot(some).andNot(unknown));
    sets.put(Kind.LOST, all.or(some).andNot(allNow).andNot(someNow).andNot(unknown));
    sets.put(Kind.WIDENED, some.and(allNow));
    sets.put(Kind.NARROWED, all.and(someNow));
    sets.put(Kind.UNDECIDED, unknown.and(touched));
    int waiting = prove(before, after, some.and(someNow).and(touched), sets, outOfTime);
    // Not only what is open now is worked out by the next calls: the baseline, too.
    int open = before.pending().or(after.pending()).and(touched).count();
    return new ActionChanges(sets, none, waiting + open);
  }

  /** Sorts the actions that allow some requests before and after; returns how many must wait. */
  private int prove(
      Evaluation before,
      Evaluation after,
      ActionSet open,
      Map<Kind, ActionSet> sets,
      BooleanSupplier outOfTime) {
    Map<Kind, ActionSet.Builder> found = new EnumMap<>(Kind.class);
    int waiting = 0;
    for (int action : open.stream().toArray()) {
      Key key =
          new Key(before.statementsFor(action), after.statementsFor(action), shapes.of(action));
      Optional<Kind> kind = proved.getOrDefault(key, Optional.of(Kind.UNDECIDED));
      if (!proved.containsKey(key)) {
        if (waiting == 0 && !outOfTime.getAsBoolean()) {
          kind = comparer.proved(before, after, action);
          proved.put(key, kind);
        } else {
          waiting++;
        }
      }
      kind.ifPresent(
          one -> found.computeIfAbsent(one, _ -> ActionSet.builder(open.universe())).add(action));
    }
    found.forEach((kind, builder) -> sets.merge(kind, builder.build(), ActionSet::or));
    return waiting;
  }
}
