package dev.vennguard.prove.effective;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.prove.effective.Globs.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * Intersection, inclusion and overlap of ARN patterns, segment by segment as globs. An intersection
 * is a list of patterns, up to a fixed number; a longer one cannot be expressed.
 */
final class ArnMeet {
  private static final int MOST = 64;

  private final Globs globs = new Globs(Letters.EXACT);

  /**
   * An ARN pattern and its spelling.
   *
   * @param segments its six segments
   * @param text as it was written
   */
  record Arn(List<GlobText> segments, String text) {
    Arn {
      segments = List.copyOf(segments);
    }

    static Arn of(ArnPattern pattern, String text) {
      return new Arn(pattern.segments().stream().map(GlobText::of).toList(), text);
    }

    static Arn spelled(List<GlobText> segments) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < ArnPattern.SEGMENTS - 1; i++) {
        text.append(segments.get(i).plainText()).append(':');
      }
      return new Arn(segments, text.append(segments.getLast().text()).toString());
    }
  }

  boolean covers(Arn outer, Arn inner) {
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      if (!globs.covers(outer.segments().get(i), inner.segments().get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean overlap(Arn one, Arn other) {
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      if (!globs.overlap(one.segments().get(i), other.segments().get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The patterns that together match what both match.
   *
   * @throws Inexpressible if they are too many, or a variable meets another text
   */
  List<Arn> meet(Arn one, Arn other) throws Inexpressible {
    if (covers(one, other)) {
      return List.of(other);
    }
    if (covers(other, one)) {
      return List.of(one);
    }
    if (!overlap(one, other)) {
      return List.of();
    }
    List<List<GlobText>> all = List.of(List.of());
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      List<List<GlobText>> longer = new ArrayList<>();
      for (GlobText segment : globs.meet(one.segments().get(i), other.segments().get(i))) {
        for (List<GlobText> before : all) {
          List<GlobText> extended = new ArrayList<>(before);
          extended.add(segment);
          longer.add(extended);
        }
      }
      all = longer;
      if (all.size() > MOST) {
        throw new Inexpressible(
            "`%s` and `%s` overlap in too many ways".formatted(one.text(), other.text()));
      }
    }
    return all.stream().map(Arn::spelled).toList();
  }

  /** Leaves out what others of the list cover. */
  List<Arn> reduced(List<Arn> patterns) {
    List<Arn> kept = new ArrayList<>();
    for (Arn pattern : patterns) {
      if (kept.stream().noneMatch(other -> covers(other, pattern))) {
        kept.removeIf(other -> covers(pattern, other));
        kept.add(pattern);
      }
    }
    return kept;
  }
}
