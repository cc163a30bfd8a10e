package dev.vennguard.ui.venn.geometry;

/**
 * The actions that fall into one region of the picture, by what became of them.
 *
 * @param main what the region is named for: cut off, effective or unused
 * @param disjoint granted by both, but never for the same request; only where both overlap
 * @param denied explicitly denied
 * @param undecided not known; never counted as allowed
 */
public record RegionCounts(int main, int disjoint, int denied, int undecided) {
  public int total() {
    return main + disjoint + denied + undecided;
  }
}
