package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Bypass;
import dev.vennguard.prove.Coverage;
import dev.vennguard.prove.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The smallest changes that would allow an action, or cut it off. Every one is verified on the
 * changed layers and comes with its effect on all other actions; the smallest effect comes first,
 * after repairs of statements that were meant to do it.
 */
public final class SmallestChange {
  private static final int SHOWN = 4;
  private static final int DEEPEST = 3;
  private static final int PER_STEP = 6;
  private static final int LATER = 3;

  private final LiveModel model;
  private final Proofs proofs;
  private final Comparer comparer;
  private final BooleanSupplier stop;

  /**
   * @param model evaluates the changed layers over the whole catalogue
   * @param proofs verifies each change
   */
  public SmallestChange(LiveModel model, Proofs proofs) {
    this(model, proofs, () -> false);
  }

  private SmallestChange(LiveModel model, Proofs proofs, BooleanSupplier stop) {
    this.model = model;
    this.proofs = proofs;
    this.comparer = new Comparer(proofs);
    this.stop = stop;
  }

  /**
   * The same search, which ends by a {@link Stopped} when it is told to stop. What was proved until
   * then is remembered, so that a second attempt gets further.
   *
   * @param stop asked before each proof
   */
  public SmallestChange until(BooleanSupplier stop) {
    return new SmallestChange(model, new StoppableProofs(proofs, stop), stop);
  }

  /** The whole effect of layers; how long it takes depends on how much of it was seen before. */
  private Evaluation evaluated(Layers layers) {
    Evaluation evaluation = model.evaluate(layers, stop);
    if (!evaluation.pending().isEmpty()) {
      throw new Stopped();
    }
    return evaluation;
  }

  /**
   * Changes after which some request of the action is allowed; none if some already is, and none
   * for an action that the catalogue does not know.
   */
  public List<Candidate> toAllow(Layers layers, String name) {
    Subject subject = Subject.of(catalogue(), name);
    Action action = subject.action();
    if (subject instanceof Subject.Unknown
        || proofs.verdict(layers, action).effective() != Coverage.NONE) {
      return List.of();
    }
    List<List<PolicyChange>> plans = new ArrayList<>();
    search(layers, action, List.of(), plans);
    Reduction reduction = new Reduction(proofs, layers, action);
    return verified(layers, action, plans.stream().map(reduction::of).toList(), Goal.ALLOW);
  }

  /** Changes after which no request of a known action is allowed; none if none is. */
  public List<Candidate> toCutOff(Layers layers, String name) {
    Subject subject = Subject.of(catalogue(), name);
    Action action = subject.action();
    if (subject instanceof Subject.Unknown
        || proofs.verdict(layers, action).effective() == Coverage.NONE) {
      return List.of();
    }
    Closing closing =
        new Closing(new Options(catalogue(), action), new Withdrawal(catalogue(), action));
    List<List<PolicyChange>> plans = new ArrayList<>();
    for (LayerReach layer : reaches(layers, action)) {
      if (layer.kind() == LayerKind.IDENTITY || layer.kind() == LayerKind.BOUNDARY) {
        closing.close(layer).forEach(change -> plans.add(List.of(change)));
      }
    }
    return verified(layers, action, plans, Goal.CUT_OFF);
  }

  private enum Goal {
    ALLOW,
    CUT_OFF
  }

  private Catalogue catalogue() {
    return model.catalogue();
  }

  private List<LayerReach> reaches(Layers layers, Action action) {
    Reaches reaches = new Reaches(proofs, action, layers);
    return layers.inForce().stream().map(layer -> LayerReach.of(layer, reaches)).toList();
  }

  /** Opens one obstacle after the other, in the order in which AWS meets them. */
  private void search(
      Layers layers, Action action, List<PolicyChange> plan, List<List<PolicyChange>> plans) {
    if (proofs.verdict(layers, action).effective() != Coverage.NONE) {
      plans.add(plan);
    } else if (plan.size() < DEEPEST) {
      obstacle(layers, reaches(layers, action), action).stream()
          .limit(plan.isEmpty() ? PER_STEP : LATER)
          .forEach(
              change -> search(Changes.with(layers, change), action, plus(plan, change), plans));
    }
  }

  /** Changes that may remove the first obstacle. */
  private List<PolicyChange> obstacle(Layers layers, List<LayerReach> found, Action action) {
    Options options = new Options(catalogue(), action);
    Withdrawal withdrawal = new Withdrawal(catalogue(), action);
    for (LayerReach layer : found) {
      for (Reach deny : layer.applying(Effect.DENY)) {
        if (deny.coverage() == Coverage.ALL) {
          return withdrawal.undeny(layer, deny);
        }
      }
    }
    Bypass bypass = proofs.verdict(layers, action).bypass();
    for (LayerReach layer : found) {
      if (layer.mustAllow(bypass) && layer.allows() == Coverage.NONE) {
        return options.open(layer, others(layers, found, layer, action)).stream()
            .filter(change -> opens(layers, layer, change, action))
            .sorted(Comparator.comparing(PolicyChange::kind))
            .toList();
      }
    }
    return partial(layers, found, options, action);
  }

  private boolean opens(Layers layers, LayerReach layer, PolicyChange change, Action action) {
    Layers one = new Layers(List.of(layer.layer()), layers.situation());
    Layers changed = Changes.with(one, change);
    return changed.inForce().stream()
        .filter(each -> each.kind() == layer.kind())
        .map(each -> LayerReach.of(each, new Reaches(proofs, action, changed)))
        .anyMatch(each -> each.allows() != Coverage.NONE);
  }

  /** No layer alone is to blame: a Deny takes what is left, or the layers never agree. */
  private List<PolicyChange> partial(
      Layers layers, List<LayerReach> found, Options options, Action action) {
    List<PolicyChange> partial = new ArrayList<>();
    Withdrawal withdrawal = new Withdrawal(catalogue(), action);
    for (LayerReach layer : found) {
      for (Reach deny : layer.applying(Effect.DENY)) {
        partial.addAll(withdrawal.undeny(layer, deny));
      }
      if (layer.mustAllow() && layer.allows() == Coverage.SOME) {
        ResourceClause resources = others(layers, found, layer, action);
        for (Reach allow : layer.applying(Effect.ALLOW)) {
          options.widen(layer, allow, resources).ifPresent(partial::add);
        }
        partial.addAll(options.open(layer, resources));
      }
    }
    return partial.stream().sorted(Comparator.comparing(PolicyChange::kind)).toList();
  }

  private static List<PolicyChange> plus(List<PolicyChange> plan, PolicyChange change) {
    List<PolicyChange> next = new ArrayList<>(plan);
    next.add(change);
    return next;
  }

  /** One change per document: steps in the same document are one. */
  private static List<PolicyChange> merged(List<PolicyChange> plan) {
    List<PolicyChange> merged = new ArrayList<>();
    for (PolicyChange change : plan) {
      int at = 0;
      while (at < merged.size() && !merged.get(at).sameDocument(change)) {
        at++;
      }
      if (at == merged.size()) {
        merged.add(change);
      } else {
        merged.set(at, merged.get(at).then(change));
      }
    }
    return merged;
  }

  /** The resources that another layer already allows; every resource if none limits them. */
  private ResourceClause others(
      Layers layers, List<LayerReach> found, LayerReach closed, Action action) {
    Reaches reaches = new Reaches(proofs, action, layers);
    for (LayerReach layer : found) {
      if (!layer.equals(closed) && layer.allows() == Coverage.SOME) {
        Optional<Statement> limited =
            layer.applying(Effect.ALLOW).stream().map(Reach::statement).findFirst();
        if (limited.isPresent() && !limited.get().resources().negated()) {
          return reaches.relevant(limited.get());
        }
      }
    }
    return ResourceClause.EVERYTHING;
  }

  private List<Candidate> verified(
      Layers layers, Action action, List<List<PolicyChange>> plans, Goal goal) {
    Evaluation before = evaluated(layers);
    List<Candidate> found = new ArrayList<>();
    Set<Layers> seen = new HashSet<>();
    for (List<PolicyChange> plan : plans) {
      Layers after = layers;
      for (PolicyChange change : plan) {
        after = Changes.with(after, change);
      }
      if (!seen.add(after)) {
        continue;
      }
      Verdict verdict = proofs.verdict(after, action);
      if (reached(goal, verdict.effective())) {
        EffectComparison effect = comparer.compare(before, evaluated(after));
        found.add(
            new Candidate(
                merged(plan),
                plan.size(),
                LayerWords.and(plan.stream().map(PolicyChange::words).distinct().toList()),
                verdict,
                effect.without(action.index())));
      }
    }
    return found.stream()
        .sorted(
            Comparator.<Candidate, Boolean>comparing(one -> !one.repair())
                .thenComparingInt(one -> one.others().changes().size())
                .thenComparingInt(Candidate::steps)
                .thenComparing(one -> one.changes().getLast().kind())
                .thenComparing(one -> one.verdict().effective() == Coverage.ALL)
                .thenComparing(one -> one.changes().getFirst().layer(), Comparator.reverseOrder()))
        .limit(SHOWN)
        .toList();
  }

  private static boolean reached(Goal goal, Coverage effective) {
    return switch (goal) {
      case ALLOW -> effective == Coverage.ALL || effective == Coverage.SOME;
      case CUT_OFF -> effective == Coverage.NONE;
    };
  }
}
