package dev.vennguard.prove.variable;

import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.value.ValueDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A text that a made-up fact ties to others: a resource, or the value of a key.
 *
 * @param name the lower-cased key; empty for the resource
 * @param optional whether it can be absent
 * @param values what it can be where it is there
 * @param language the same as a language, or a little more
 * @param asked what else is asked of it
 */
record TiedText(
    String name, boolean optional, ValueDomain values, Language language, List<Asked> asked) {
  private static final int MOST_SAMPLED = 12;

  TiedText {
    asked = List.copyOf(asked);
  }

  /**
   * An atom of the request variable that the text has in the encoding.
   *
   * @param literal that the atom is true
   * @param languages what tells whether it is
   * @param constants texts that it singles out
   * @param holds whether it is true
   */
  record Asked(
      Literal literal,
      List<Language> languages,
      List<String> constants,
      Predicate<Optional<String>> holds) {}

  /** What tells its texts apart. */
  List<Language> languages() {
    List<Language> all = new ArrayList<>();
    asked.forEach(one -> all.addAll(one.languages()));
    return all;
  }

  /** The texts that are singled out, as far as it can be them. */
  List<String> constants() {
    List<String> all = new ArrayList<>();
    if (values instanceof ValueDomain.Finite(List<String> listed)) {
      all.addAll(listed);
    }
    asked.forEach(one -> all.addAll(one.constants()));
    return all.stream().distinct().filter(language::contains).toList();
  }

  /** Those that are looked at one by one; the others are covered together. */
  List<String> sampled() {
    List<String> all = constants();
    return all.subList(0, Math.min(all.size(), MOST_SAMPLED));
  }
}
