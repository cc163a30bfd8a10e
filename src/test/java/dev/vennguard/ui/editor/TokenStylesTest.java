package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.common.JsonLine;
import dev.vennguard.ui.common.TokenKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class TokenStylesTest {
  @Test
  void wholeText_hasTheStylesOfItsLines_charByChar() {
    String text = "{\n  \"Sid\": \"A\", true, 12\n\n}\n";
    List<String> found = new ArrayList<>();
    for (StyleSpan<Collection<String>> span : TokenStyles.of(text)) {
      found.addAll(Collections.nCopies(span.getLength(), String.join(" ", span.getStyle())));
    }
    List<String> wanted = new ArrayList<>();
    for (String line : text.split("(?<=\n)", -1)) {
      int at = 0;
      for (JsonLine.Token token : JsonLine.tokens(line.replace("\n", ""))) {
        String style = String.join(" ", TokenStyles.style(token, at));
        wanted.addAll(Collections.nCopies(token.length(), style));
        at += token.length();
      }
      if (line.endsWith("\n")) {
        wanted.add("");
      }
    }
    assertThat(found).hasSize(text.length()).isEqualTo(wanted);
    assertThat(found.subList(4, 9)).containsOnly(TokenKind.KEY.styleClass());
  }
}
