package dev.vennguard.prove.value;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.Unproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The regular sets of texts that tell whether a textual test is true. */
public final class TestLanguages {
  private static final int LATIN = 0xFF;

  private static final List<CharClass> SAME = sameLowerCase();
  private static final Language WELL_FORMED_ARN =
      Language.of(List.of(arnOf(CharClass.NO_COLON, CharClass.ANY)), new Budget(1000));
  private static final Language TRUE = Language.of(List.of(ignoringCase("true")), new Budget(1000));

  private TestLanguages() {}

  /**
   * Languages such that whoever knows in which of them a text is, knows whether the test holds.
   *
   * @throws Unproved if they are too complex
   */
  public static List<Language> of(ValuePredicate test, ValueDomain domain, Budget work) {
    return switch (test.comparison().kind()) {
      case STRING, STRING_PATTERN -> List.of(Language.of(patterns(test.values()), work));
      case STRING_IGNORE_CASE ->
          List.of(
              Language.of(test.texts().stream().map(TestLanguages::ignoringCase).toList(), work));
      case BOOL -> List.of(TRUE);
      case ARN -> {
        Language matched = Language.of(arns(test.values()), work);
        yield domain instanceof ValueDomain.Text(_, _, boolean arns, _) && arns
            ? List.of(matched)
            : List.of(matched, WELL_FORMED_ARN);
      }
      case NUMERIC, DATE, BINARY, IP_ADDRESS, NULL ->
          throw new IllegalStateException("not textual: " + test.comparison());
    };
  }

  /** {@code arn:} and five segments of these units, the last one not empty. */
  public static TextSequence arnOf(CharClass segment, CharClass rest) {
    TextSequence arn = new TextSequence().literal("arn:");
    for (int i = 0; i < 4; i++) {
      arn.run(segment).literal(":");
    }
    return arn.run(rest);
  }

  private static List<TextSequence> patterns(List<TextPattern> values) {
    return values.stream().map(value -> new TextSequence().pattern(value, CharClass.ANY)).toList();
  }

  private static List<TextSequence> arns(List<TextPattern> values) {
    List<TextSequence> sequences = new ArrayList<>();
    for (TextPattern value : values) {
      List<TextPattern> segments = ValuePredicate.arnSegments(value);
      if (Patterns.matches(segments.getFirst(), "arn")) {
        TextSequence sequence = new TextSequence().literal("arn");
        for (int i = 1; i < segments.size(); i++) {
          boolean last = i == segments.size() - 1;
          sequence.literal(":").pattern(segments.get(i), last ? CharClass.ANY : CharClass.NO_COLON);
        }
        sequences.add(sequence);
      }
    }
    return sequences;
  }

  /**
   * All texts with the same lower case (EVALUATION §5.2). Only for texts of Latin letters, which is
   * all that IAM stores: beyond, a lower case can depend on its neighbours.
   */
  private static TextSequence ignoringCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().anyMatch(unit -> unit > LATIN)) {
      throw new NotDecidable("`" + text + "` holds letters whose case is not simple");
    }
    TextSequence sequence = new TextSequence();
    lower.chars().forEach(unit -> sequence.one(SAME.get(unit)));
    return sequence;
  }

  /** For each Latin letter, the units with that lower case. */
  private static List<CharClass> sameLowerCase() {
    List<StringBuilder> same = new ArrayList<>();
    for (int lower = 0; lower <= LATIN; lower++) {
      same.add(new StringBuilder());
    }
    for (int unit = 0; unit <= CharClass.LAST; unit++) {
      char lower = Character.toLowerCase((char) unit);
      if (lower <= LATIN && unit != 'İ') {
        same.get(lower).append((char) unit);
      }
    }
    return same.stream().map(units -> CharClass.of(units.toString())).toList();
  }
}
