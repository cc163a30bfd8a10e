package dev.vennguard.policy;

import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ARN pattern in its six segments: {@code arn}, partition, service, region, account, resource. A
 * wildcard does not reach over one of the first five colons; in the resource segment it crosses
 * {@code :} and {@code /} (EVALUATION §3). Equal by its segments; it is looked up so often that its
 * hash is computed once.
 */
public final class ArnPattern {
  /** How many segments an ARN has. */
  public static final int SEGMENTS = 6;

  private static final TextPattern ANYTHING = new TextPattern(List.of(new TextPattern.AnyText()));

  private final List<TextPattern> segments;
  private final int hash;

  /**
   * Copies the list.
   *
   * @param segments exactly six patterns
   * @throws IllegalArgumentException if there are not six segments
   */
  public ArnPattern(List<TextPattern> segments) {
    this.segments = List.copyOf(segments);
    if (segments.size() != SEGMENTS) {
      throw new IllegalArgumentException("an ARN pattern has six segments: " + segments);
    }
    this.hash = this.segments.hashCode();
  }

  /** The six patterns. */
  public List<TextPattern> segments() {
    return segments;
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

  /**
   * Splits a pattern at the first five colons of its literal parts: a condition value, in which
   * variables may stand anywhere and are resolved before. Missing trailing segments are {@code *}.
   */
  public static ArnPattern split(TextPattern whole) {
    List<TextPattern> found = new ArrayList<>(SEGMENTS);
    List<Part> current = new ArrayList<>();
    for (Part part : whole.parts()) {
      if (!(part instanceof Literal(String text))) {
        current.add(part);
        continue;
      }
      int from = 0;
      int colon = text.indexOf(':');
      while (colon >= 0 && found.size() < SEGMENTS - 1) {
        addLiteral(current, text.substring(from, colon));
        found.add(new TextPattern(current));
        current.clear();
        from = colon + 1;
        colon = text.indexOf(':', from);
      }
      addLiteral(current, text.substring(from));
    }
    found.add(new TextPattern(current));
    while (found.size() < SEGMENTS) {
      found.add(ANYTHING);
    }
    return new ArnPattern(found);
  }

  private static void addLiteral(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Literal(text));
    }
  }

  /** The resource segment, the only one that may hold variables. */
  public TextPattern resource() {
    return segments.getLast();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ArnPattern pattern
            && hash == pattern.hash
            && segments.equals(pattern.segments));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return segments.toString();
  }
}
