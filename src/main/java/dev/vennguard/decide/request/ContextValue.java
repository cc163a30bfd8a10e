package dev.vennguard.decide.request;

import java.util.List;

/** What a request carries under one condition key. */
public sealed interface ContextValue {
  /** A single-valued key. */
  record Single(String value) implements ContextValue {}

  /** A multivalued key: a set, possibly empty. It matches only under a set operator. */
  record Many(List<String> values) implements ContextValue {
    /** Copies the list. */
    public Many {
      values = List.copyOf(values);
    }
  }

  /** All values, however many. */
  default List<String> all() {
    return switch (this) {
      case Single(String value) -> List.of(value);
      case Many(List<String> values) -> values;
    };
  }
}
