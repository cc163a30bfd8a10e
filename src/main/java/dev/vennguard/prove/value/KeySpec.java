package dev.vennguard.prove.value;

/**
 * What requests carry under one condition key.
 *
 * @param presence whether the key is there
 * @param many whether its value is a set
 * @param values what a value, or an element, can be
 */
public record KeySpec(Presence presence, boolean many, ValueDomain values) {
  /** Whether a request carries a key. */
  public enum Presence {
    ALWAYS,
    SOMETIMES,
    NEVER
  }

  /** The one value that the key always has; empty if it can vary. */
  public java.util.Optional<String> fixed() {
    return presence == Presence.ALWAYS
            && !many
            && values instanceof ValueDomain.Finite(java.util.List<String> listed)
            && listed.size() == 1
        ? java.util.Optional.of(listed.getFirst())
        : java.util.Optional.empty();
  }
}
