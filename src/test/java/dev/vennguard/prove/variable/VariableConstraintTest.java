package dev.vennguard.prove.variable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.atom.KeyAtom;
import dev.vennguard.prove.atom.OpenPredicate;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.Sequences;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and the variables in the patterns that they are compared with. */
class VariableConstraintTest {
  private static final String TARGET = "s3:prefix";
  private static final String NAME = "aws:username";

  private static TextPattern glob(String text) {
    return TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2012_10_17);
  }

  /** One of the listed texts; each is asked about. */
  private static TiedText oneOf(String name, boolean optional, String listed) {
    List<String> texts = List.of(listed.split("\\|"));
    Language language = Sequences.language(texts.toArray(String[]::new));
    List<TiedText.Asked> asked =
        texts.stream()
            .map(text ->
                new TiedText.Asked(
                    new Literal(0, 0, true),
                    List.of(Sequences.language(text)),
                    List.of(text),
                    value -> value.filter(text::equals).isPresent()))
            .toList();
    return new TiedText(name, optional, new ValueDomain.Finite(texts), language, asked);
  }

  private static OpenPredicate like(String pattern) {
    ValuePredicate test = new ValuePredicate(Comparison.STRING_LIKE, List.of(glob(pattern)));
    KeyAtom entry =
        new KeyAtom(
            new Known(Qualifier.NONE, Comparison.STRING_LIKE, false), List.of(pattern), test);
    return new OpenPredicate(
        0, TARGET, new OpenPredicate.OfKey(entry, false), List.of(glob(pattern)));
  }

  /** A combination is written as the text, the value, and whether the pattern matches. */
  @ParameterizedTest
  @CsvSource({
    "u/a|u/b, a|b, u/${aws:username},   u/a:a:true u/a:b:false u/b:a:false u/b:b:true",
    "u/a,     a,   u/${aws:username},   u/a:a:true",
    "u/a,     b,   u/${aws:username},   u/a:b:false",
    "u/a/x,   a|b, u/${aws:username}/*, u/a/x:a:true u/a/x:b:false",
    "u/a/x,   a|b, u/${aws:username},   u/a/x:a:false u/a/x:b:false",
    "aa,      a|b, ${aws:username}${aws:username}, aa:a:true aa:b:false",
    "v/a,     a|b, u/${aws:username},   v/a:a:false v/a:b:false",
    "ab|ba,   a|b, ${aws:username}*,    ab:a:true ab:b:false ba:a:false ba:b:true",
  })
  void combinations_areThoseThatOccur(String texts, String names, String pattern, String expected) {
    TiedText target = oneOf(TARGET, false, texts);
    TiedText name = oneOf(NAME, false, names);
    Map<BitSet, Map<String, Binding>> parts =
        new VariableConstraint(target, List.of(like(pattern)), List.of(name), new Budget(1_000_000))
            .parts();
    Set<String> found = new HashSet<>();
    int asked = target.asked().size() + name.asked().size();
    parts.forEach((bits, values) ->
        found.add(
            values.get(TARGET).text() + ":" + values.get(NAME).text() + ":" + bits.get(asked)));
    assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "true,  false, 2",
    "false, true,  2",
    "true,  true,  3",
  })
  void whatMayBeAbsent_isAlsoLeftOut(boolean optionalTarget, boolean optionalName, int parts) {
    TiedText target = oneOf(TARGET, optionalTarget, "a");
    TiedText name = oneOf(NAME, optionalName, "a");
    Map<BitSet, Map<String, Binding>> found =
        new VariableConstraint(
                target, List.of(like("${aws:username}")), List.of(name), new Budget(1_000_000))
            .parts();
    // Text and name are asked about, and whether they match; with one absent, they do not.
    assertThat(found.keySet()).filteredOn(bits -> bits.get(2)).hasSize(1);
    assertThat(found).hasSize(parts + (optionalTarget && optionalName ? 1 : 0));
  }

  @ParameterizedTest
  @CsvSource({
    "u/${aws:username}/*,            alice, u/alice/*",
    "${aws:username}-${aws:username}, a,    a-a",
    "${AWS:UserName},                a,     a",
    "u/*,                            a,     u/*",
    "${aws:userid},                  a,     ${aws:userid}",
  })
  void values_arePutIntoPatterns(String pattern, String value, String filled) {
    assertThat(Substitution.filled(glob(pattern), Map.of(NAME, new Binding(true, value))))
        .contains(glob(filled));
  }

  @ParameterizedTest
  @CsvSource({"${aws:username}, ", "'${aws:username, ''x''}', x"})
  void ofAnAbsentKey_onlyADefaultIsLeft(String pattern, String filled) {
    assertThat(Substitution.filled(glob(pattern), Map.of(NAME, new Binding(false, ""))))
        .isEqualTo(Optional.ofNullable(filled).map(VariableConstraintTest::glob));
  }

  @ParameterizedTest
  @CsvSource({
    "home/${aws:username}/*, home/alice/x, alice",
    "${aws:username},        alice,        alice",
    "a${aws:username}c,      abc,          b",
    "${aws:username}-${aws:username}, x-x, x",
    "${aws:username}-${aws:username}, x-y, ",
    "home/${aws:username},   else/alice,   ",
    "${aws:username}*,       abc,          a",
  })
  void aText_forcesValues(String pattern, String text, String value) {
    assertThat(ForcedValues.all(glob(pattern), text))
        .isEqualTo(value == null ? Map.of() : Map.of(NAME, new Binding(true, value)));
  }

  /** Which variables have a place, and what each is behind. */
  @ParameterizedTest
  @CsvSource({
    "u/${a},          a=:u/",
    "${a},            a=:",
    "${a}/${b},       a=: b=a:/",
    "*${a},           ''",
    "u/?${a},         ''",
    "${a}*${b},       ''",
    "${a}${a},        ''",
    "u/${a}|u/${a}/*, a=:u/",
    "u/${a}|v/${a},   a=:u/",
    "u/${c},          ''",
  })
  void variables_standBehindTextAndOthers(String patterns, String places) {
    VariablePositions positions = new VariablePositions();
    for (String pattern : patterns.split("\\|")) {
      positions.note(glob(pattern), Set.of("a", "b"));
    }
    assertThat(
            positions.places().entrySet().stream()
                .map(one ->
                    one.getKey() + "=" + one.getValue().parent() + ":" + one.getValue().literal()))
        .containsExactlyElementsOf(
            places.isEmpty() ? List.<String>of() : Arrays.asList(places.split(" ")));
  }
}
