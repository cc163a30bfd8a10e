package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypingTest {
  @Test
  void enter_keepsTheIndentation_inAList() {
    assertThat(enter("  \"a\",|")).isEqualTo("  \"a\",\n  |");
  }

  @Test
  void enter_indentsFurther_behindAnOpeningBracket() {
    assertThat(enter("  {|")).isEqualTo("  {\n    |");
    assertThat(enter("  {|}")).isEqualTo("  {\n    |\n  }");
  }

  @Test
  void pair_isMade_onlyWhereNothingFollows() {
    assertThat(typed("[|\n]", '{')).isEqualTo("[{|}\n]");
    assertThat(typed("[|\"a\"]", '{')).isEqualTo("none");
    assertThat(typed("{\"a|\": 1}", '{')).isEqualTo("none");
  }

  @Test
  void quote_pairsClosesAndStaysPlain_accordingToItsPlace() {
    assertThat(typed("[|]", '"')).isEqualTo("[\"|\"]");
    assertThat(typed("[\"a|\"]", '"')).isEqualTo("[\"a\"|]");
    assertThat(typed("[\"a|", '"')).isEqualTo("none");
    assertThat(typed("[\"a\\\"|", '"')).isEqualTo("none");
  }

  @Test
  void closingBracket_stepsOver_aFreshPairOnly() {
    assertThat(typed("{|}", '}')).isEqualTo("{}|");
    assertThat(typed("{ |}", '}')).isEqualTo("none");
  }

  @Test
  void backspace_takesBoth_ofAFreshPair() {
    assertThat(applied("[\"|\"]", Typing.backspace("[\"\"]", 2))).isEqualTo("[|]");
    assertThat(Typing.backspace("ab", 1)).isEmpty();
    assertThat(Typing.backspace("", 0)).isEmpty();
  }

  @Test
  void indent_movesAllLines_ofTheSelection() {
    Typing.Change change = Typing.indent("a\nb\nc", 0, 3);
    assertThat(change.text()).isEqualTo("  a\n  b");
    assertThat(Typing.outdent("  a\n    b\nc", 0, 9).text()).isEqualTo("a\n  b");
    assertThat(Typing.outdent("x", 1, 1).text()).isEqualTo("x");
  }

  private static String enter(String marked) {
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    return applied(marked, Optional.of(Typing.enter(text, caret, caret)));
  }

  private static String typed(String marked, char character) {
    String text = marked.replace("|", "");
    return applied(marked, Typing.character(text, marked.indexOf('|'), character));
  }

  private static String applied(String marked, Optional<Typing.Change> change) {
    String text = marked.replace("|", "");
    return change
        .map(found -> {
          String done =
              text.substring(0, found.start()) + found.text() + text.substring(found.end());
          return done.substring(0, found.caret()) + "|" + done.substring(found.caret());
        })
        .orElse("none");
  }
}
