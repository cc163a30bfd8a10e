package dev.vennguard.syntax;

import dev.vennguard.Corpus;
import dev.vennguard.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The parser against Jackson, strict and with duplicate detection. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonParserOracleTest {
  private final Oracle oracle = new Oracle();

  @Test
  void parse_givesTheTreeOfJackson_onRandomDocuments() {
    for (long seed = 0; seed < Rounds.of(800); seed++) {
      checked(new RandomText(seed).document(), seed);
    }
  }

  @Test
  void parse_rejectsWhatJacksonRejects_onDamagedDocuments() {
    for (long seed = 0; seed < Rounds.of(4_000); seed++) {
      RandomText random = new RandomText(seed);
      String text = seed % 3 == 0 ? Samples.POLICY : random.document();
      checked(random.damage(text), seed);
    }
  }

  @Test
  void parse_rejectsWhatJacksonRejects_onEveryTruncation() {
    for (int end = 0; end <= Samples.POLICY.length(); end++) {
      checked(Samples.POLICY.substring(0, end), end);
      checked(Samples.POLICY.substring(end), end);
    }
  }

  @Test
  void parse_rejectsWhatJacksonRejects_withOneCharacterAnywhereReplaced() {
    for (char c : "{}[]:,\"\\\n0x'/\u201C\u00A0\uFEFF".toCharArray()) {
      for (int at = 0; at < Samples.POLICY.length(); at++) {
        String before = Samples.POLICY.substring(0, at);
        checked(before + c + Samples.POLICY.substring(at), at);
        checked(before + c + Samples.POLICY.substring(at + 1), at);
      }
    }
  }

  @Test
  void parse_givesTheTreeOfJackson_onPublishedPolicies() {
    for (Corpus.Named published : Corpus.read().policies()) {
      checked(published.text(), 0);
    }
  }

  private void checked(String text, long seed) {
    try {
      oracle.check(text);
    } catch (RuntimeException broken) {
      throw new AssertionError("seed " + seed + ": " + text, broken);
    }
  }
}
