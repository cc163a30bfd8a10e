package dev.vennguard.prove.request;

import dev.vennguard.catalog.Partition;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The requests that are meant: those that fit a situation, and break no tie.
 *
 * @param situation what is known of them
 * @param partition the partition of the situation
 * @param ties what holds of each of them
 * @param traits what is peculiar to the action's service
 */
public record Scope(Situation situation, Partition partition, Set<Tie> ties, ActionTraits traits) {
  /** Whether a tie holds. */
  public boolean holds(Tie tie) {
    return ties.contains(tie);
  }

  /** The values that {@code aws:RequestedRegion} can have. */
  public List<String> calledRegions() {
    List<String> global = traits.globalRegions().get(partition.id());
    if (global != null && holds(Tie.GLOBAL_REGION)) {
      return global;
    }
    if (!situation.region().isEmpty()) {
      return List.of(situation.region());
    }
    List<String> all =
        new ArrayList<>(unpublished(partition.regionsOf("", situation.furtherRegions())));
    all.addAll(traits.nowhere());
    return all;
  }

  /** The regions that the ARN of a resource can name. */
  public List<String> resourceRegions() {
    return unpublished(partition.regionsOf("", situation.furtherRegions()));
  }

  /** Without the tie, one more stands for all that are not published. */
  private List<String> unpublished(List<String> published) {
    if (holds(Tie.PUBLISHED_REGIONS)) {
      return published;
    }
    List<String> more = new ArrayList<>(published);
    more.add("xx-unpublished-1");
    return more;
  }

  /** Whether the region in the resource's ARN is the one that is called. */
  public boolean sameRegion() {
    return holds(Tie.RESOURCE_REGION)
        && !traits.otherRegion()
        && !traits.globalRegions().containsKey(partition.id());
  }
}
