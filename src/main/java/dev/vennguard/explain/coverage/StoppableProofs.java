package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Proofs that end by a {@link Stopped} when they are told to stop.
 *
 * @param proofs gives the answers
 * @param stop asked before each proof
 */
public record StoppableProofs(ProofSource proofs, BooleanSupplier stop) implements ProofSource {
  @Override
  public Verdict verdict(Layers layers, Action action) {
    check();
    return proofs.verdict(layers, action);
  }

  @Override
  public Verdict single(Layers layers, Action action) {
    check();
    return proofs.single(layers, action);
  }

  @Override
  public List<Tie> ties(Layers layers, Action action) {
    check();
    return proofs.ties(layers, action);
  }

  @Override
  public RegionVerdict region(Layers layers, Action action, Statement region) {
    check();
    return proofs.region(layers, action, region);
  }

  @Override
  public Difference difference(Layers before, Layers after, Action action) {
    check();
    return proofs.difference(before, after, action);
  }

  private void check() {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
  }
}
