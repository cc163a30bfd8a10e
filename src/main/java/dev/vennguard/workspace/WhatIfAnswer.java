package dev.vennguard.workspace;

import dev.vennguard.decide.Trace;
import java.util.Set;

/**
 * The answer to one request under the layers in force.
 *
 * @param trace the decision and how it came about
 * @param relevant the condition keys, lower-cased, that were shown to change the answer: two
 *     requests that differ in that key alone are decided differently
 */
public record WhatIfAnswer(Trace trace, Set<String> relevant) {
  /** Copies the set. */
  public WhatIfAnswer {
    relevant = Set.copyOf(relevant);
  }
}
