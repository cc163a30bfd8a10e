package dev.vennguard.ui.whatif;

import dev.vennguard.decide.Trace;
import java.util.Set;

/**
 * What the window answers.
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
