package dev.vennguard.live;

import dev.vennguard.live.ProofMemory.ProofClass;
import dev.vennguard.live.Representatives.Standing;
import dev.vennguard.prove.result.LayerCoverage;
import java.util.Arrays;
import java.util.List;

/**
 * What each layer allows by itself of a class of actions, in one evaluation. Every key makes those
 * of all classes anew, so they are arrays and loops.
 */
final class LayerStandings {
  private final ProofClass subject;
  private final Standing[] standings;

  LayerStandings(ProofClass subject, Representatives representatives) {
    this.subject = subject;
    this.standings = representatives.of(subject.layers(), subject.action());
  }

  /** Whether all of it was proved before. */
  boolean proved() {
    for (Standing each : standings) {
      if (!each.proved()) {
        return false;
      }
    }
    return true;
  }

  /** Of each layer; proved where it was not. */
  List<LayerCoverage> covered() {
    LayerCoverage[] found = new LayerCoverage[standings.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = standings[i].covered(subject::covered);
    }
    return Arrays.asList(found);
  }

  /** What the class has to pay for: the proofs of layers in which it stands for others. */
  long cost() {
    long steps = 0;
    for (Standing each : standings) {
      if (each.action() == subject.action()) {
        steps += each.covered(subject::covered).steps();
      }
    }
    return steps;
  }
}
