package dev.vennguard.live.why;

import static org.assertj.core.api.Assertions.assertThat;

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

      assertThat(ConditionWords.of(condition, version))
          .as(one.toString())
          .isEqualTo(one.get("words").stringValue());
    }
  }

  @Test
  void several_areJoinedByAnd_withoutRepetition() {
    var first = condition("StringEquals", "aws:username", "a");
    var second = condition("Bool", "aws:SecureTransport", "true");

    assertThat(ConditionWords.all(List.of(first, second, first), PolicyVersion.V2012_10_17))
        .isEqualTo("`aws:username` is `a` and `aws:SecureTransport` is `true`");
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
