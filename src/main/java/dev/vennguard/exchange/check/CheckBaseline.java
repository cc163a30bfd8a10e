package dev.vennguard.exchange.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings of an earlier check, by fingerprint; equal ones are counted. */
public final class CheckBaseline {
  private final Map<String, Integer> known;

  private CheckBaseline(Map<String, Integer> known) {
    this.known = Map.copyOf(known);
  }

  /** Reads what {@code check --format json} wrote; nothing if the text is something else. */
  public static Optional<CheckBaseline> read(String text) {
    try {
      JsonNode findings = JsonMapper.builder().build().readTree(text).path(CheckJson.FINDINGS);
      if (!findings.isArray()) {
        return Optional.empty();
      }
      Map<String, Integer> known = new HashMap<>();
      for (JsonNode finding : findings) {
        String fingerprint = finding.path(CheckJson.FINGERPRINT).asString("");
        if (fingerprint.isEmpty()) {
          return Optional.empty();
        }
        known.merge(fingerprint, 1, Integer::sum);
      }
      return Optional.of(new CheckBaseline(known));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** The same findings, those that it has marked as known. */
  public List<CheckEntry> mark(List<CheckEntry> entries) {
    Map<String, Integer> left = new HashMap<>(known);
    List<CheckEntry> marked = new ArrayList<>();
    for (CheckEntry entry : entries) {
      int count = left.getOrDefault(entry.fingerprint(), 0);
      left.put(entry.fingerprint(), count - 1);
      marked.add(count > 0 ? entry.known() : entry);
    }
    return marked;
  }
}
