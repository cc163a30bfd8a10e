package dev.vennguard.prove.variable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Pair;
import dev.vennguard.prove.result.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policy variables in resources and values: decided, and right. */
class VariableBindingsTest {
  private static final Pair PAIR = new Pair(SharedCatalogue.get());

  @Test
  void policyVariables_areDecided() throws IOException {
    List<String> lines = lines();
    assertThat(lines).isNotEmpty();
    SoftAssertions all = new SoftAssertions();
    for (String line : lines) {
      JsonNode one = JsonMapper.shared().readTree(line);
      Verdict verdict =
          PAIR.both(one.get("action").asString(), policy(one, "identity"), policy(one, "boundary"));
      all.assertThat(verdict.outcome() + verdict.reason())
          .as(one.get("case").asString())
          .isEqualTo(one.get("outcome").asString());
    }
    all.assertAll();
  }

  private static Policy policy(JsonNode one, String layer) {
    List<String> statements = new ArrayList<>();
    for (JsonNode statement : one.get(layer)) {
      statements.add(
          "{\"Effect\":%s,\"Action\":\"*\",\"Resource\":%s,\"Condition\":%s}"
              .formatted(
                  statement.get(0),
                  statement.get(1),
                  statement.size() > 2 ? statement.get(2) : "{}")
              .replace("'", "\\u0027"));
    }
    return Pair.policy(statements.toArray(String[]::new));
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                VariableBindingsTest.class.getResourceAsStream("/prove/variables.jsonl"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
