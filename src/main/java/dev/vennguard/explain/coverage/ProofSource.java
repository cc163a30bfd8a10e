package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.List;

/**
 * Proved answers about all requests of an action under given layers. {@link ProverSource} asks the
 * prover and remembers.
 */
public interface ProofSource {
  /**
   * What these layers allow of an action, with the examples made out to it.
   *
   * @param action need not be in any catalogue
   */
  Verdict verdict(Layers layers, Action action);

  /**
   * Likewise, each resource looked at by itself where AWS checks one call for several: what single
   * statements and layers say of them.
   *
   * @param action need not be in any catalogue
   */
  Verdict single(Layers layers, Action action);

  /** The ties that the verdict on an action rests on (EVALUATION §6.8). */
  List<Tie> ties(Layers layers, Action action);

  /**
   * What layers do with those requests of an action that a statement applies to.
   *
   * @param action need not be in any catalogue
   * @param region its effect and its actions are not looked at
   */
  RegionVerdict region(Layers layers, Action action, Statement region);

  /**
   * What a change of layers does to all requests of an action.
   *
   * @param action need not be in any catalogue
   */
  Difference difference(Layers before, Layers after, Action action);
}
