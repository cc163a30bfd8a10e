package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What layers leave of a class of actions, where no statement says it: some layers grant, and what
 * the others leave out is denied. A denial of a class of actions harms nothing else.
 */
final class DenyComplement {
  private static final int MOST = 32;
  private static final int MANY_LAYERS = 6;

  private final ExtentMeet grants = new ExtentMeet();
  private final Negation opposite = new Negation();

  /**
   * What to write for a class.
   *
   * @param allowed grants of which one has to apply
   * @param denied grants of which none may apply
   */
  record Plan(List<Extent> allowed, List<Extent> denied) {
    Plan {
      allowed = List.copyOf(allowed);
      denied = List.copyOf(denied);
    }
  }

  /**
   * Finds out what to write.
   *
   * @param layers what each layer grants for the class
   * @param others the layers of other ways in which the class may be granted: what they grant is
   *     not denied
   * @throws Inexpressible if there is no way
   */
  Plan plan(List<List<Extent>> layers, List<AllowPath<Extent>> others) throws Inexpressible {
    List<Inexpressible> reasons = new ArrayList<>();
    for (int capped : masks(layers.size())) {
      try {
        return plan(layers, others, capped);
      } catch (Inexpressible reason) {
        reasons.add(reason);
      }
    }
    throw both(reasons.stream().map(Inexpressible::reason).distinct().toList());
  }

  /** Why allowing does not say it, and why denying the rest does not. */
  private static Inexpressible both(List<String> reasons) {
    String first = reasons.getFirst();
    return new Inexpressible(
        reasons.size() == 1 ? first : first + "; nor can the rest be denied: " + reasons.get(1));
  }

  /** Which layers become denials: few rather than many, the last rather than the first. */
  private static List<Integer> masks(int layers) {
    int all = (1 << Math.min(layers, MANY_LAYERS)) - 1;
    return IntStream.range(0, layers > MANY_LAYERS ? all + 1 : all)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer mask) -> Integer.bitCount(mask))
                .thenComparing(Comparator.reverseOrder()))
        .toList();
  }

  private Plan plan(List<List<Extent>> layers, List<AllowPath<Extent>> others, int capped)
      throws Inexpressible {
    List<Extent> allowed = List.of(Extent.WHOLE);
    List<Extent> denied = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      if ((capped & (1 << i)) != 0) {
        denied.addAll(outside(layers.get(i), others));
      } else {
        allowed = met(allowed, layers.get(i));
      }
    }
    return allowed.isEmpty() ? new Plan(List.of(), List.of()) : new Plan(allowed, denied);
  }

  /** What a layer does not grant, nor any other way. */
  private List<Extent> outside(List<Extent> layer, List<AllowPath<Extent>> others)
      throws Inexpressible {
    List<Extent> left = complement(layer);
    for (AllowPath<Extent> other : others) {
      if (!other.layers().contains(layer) && !other.closed()) {
        Set<Extent> refused = new LinkedHashSet<>();
        for (List<Extent> one : other.layers()) {
          refused.addAll(complement(one));
        }
        left = met(left, List.copyOf(refused));
      }
    }
    return left;
  }

  private List<Extent> met(List<Extent> some, List<Extent> others) throws Inexpressible {
    List<Extent> found = new ArrayList<>();
    for (Extent one : some) {
      for (Extent other : others) {
        grants.meet(one, other).filter(both -> !found.contains(both)).ifPresent(found::add);
      }
    }
    if (found.size() > MOST) {
      throw new Inexpressible("its statements meet in more than " + MOST + " ways");
    }
    return found;
  }

  /** What none of these grants: of each of them some part must fail. */
  private List<Extent> complement(List<Extent> layer) throws Inexpressible {
    List<Extent> left = List.of(Extent.WHOLE);
    for (Extent grant : layer) {
      left = met(left, opposites(grant));
    }
    return left;
  }

  private List<Extent> opposites(Extent grant) throws Inexpressible {
    List<Extent> parts = new ArrayList<>();
    ResourceClause clause = grant.resources();
    if (!clause.everything()) {
      parts.add(new Extent(new ResourceClause(!clause.negated(), clause.patterns()), List.of()));
    }
    for (Condition condition : grant.conditions()) {
      parts.add(new Extent(ResourceClause.EVERYTHING, opposite.of(condition)));
    }
    return parts;
  }
}
