package dev.vennguard.prove.value;

import dev.vennguard.prove.language.Language;
import java.util.List;

/** The values that a key can have where it is present (words.md "The requests of an action"). */
public sealed interface ValueDomain {
  /** A few texts, all of them listed. */
  record Finite(List<String> values) implements ValueDomain {
    public Finite {
      values = List.copyOf(values);
    }
  }

  /**
   * A regular set of texts. Two are equal if they have the same name.
   *
   * @param name tells which set it is
   * @param arns whether every text is a well-formed ARN
   * @param samples texts that read well; those outside the set do no harm
   */
  record Text(String name, Language language, boolean arns, List<String> samples)
      implements ValueDomain {
    public Text {
      samples = List.copyOf(samples);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Text text && name.equals(text.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Values that most operators compare as something else than text. */
  enum Typed implements ValueDomain {
    /** Decimals. */
    NUMBER,
    /** Instants in ISO 8601. */
    DATE,
    /** Instants in whole seconds since 1970, five digits and more: four digits would be a year. */
    EPOCH,
    /** IPv4 and IPv6 addresses; none that maps one into the other. */
    ADDRESS
  }
}
