package dev.vennguard.exchange.found;

import dev.vennguard.syntax.text.OneLine;
import java.util.List;

/** What became of a text or a file that somebody opened. */
public sealed interface Opened {
  /**
   * It was recognised.
   *
   * @param what it is, in words: {@code get-role-policy answer of role app-x}
   * @param policies those that stand in it by themselves, in order
   * @param holders users, roles and groups that it tells of, with what each holds
   * @param requests what it asks about
   * @param notes what else there is to know: what was decoded, what is missing, and what to do
   */
  record Recognised(
      String what,
      List<OpenedPolicy> policies,
      List<Holder> holders,
      List<OpenedRequest> requests,
      List<String> notes)
      implements Opened {
    /** Copies the lists; names that are quoted cannot break the words into lines. */
    public Recognised {
      what = OneLine.of(what);
      policies = List.copyOf(policies);
      holders = List.copyOf(holders);
      requests = List.copyOf(requests);
      notes = List.copyOf(notes);
    }

    /** One or several policies. */
    public static Recognised policies(String what, List<OpenedPolicy> policies) {
      return new Recognised(what, policies, List.of(), List.of(), List.of());
    }

    /** The same with further notes. */
    public Recognised noting(List<String> further) {
      if (further.isEmpty()) {
        return this;
      }
      List<String> all = new java.util.ArrayList<>(notes);
      all.addAll(further);
      return new Recognised(what, policies, holders, requests, all);
    }

    /** The same told with more words. */
    public Recognised told(String words) {
      return new Recognised(what + words, policies, holders, requests, notes);
    }
  }

  /**
   * It cannot be read.
   *
   * @param line where, from 1
   * @param column where, from 1
   * @param message why, and what to do instead
   */
  record Refused(int line, int column, String message) implements Opened {
    /** What is quoted in a message cannot break it into lines. */
    public Refused {
      message = OneLine.of(message);
    }

    /** At the start. */
    public static Refused atStart(String message) {
      return new Refused(1, 1, message);
    }
  }
}
