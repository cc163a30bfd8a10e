package dev.vennguard.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of AWS with accounts, regions and endpoints of its own (EVALUATION §6.8).
 *
 * @param id as it stands in ARNs: {@code aws}
 * @param domain what the names of its service principals end with
 * @param regions the published regions, the usual one first
 * @param globalRegions per service prefix the regions that its calls carry, where they carry no
 *     others: a global service
 */
public record Partition(
    String id, String domain, List<String> regions, Map<String, List<String>> globalRegions) {
  /** Copies. */
  public Partition {
    regions = List.copyOf(regions);
    globalRegions = Map.copyOf(globalRegions);
  }

  /** The region that examples name where nothing else is asked. */
  public String usualRegion() {
    return regions.getFirst();
  }

  /**
   * The values that {@code aws:RequestedRegion} can have in calls of a service.
   *
   * @param further regions beyond the published ones
   */
  public List<String> regionsOf(String service, Set<String> further) {
    List<String> fixed = globalRegions.get(service);
    if (fixed != null) {
      return fixed;
    }
    Set<String> all = new LinkedHashSet<>(regions);
    all.addAll(further);
    return new ArrayList<>(all);
  }

  /** Whether all calls of a service go to regions of its own. */
  public boolean global(String service) {
    return globalRegions.containsKey(service);
  }
}
