package dev.vennguard.design;

import dev.vennguard.policy.Policy;
import dev.vennguard.prove.PolicyDiff.Entry;
import java.util.List;

/** What became of policies as a boundary. */
public sealed interface DesignResult {
  /**
   * A boundary.
   *
   * @param policy cuts nothing off of what the policies allow: proved
   * @param size its characters, white space not counted
   * @param beyond the actions of which it has more room than the policies use, with a request for
   *     each; none where it allows exactly what they allow, and no boundary is narrower
   * @param gained the actions of which more is allowed with it than with the boundary that the
   *     policies had, with a request for each
   * @param wildcards action patterns that the policies do not have: they match what AWS may add
   */
  record Boundary(
      Policy policy, int size, List<Entry> beyond, List<Entry> gained, List<String> wildcards)
      implements DesignResult {
    /** Copies the lists. */
    public Boundary {
      beyond = List.copyOf(beyond);
      gained = List.copyOf(gained);
      wildcards = List.copyOf(wildcards);
    }

    /** Whether it allows exactly what the policies allow. */
    public boolean exact() {
      return beyond.isEmpty();
    }
  }

  /**
   * No boundary.
   *
   * @param reasons what cannot be said, does not fit or was not proved, and why
   */
  record Impossible(List<String> reasons) implements DesignResult {
    /** Copies the list. */
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }
}
