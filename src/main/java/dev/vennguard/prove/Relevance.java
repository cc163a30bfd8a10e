package dev.vennguard.prove;

import dev.vennguard.policy.Statement;
import dev.vennguard.prove.ActionShape.TypeShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a request matters to some statements. Actions whose requests differ only in what does not
 * matter have the same coverage and outcome, so a {@code Deny} of everything under one condition is
 * one proof and not one for each of thousands of shapes. Examples are not shared: a resource that
 * doesn't matter must still be one of the action's.
 */
public final class Relevance {
  private final Mentions mentions;

  private Relevance(Mentions mentions) {
    this.mentions = mentions;
  }

  /** What matters to these statements. */
  public static Relevance of(Collection<Statement> statements) {
    return new Relevance(new Mentions(statements));
  }

  /**
   * The part of a shape that matters; two shapes with equal facets have equal verdicts but for
   * their examples.
   */
  public Facet facet(ActionShape shape) {
    if (mentions.resources()) {
      return new Facet.Whole(shape);
    }
    Set<List<String>> kinds = new HashSet<>();
    for (TypeShape type : shape.types()) {
      kinds.add(kinds(type));
    }
    return new Facet.Keys(kinds);
  }

  private List<String> kinds(TypeShape type) {
    List<String> kinds = new ArrayList<>(mentions.keys().size());
    for (String key : mentions.keys()) {
      kinds.add(type.key(key).map(found -> found.type().name()).orElse(""));
    }
    return kinds;
  }

  /** Compared by content; says nothing by itself. */
  public sealed interface Facet {
    /** Everything matters. */
    record Whole(ActionShape shape) implements Facet {}

    /** Only the types of the keys that are named matter, per resource type. */
    record Keys(Set<List<String>> kinds) implements Facet {
      /** Copies the set. */
      public Keys {
        kinds = Set.copyOf(kinds);
      }
    }
  }
}
