package dev.vennguard.explain.compare;

import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/**
 * How the allowed requests of one action differ between two sets of layers.
 *
 * @param action its index in the catalogue
 * @param kind in which way
 * @param before how many requests were allowed
 * @param after how many are allowed
 * @param removed the statements that match it and are gone, by their place before
 * @param added the statements that match it and are new, by their place after
 */
public record EffectChange(
    int action,
    Kind kind,
    Coverage before,
    Coverage after,
    List<StatementId> removed,
    List<StatementId> added) {
  /** Copies the lists. */
  public EffectChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** In which way the allowed requests differ. */
  public enum Kind {
    /** None was allowed, some are. */
    GAINED("gained"),
    /** Some were allowed, none is. */
    LOST("lost"),
    /** More are allowed than before, and all that were. */
    WIDENED("widened"),
    /** Fewer are allowed than before, and no new ones. */
    NARROWED("narrowed"),
    /** Some are new, some are gone. */
    SHIFTED("shifted"),
    /** Not known. */
    UNDECIDED("undecided");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word beside a count. */
    public String word() {
      return word;
    }
  }
}
