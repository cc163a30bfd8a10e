package dev.vennguard.explain.content;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/** For which requests an action is allowed, or why for none: one line of several. */
public sealed interface RegionFinding {
  /**
   * One Allow statement of each limiting layer lets these through.
   *
   * @param resources the lists that a resource has to fit, all of them; none if every resource does
   */
  record Allowed(List<Listed> resources, List<ConditionMeaning> conditions)
      implements RegionFinding {
    /** Lists of its own. */
    public Allowed {
      resources = List.copyOf(resources);
      conditions = List.copyOf(conditions);
    }
  }

  /** Resources that a statement lists. */
  record Listed(ResourceClause resources, StatementName statement) {}

  /** There are more such lines than can be shown, and none is. */
  record TooMany() implements RegionFinding {}

  /** There are more such lines than are shown. */
  record More() implements RegionFinding {}

  /** A Deny takes these away. */
  record Denied(StatementScope scope, StatementName statement) implements RegionFinding {}

  /**
   * The resource policy grants these without the identity policies (EVALUATION §6.3).
   *
   * @param caps the boundary and the session policy, as far as they are in force
   * @param past whether it grants past those; otherwise they limit it
   */
  record Granted(StatementScope scope, List<LayerId> caps, boolean past, StatementName statement)
      implements RegionFinding {
    /** A list of its own. */
    public Granted {
      caps = List.copyOf(caps);
    }
  }

  /** Two statements list resources of which none is in both lists. */
  record NoCommonResource(Listed first, Listed second) implements RegionFinding {}

  /** Two statements ask for conditions that no request fits at once. */
  record NoCommonCondition(Asking first, Asking second) implements RegionFinding {}

  /** What a statement asks for. */
  record Asking(StatementName statement, List<ConditionMeaning> conditions) {
    /** A list of its own. */
    public Asking {
      conditions = List.copyOf(conditions);
    }
  }

  /** No request fits two statements at once, for their resources and conditions together. */
  record NoCommonRequest(Applying first, Applying second) implements RegionFinding {}

  /** To which requests a statement applies. */
  record Applying(StatementName statement, StatementScope scope) {}

  /**
   * One call is checked for several resources (EVALUATION §6.9).
   *
   * @param types the resource types, each with those that can stand for it
   */
  record CheckedForEach(List<String> types) implements RegionFinding {
    /** A list of its own. */
    public CheckedForEach {
      types = List.copyOf(types);
    }
  }

  /** A layer allows no request on those types of resources. */
  record NoneOn(LayerId layer, List<String> types) implements RegionFinding {
    /** A list of its own. */
    public NoneOn {
      types = List.copyOf(types);
    }
  }
}
