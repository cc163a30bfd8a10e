package dev.vennguard.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.KeyTraits;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.PolicyVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConditionWordsTest {

  @Test
  void sentences_ofTheTable_readAsWritten() throws IOException {
    JsonNode cases = read();

    assertThat(cases.size()).isGreaterThan(50);
    for (JsonNode one : cases) {
      List<String> values = new ArrayList<>();
      one.get("values").forEach(value -> values.add(value.stringValue()));
      var condition =
          new Condition(
              ConditionOperator.parse(one.get("operator").stringValue()),
              one.get("key").stringValue(),
              values);
      PolicyVersion version =
          one.has("version") ? PolicyVersion.V2008_10_17 : PolicyVersion.V2012_10_17;

      assertThat(ConditionWords.of(new ConditionMeaning(condition, version, KeyTraits.PLAIN)))
          .as(one.toString())
          .isEqualTo(one.get("words").stringValue());
    }
  }

  @Test
  void several_areJoinedByAnd_withoutRepetition() {
    ConditionMeaning name = meaning("StringEquals", "aws:username", KeyTraits.PLAIN);
    ConditionMeaning other = meaning("StringEquals", "aws:SourceVpc", KeyTraits.PLAIN);

    assertThat(ConditionWords.all(List.of(name, other, name)))
        .isEqualTo("`aws:username` is `a` and `aws:SourceVpc` is `a`");
  }

  @Test
  void alternatives_areKeptTogether_whereMoreIsAsked() {
    ConditionMeaning either = meaning("StringNotEquals", "aws:username", KeyTraits.PLAIN);
    ConditionMeaning other = meaning("StringEquals", "aws:SourceVpc", KeyTraits.PLAIN);

    assertThat(ConditionWords.all(List.of(either, other)))
        .isEqualTo("`aws:username` is missing or is not `a`, and `aws:SourceVpc` is `a`");
  }

  @Test
  void keyOfEveryRequest_isNeverMissing() {
    KeyTraits always = new KeyTraits(false, true);

    assertThat(words("StringNotEquals", "aws:RequestedRegion", always))
        .isEqualTo("`aws:RequestedRegion` is not `a`");
    assertThat(words("StringEqualsIfExists", "aws:RequestedRegion", always))
        .isEqualTo("`aws:RequestedRegion` is `a`");
  }

  @Test
  void setOfValues_fitsNoOperatorWithoutQualifier() {
    KeyTraits several = new KeyTraits(true, false);

    for (String operator : List.of("StringNotEquals", "StringEqualsIfExists", "StringNotLike")) {
      assertThat(words(operator, "aws:TagKeys", several)).isEqualTo("`aws:TagKeys` is missing");
    }
    assertThat(words("StringEquals", "aws:TagKeys", several)).startsWith("never");
    assertThat(words("ForAnyValue:StringEquals", "aws:TagKeys", several))
        .isEqualTo("some value of `aws:TagKeys` is `a`");
  }

  private static String words(String operator, String key, KeyTraits traits) {
    return ConditionWords.of(meaning(operator, key, traits));
  }

  private static ConditionMeaning meaning(String operator, String key, KeyTraits traits) {
    return new ConditionMeaning(condition(operator, key, "a"), PolicyVersion.V2012_10_17, traits);
  }

  private static Condition condition(String operator, String key, String value) {
    return new Condition(ConditionOperator.parse(operator), key, List.of(value));
  }

  private static JsonNode read() throws IOException {
    try (InputStream in = ConditionWordsTest.class.getResourceAsStream("/why/conditions.json")) {
      assertThat(in).isNotNull();
      return new JsonMapper().readTree(in);
    }
  }
}
