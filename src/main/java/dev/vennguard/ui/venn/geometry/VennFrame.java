package dev.vennguard.ui.venn.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * One picture in pixels: where the circles are and where their regions are cut. Two frames can be
 * mixed, which is all that a transition is.
 *
 * @param identity the left circle
 * @param boundary the right circle
 * @param identityOnly cuts of the left crescent
 * @param both cuts of the lens
 * @param boundaryOnly cuts of the right crescent
 */
public record VennFrame(
    Disc identity, Disc boundary, Slices identityOnly, Slices both, Slices boundaryOnly) {

  /** A horizontal stretch of a region at one height. */
  public record Stretch(double from, double to) {
    public double width() {
      return to - from;
    }

    public double middle() {
      return (from + to) / 2;
    }
  }

  public Slices slices(VennZone zone) {
    return switch (zone) {
      case IDENTITY_ONLY -> identityOnly;
      case BOTH -> both;
      case BOUNDARY_ONLY -> boundaryOnly;
    };
  }

  /** The frame on the way to another one; {@code progress} from 0 to 1. */
  public VennFrame towards(VennFrame other, double progress) {
    if (progress >= 1) {
      return other;
    }
    return new VennFrame(
        identity.towards(other.identity, progress),
        boundary.towards(other.boundary, progress),
        identityOnly.towards(other.identityOnly, progress),
        both.towards(other.both, progress),
        boundaryOnly.towards(other.boundaryOnly, progress));
  }

  /** Where the two circles overlap at that height. */
  public Stretch overlap(double y) {
    double from = Math.max(identity.left(y), boundary.left(y));
    double to = Math.min(identity.right(y), boundary.right(y));
    return to <= from ? new Stretch(from, from) : new Stretch(from, to);
  }

  /** The region's widest stretch at that height; of width 0 where the region does not reach. */
  public Stretch widest(VennZone zone, double y) {
    return switch (zone) {
      case IDENTITY_ONLY -> widestLeftOver(identity, boundary, y);
      case BOTH -> overlap(y);
      case BOUNDARY_ONLY -> widestLeftOver(boundary, identity, y);
    };
  }

  private static Stretch widestLeftOver(Disc own, Disc other, double y) {
    if (other.halfWidth(y) == 0) {
      return stretch(own.left(y), own.right(y));
    }
    Stretch before = stretch(own.left(y), Math.min(own.right(y), other.left(y)));
    Stretch after = stretch(Math.max(own.left(y), other.right(y)), own.right(y));
    return before.width() >= after.width() ? before : after;
  }

  private static Stretch stretch(double from, double to) {
    return new Stretch(from, Math.max(from, to));
  }

  /** All of the region's width at that height. */
  public double width(VennZone zone, double y) {
    return switch (zone) {
      case IDENTITY_ONLY -> 2 * identity.halfWidth(y) - overlap(y).width();
      case BOTH -> overlap(y).width();
      case BOUNDARY_ONLY -> 2 * boundary.halfWidth(y) - overlap(y).width();
    };
  }

  /** The outline of the lens between two heights, as x, y, x, y, … */
  public List<Double> lensOutline(double from, double to, int steps) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double y = Disc.height(from, to, i, steps);
      points.add(overlap(y).to());
      points.add(y);
    }
    for (int i = steps; i >= 0; i--) {
      double y = Disc.height(from, to, i, steps);
      points.add(overlap(y).from());
      points.add(y);
    }
    return points;
  }
}
