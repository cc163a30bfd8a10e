package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Requests that AWS never sends leave no trace in verdicts (EVALUATION §6.8); what is an exception,
 * or only looks like one of them, stays.
 */
class TiesTest {
  private static final Pair PAIR = new Pair(SharedCatalogue.get());

  @Test
  void impossibleRequests_doNotCount() throws IOException {
    check("/prove/impossible-requests.jsonl", 14);
  }

  @Test
  void exceptions_areLeftAlone() throws IOException {
    check("/prove/tie-exceptions.jsonl", 14);
  }

  /** Each line names the ties on which its verdict rests, and the verdict without them. */
  @Test
  void verdicts_nameTheTiesTheyRestOn() throws IOException {
    SoftAssertions all = new SoftAssertions();
    Set<String> named = new TreeSet<>();
    for (JsonNode one : lines("/prove/ties.jsonl")) {
      Layers layers = layers(one);
      String action = one.get("action").asString();
      List<String> ties = PAIR.restsOn(action, layers).stream().map(Tie::id).sorted().toList();
      named.addAll(ties);
      all.assertThat(String.join(",", ties))
          .as(one.get("id").asString())
          .isEqualTo(one.get("ties").asString());
      Set<Tie> left = EnumSet.allOf(Tie.class);
      left.removeIf(tie -> ties.contains(tie.id()));
      all.assertThat(PAIR.prove(action, layers).outcome().name())
          .as(one.get("id").asString())
          .isEqualTo(one.get("outcome").asString());
      all.assertThat(PAIR.prove(action, layers, left).outcome().name())
          .as(one.get("id").asString() + " without its ties")
          .isEqualTo(one.get("without").asString());
    }
    all.assertAll();
    assertThat(named).as("every tie changes some verdict").hasSize(Tie.values().length);
  }

  private static void check(String file, int atLeast) throws IOException {
    List<JsonNode> lines = lines(file);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
    SoftAssertions all = new SoftAssertions();
    for (JsonNode one : lines) {
      Verdict verdict = PAIR.prove(one.get("action").asString(), layers(one));
      all.assertThat(verdict.outcome() + verdict.reason())
          .as(one.get("id").asString())
          .isEqualTo(one.get("outcome").asString());
    }
    all.assertAll();
  }

  private static Layers layers(JsonNode one) {
    return Layers.identity(List.of(PolicyJson.policy(one.get("identity"))))
        .withBoundary(PolicyJson.policy(one.get("boundary")));
  }

  private static List<JsonNode> lines(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TiesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).map(PolicyJson::tree).toList();
    }
  }
}
