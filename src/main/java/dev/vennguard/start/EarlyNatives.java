package dev.vennguard.start;

import java.util.TimeZone;
import org.apache.lucene.util.automaton.Automata;

/**
 * Loads the native parts that the engine needs, before there is a toolkit. To load one reads the
 * environment of the process, GTK changes it while it starts, and the C library lets nobody read
 * while somebody else writes: a start died of that, once in some hundreds.
 */
final class EarlyNatives {
  private static final String LONG = "longer than a new automaton has room for";

  private EarlyNatives() {}

  /** To be called before the toolkit starts, whatever else is under way. */
  static void load() {
    // An automaton that has to grow asks Java how it manages memory; the first date asks for its
    // zone.
    Automata.makeString(LONG);
    TimeZone.getDefault();
  }
}
