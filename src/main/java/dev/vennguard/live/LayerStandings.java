package dev.vennguard.live;

import dev.vennguard.live.ProofMemory.ProofClass;
import dev.vennguard.prove.result.LayerCoverage;
import java.util.List;
import java.util.stream.IntStream;

/** What each layer allows by itself of a class of actions, in one evaluation. */
final class LayerStandings {
  private final ProofClass subject;
  private final List<LoneLayer> layers;
  private final int[] representatives;

  LayerStandings(ProofClass subject, Representatives representatives) {
    this.subject = subject;
    this.layers = subject.layers();
    this.representatives = new int[layers.size()];
    for (int i = 0; i < this.representatives.length; i++) {
      this.representatives[i] = representatives.of(layers.get(i), subject.action());
    }
  }

  /** Whether all of it, and the class, was proved before. */
  boolean proved() {
    return IntStream.range(0, representatives.length)
            .allMatch(i -> layers.get(i).known(representatives[i]).isPresent())
        && subject.known(covered()).isPresent();
  }

  /** Of each layer; proved where it was not. */
  List<LayerCoverage> covered() {
    return IntStream.range(0, representatives.length)
        .mapToObj(i -> subject.covered(i, representatives[i]))
        .toList();
  }

  /** What the class has to pay for: the proofs of layers in which it stands for others. */
  long cost() {
    return IntStream.range(0, representatives.length)
        .filter(i -> representatives[i] == subject.action())
        .mapToLong(i -> subject.covered(i, representatives[i]).steps())
        .sum();
  }
}
