package dev.vennguard.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.text.TextDecoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileFormTest {
  @Test
  void file_isWrittenAsItWas() {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      for (String end : List.of("", lineEnd, lineEnd + lineEnd)) {
        String text = "{" + lineEnd + "  \"é\": 1" + lineEnd + "}" + end;
        roundTrip(text.getBytes(StandardCharsets.UTF_8));
        for (Charset charset :
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
          roundTrip(("\uFEFF" + text).getBytes(charset));
        }
      }
    }
  }

  private static void roundTrip(byte[] bytes) {
    var decoded = (TextDecoding.Decoded) TextDecoding.decode(bytes);
    FileForm form = FileForm.of(decoded);
    String lines = FileForm.lines(decoded.text());
    assertThat(lines).doesNotContain("\r");
    assertThat(form.bytes(lines)).isEqualTo(bytes);
  }

  @Test
  void linesThatEndDifferently_endLikeMostOfThem() {
    var decoded = new TextDecoding.Decoded("a\r\nb\r\nc\n", "UTF-8");
    assertThat(FileForm.mixed(decoded.text())).isTrue();
    assertThat(FileForm.of(decoded).bytes("a\nb\nc\n"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("a\r\nb\r\nc\r\n");
    assertThat(FileForm.mixed("a\r\nb\r\n") || FileForm.mixed("a\nb") || FileForm.mixed("a\rb"))
        .isFalse();
  }
}
