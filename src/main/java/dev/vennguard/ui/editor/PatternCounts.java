package dev.vennguard.ui.editor;

import dev.vennguard.policy.Glob;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How many actions each action pattern with a wildcard covers, and which names no known action has.
 * Counts a pattern once.
 */
final class PatternCounts {
  /** So many numbers are shown in a document. */
  private static final int MOST = 1_000;

  private static final int REMEMBERED = 5_000;

  private final ToIntFunction<String> covered;
  private final Map<String, Integer> known = new HashMap<>();
  private Optional<Reading> last = Optional.empty();
  private List<PatternCount> lastCounts = List.of();

  /**
   * A number beside a pattern.
   *
   * @param offset where the pattern starts
   * @param actions how many known actions it covers
   */
  record PatternCount(int offset, int actions) {}

  /**
   * Counts.
   *
   * @param covered how many known actions a pattern covers
   */
  PatternCounts(ToIntFunction<String> covered) {
    this.covered = covered;
  }

  /** The numbers of a document, in the order of its text. */
  @SuppressWarnings("ReferenceEquality") // the same reading has the same patterns
  List<PatternCount> of(Reading reading) {
    if (last.isEmpty() || last.get() != reading) {
      List<PatternCount> found = new ArrayList<>();
      for (Member member : members(reading.root())) {
        if (member.name().equals("Statement")) {
          elements(member.value()).forEach(statement -> statement(statement, found));
        }
      }
      last = Optional.of(reading);
      lastCounts = List.copyOf(found);
    }
    return lastCounts;
  }

  private void statement(JsonNode statement, List<PatternCount> found) {
    for (Member member : members(statement)) {
      if (member.name().equals("Action") || member.name().equals("NotAction")) {
        for (JsonNode element : elements(member.value())) {
          if (element instanceof TextNode(String pattern, var span)
              && found.size() < MOST
              && (Glob.hasWildcard(pattern) || count(pattern) == 0)) {
            found.add(new PatternCount(span.start(), count(pattern)));
          }
        }
      }
    }
  }

  private int count(String pattern) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(pattern, covered::applyAsInt);
  }

  private static List<Member> members(JsonNode node) {
    return node instanceof ObjectNode object ? object.members() : List.of();
  }

  private static List<JsonNode> elements(JsonNode node) {
    return node instanceof ArrayNode array ? array.elements() : List.of(node);
  }
}
