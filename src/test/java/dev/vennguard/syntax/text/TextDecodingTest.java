package dev.vennguard.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDecodingTest {
  private static final String TEXT = "{\"Sid\": \"ABC\"}\r\n";

  private static byte[] bytes(String text, Charset charset, int... before) {
    byte[] encoded = text.getBytes(charset);
    byte[] all = new byte[before.length + encoded.length];
    for (int i = 0; i < before.length; i++) {
      all[i] = (byte) before[i];
    }
    System.arraycopy(encoded, 0, all, before.length, encoded.length);
    return all;
  }

  private static void decoded(byte[] bytes, String text, String encoding) {
    assertThat(TextDecoding.decode(bytes)).isEqualTo(new TextDecoding.Decoded(text, encoding));
  }

  private static void refused(byte[] bytes, String message) {
    assertThat(TextDecoding.decode(bytes)).isEqualTo(new TextDecoding.Undecodable(message));
  }

  @Test
  void decode_readsUtf8AndUtf16_withAndWithoutMark() {
    decoded(new byte[0], "", "UTF-8");
    decoded(bytes("é" + TEXT, StandardCharsets.UTF_8), "é" + TEXT, "UTF-8");
    decoded(
        bytes(TEXT, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), TEXT, "UTF-8 with byte order mark");
    decoded(bytes(TEXT, StandardCharsets.UTF_16LE), TEXT, "UTF-16 LE");
    decoded(bytes(TEXT, StandardCharsets.UTF_16BE), TEXT, "UTF-16 BE");
    decoded(
        bytes(TEXT, StandardCharsets.UTF_16LE, 0xFF, 0xFE), TEXT, "UTF-16 LE with byte order mark");
    decoded(
        bytes("中" + TEXT, StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        "中" + TEXT,
        "UTF-16 BE with byte order mark");
  }

  @Test
  void decode_saysWhatToDo_whereItCannotRead() {
    refused(
        bytes("é", StandardCharsets.ISO_8859_1, '{'),
        "byte 2 of this file is not UTF-8: save the file as UTF-8");
    refused(
        bytes(TEXT, StandardCharsets.UTF_16LE, 0xFF, 0xFE, 0x00),
        "byte 35 of this file is not UTF-16 LE: save the file as UTF-8");
    refused(new byte[] {'{', 0, 0, 1}, "this is a binary file and not a text: open a JSON file");
    refused(
        "%PDF-1.7\u0000".getBytes(StandardCharsets.US_ASCII),
        "this is a PDF and not a text: open a JSON file");
    refused(
        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, '{', 0, 0, 0},
        "this file is UTF-32: save it as UTF-8");
  }

  @Test
  void decode_neverFails_onRandomBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThat(TextDecoding.decode(bytes)).as("round %d of seed 7", i).isNotNull();
    }
  }
}
