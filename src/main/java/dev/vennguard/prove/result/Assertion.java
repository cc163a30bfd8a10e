package dev.vennguard.prove.result;

import dev.vennguard.policy.Statement;
import java.util.Arrays;
import java.util.Optional;

/**
 * A claim about all requests in a region.
 *
 * @param sid its name, or the empty text
 * @param expect what is claimed
 * @param region the requests that it speaks of: those to which this statement applies, its effect
 *     left aside
 */
public record Assertion(String sid, Expect expect, Statement region) {
  /** What is claimed of a region. */
  public enum Expect {
    /** No request in the region is allowed. */
    NEVER("Never"),
    /** Every request in the region is allowed. */
    ALWAYS("Always"),
    /** Some request in the region is allowed, of at least one of its actions. */
    SOMETIMES("Sometimes");

    private final String text;

    Expect(String text) {
      this.text = text;
    }

    /** The word as an assertion spells it. */
    public String text() {
      return text;
    }

    /** The claim of exactly that name. */
    public static Optional<Expect> named(String text) {
      return Arrays.stream(values()).filter(value -> value.text.equals(text)).findFirst();
    }
  }
}
