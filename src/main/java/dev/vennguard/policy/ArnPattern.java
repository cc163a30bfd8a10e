package dev.vennguard.policy;

import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;

/**
 * An ARN pattern in its six segments: {@code arn}, partition, service, region, account, resource. A
 * wildcard does not reach over one of the first five colons; in the resource segment it crosses
 * {@code :} and {@code /} (EVALUATION §3).
 *
 * @param segments exactly six patterns
 */
public record ArnPattern(List<TextPattern> segments) {
  /** How many segments an ARN has. */
  public static final int SEGMENTS = 6;

  private static final TextPattern ANYTHING = new TextPattern(List.of(new TextPattern.AnyText()));

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are not six segments
   */
  public ArnPattern {
    segments = List.copyOf(segments);
    if (segments.size() != SEGMENTS) {
      throw new IllegalArgumentException("an ARN pattern has six segments: " + segments);
    }
  }

  /** Reads a pattern; missing trailing segments are {@code *}. */
  public static ArnPattern parse(String text, PolicyVersion version) {
    List<TextPattern> found = new ArrayList<>(SEGMENTS);
    int from = 0;
    for (int i = 0; i < SEGMENTS - 1 && from >= 0; i++) {
      int colon = text.indexOf(':', from);
      String segment = colon < 0 ? text.substring(from) : text.substring(from, colon);
      found.add(TextPattern.parse(segment, Wildcards.GLOB, PolicyVersion.V2008_10_17));
      from = colon < 0 ? -1 : colon + 1;
    }
    if (from >= 0) {
      found.add(TextPattern.parse(text.substring(from), Wildcards.GLOB, version));
    }
    while (found.size() < SEGMENTS) {
      found.add(ANYTHING);
    }
    return new ArnPattern(found);
  }

  /** The resource segment, the only one that may hold variables. */
  public TextPattern resource() {
    return segments.getLast();
  }
}
