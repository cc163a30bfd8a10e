package dev.vennguard.explain.content;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import java.util.List;
import java.util.Optional;

/** Why no request of an action fits a statement. */
public sealed interface MissFinding {
  /** It fits after all. */
  record Applies() implements MissFinding {}

  /** {@code NotAction} lists the action, by that pattern. */
  record LeftOut(String pattern) implements MissFinding {}

  /** It lists several actions of the service, of which that pattern comes closest. */
  record ClosestListed(String pattern) implements MissFinding {}

  /** It lists one pattern of the service, and not the action. */
  record OtherListed(String pattern, String action) implements MissFinding {}

  /** It lists no action of the service. */
  record NoActionOf(String service) implements MissFinding {}

  /**
   * It names no principal that can send such a request.
   *
   * @param situation which principals are asked about
   */
  record NamesNobody(Situation situation) implements MissFinding {}

  /**
   * None of the action's resources fits its list.
   *
   * @param situation of the requests
   */
  record NoResource(Action action, ResourceClause listed, Situation situation)
      implements MissFinding {}

  /** Conditions that no request fits, each by itself. */
  record Conditions(List<EntryMiss> entries) implements MissFinding {
    /** A list of its own. */
    public Conditions {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Conditions that no request fits all at once.
   *
   * @param together the resources without which some request would fit them
   */
  record NeverTogether(Optional<Resources> together, List<ConditionMeaning> conditions)
      implements MissFinding {
    /** A list of its own. */
    public NeverTogether {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Resources of a statement.
   *
   * @param needed condition keys that variables in them need
   */
  record Resources(ResourceClause listed, List<String> needed) {
    /** A list of its own. */
    public Resources {
      needed = List.copyOf(needed);
    }
  }

  /** Why no request fits one condition. */
  sealed interface EntryMiss {
    /** No request carries its key. */
    record KeyNeverSent(KeyAbsence absence) implements EntryMiss {}

    /** IAM knows no such operator. */
    record UnknownOperator(String operator) implements EntryMiss {}

    /** The key carries several values, and the operator matches single ones only. */
    record SeveralValues(String key, String operator) implements EntryMiss {}

    /** A wildcard in it is a plain character, which no ARN contains. */
    record PlainWildcard(String key, String operator) implements EntryMiss {}

    /**
     * What it asks never happens.
     *
     * @param together the resources without which some request would fit it
     */
    record NeverHolds(Optional<Resources> together, ConditionMeaning condition)
        implements EntryMiss {}
  }
}
