package dev.vennguard.prove.atom;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.value.EntryReading;
import dev.vennguard.prove.value.TestLanguages;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a made-up fact says: that a text matches patterns in which variables are open.
 *
 * @param fact its request variable
 * @param target the lower-cased key whose value is meant; empty for the resource
 * @param asked for a resource, its five segments before the last; for a key, the entry
 * @param patterns what is listed, variables with a fixed value put in; of a resource, the last
 *     segment
 */
public record OpenPredicate(int fact, String target, Asked asked, List<TextPattern> patterns) {
  public OpenPredicate {
    patterns = List.copyOf(patterns);
  }

  /** Where it is asked. */
  public sealed interface Asked {}

  /** Of a resource. */
  public record OfResource(ArnPattern whole) implements Asked {}

  /**
   * Of a key.
   *
   * @param entry the condition entry
   * @param matching whether the fact is that a value matches, rather than that the entry holds
   */
  public record OfKey(KeyAtom entry, boolean matching) implements Asked {}

  /** Whether places in the text count from the last segment of an ARN. */
  public boolean segments() {
    return switch (asked) {
      case OfResource _ -> true;
      case OfKey(KeyAtom entry, _) -> entry.test().comparison().kind() == Kind.ARN;
    };
  }

  /** Whether a pattern with {@code *} for its variables tells anything. */
  public boolean widens() {
    return switch (asked) {
      case OfResource _ -> true;
      case OfKey(KeyAtom entry, _) -> EntryReading.widens(entry.test().comparison());
    };
  }

  /** The part of a pattern whose places count; empty if variables stand before it. */
  public Optional<TextPattern> body(TextPattern pattern) {
    return switch (asked) {
      case OfResource _ -> Optional.of(pattern);
      case OfKey(KeyAtom entry, _) ->
          switch (entry.test().comparison().kind()) {
            case STRING, STRING_PATTERN -> Optional.of(pattern);
            case ARN -> {
              List<TextPattern> all = ValuePredicate.arnSegments(pattern);
              boolean before =
                  all.subList(0, all.size() - 1).stream()
                      .anyMatch(segment -> !segment.variables().isEmpty());
              yield before ? Optional.empty() : Optional.of(all.getLast());
            }
            case STRING_IGNORE_CASE, BOOL, NUMERIC, DATE, BINARY, IP_ADDRESS, NULL ->
                Optional.empty();
          };
    };
  }

  /** Whether a text matches a pattern without variables. */
  public boolean matches(TextPattern pattern, String text) {
    return switch (asked) {
      case OfResource(ArnPattern whole) -> {
        String[] given = text.split(":", ArnPattern.SEGMENTS);
        List<TextPattern> wanted = with(whole, pattern).segments();
        boolean all = given.length == ArnPattern.SEGMENTS;
        for (int i = 0; all && i < given.length; i++) {
          all = Patterns.matches(wanted.get(i), given[i]);
        }
        yield all;
      }
      case OfKey(KeyAtom entry, _) ->
          new ValuePredicate(entry.test().comparison(), List.of(pattern)).matchesAny(text);
    };
  }

  /** Languages that tell whether a text matches a pattern without variables. */
  public List<Language> languages(TextPattern pattern, ValueDomain domain, Budget work) {
    return switch (asked) {
      case OfResource(ArnPattern whole) ->
          List.of(Language.of(List.of(Resources.sequence(with(whole, pattern))), work));
      case OfKey(KeyAtom entry, _) ->
          TestLanguages.of(
              new ValuePredicate(entry.test().comparison(), List.of(pattern)), domain, work);
    };
  }

  /** The same with variables as wildcards; a constant that holds wildcards is a pattern. */
  public List<Language> widened(TextPattern pattern, ValueDomain domain, Budget work) {
    return like().languages(Patterns.widened(pattern, false), domain, work);
  }

  /** Whether a text could match, variables being anything. */
  public boolean couldMatch(TextPattern pattern, String text) {
    return !widens() || like().matches(Patterns.widened(pattern, false), text);
  }

  private OpenPredicate like() {
    return switch (asked) {
      case OfResource _ -> this;
      case OfKey(KeyAtom entry, boolean matching) ->
          new OpenPredicate(fact, target, new OfKey(entry.like(), matching), patterns);
    };
  }

  /**
   * Whether the fact is true.
   *
   * @param text the value; empty where the key is absent
   * @param matched whether the value matches a pattern
   */
  public boolean truth(Optional<String> text, boolean matched) {
    return switch (asked) {
      case OfResource _ -> matched;
      case OfKey(KeyAtom entry, boolean matching) ->
          matching ? text.isPresent() && matched : entry.holds(text, matched);
    };
  }

  private static ArnPattern with(ArnPattern whole, TextPattern last) {
    List<TextPattern> all = new ArrayList<>(whole.segments());
    all.set(ArnPattern.SEGMENTS - 1, last);
    return new ArnPattern(all);
  }
}
