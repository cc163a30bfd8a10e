package dev.vennguard.explain.content;

import dev.vennguard.policy.Effect;
import java.util.List;

/** What is not to be overlooked in a statement that applies. */
public sealed interface Remark {
  /**
   * Its conditions hold for every request, since no request carries their keys.
   *
   * @param reasons one for each condition that is always true
   */
  record MeetsEveryRequest(List<KeyAbsence> reasons, Effect effect) implements Remark {
    /** A list of its own. */
    public MeetsEveryRequest {
      reasons = List.copyOf(reasons);
    }
  }

  /** One of its conditions holds for every request. */
  record AlwaysTrue(KeyAbsence reason) implements Remark {}

  /** It never meets a direct call, of which the key is {@code false}. */
  record MissesDirectCalls(String key, Effect effect) implements Remark {}

  /**
   * It never meets calls that lack the key.
   *
   * @param calls which sort of call that is (EVALUATION §5.5)
   */
  record MissesCallsWithout(String key, Calls calls, Effect effect) implements Remark {}

  /** Entries of its {@code NotAction} about the action's service that match no action. */
  record ExcludesNothing(List<String> entries) implements Remark {
    /** A list of its own. */
    public ExcludesNothing {
      entries = List.copyOf(entries);
    }
  }

  /** Sorts of calls that lack a key. */
  enum Calls {
    /** No service calls on behalf of the caller. */
    DIRECT,
    /** Made with long-term access keys. */
    ACCESS_KEYS
  }
}
