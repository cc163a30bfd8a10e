package dev.vennguard.exchange.check;

import dev.vennguard.catalog.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings of an earlier check, by fingerprint; equal ones are counted. */
public final class CheckBaseline {
  private final Map<String, Integer> known;
  private final Set<String> doors;
  private final Optional<EffectiveNames> effective;

  private CheckBaseline(
      Map<String, Integer> known, Set<String> doors, Optional<EffectiveNames> effective) {
    this.known = Map.copyOf(known);
    this.doors = Set.copyOf(doors);
    this.effective = effective;
  }

  /** Reads what {@code check --format json} wrote; nothing if the text is something else. */
  public static Optional<CheckBaseline> read(String text) {
    try {
      JsonNode root = JsonMapper.builder().build().readTree(text);
      JsonNode findings = root.path(CheckJson.FINDINGS);
      if (!findings.isArray()) {
        return Optional.empty();
      }
      Map<String, Integer> known = new HashMap<>();
      Set<String> doors = new TreeSet<>();
      for (JsonNode finding : findings) {
        String fingerprint = finding.path(CheckJson.FINGERPRINT).asString("");
        if (fingerprint.isEmpty()) {
          return Optional.empty();
        }
        known.merge(fingerprint, 1, Integer::sum);
        String door = finding.path(CheckJson.ESCAPE).path("path").asString("");
        if (!door.isEmpty()) {
          doors.add(door);
        }
      }
      return Optional.of(new CheckBaseline(known, doors, effective(root)));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<EffectiveNames> effective(JsonNode root) {
    JsonNode node = root.path(CheckDoorJson.EFFECTIVE);
    return node.isObject()
        ? Optional.of(
            new EffectiveNames(
                names(node, "allowed"), names(node, "conditional"), names(node, "undecided")))
        : Optional.empty();
  }

  private static List<String> names(JsonNode node, String member) {
    List<String> found = new ArrayList<>();
    node.path(member).forEach(one -> found.add(one.asString("")));
    return found;
  }

  /** The same context, with what became of the ways out and of what is allowed since. */
  public CheckContext compared(
      CheckContext context, List<CheckEntry> entries, Catalogue catalogue) {
    Set<String> now = new TreeSet<>(doors);
    entries.forEach(one -> one.door().ifPresent(door -> now.remove(door.path())));
    boolean examined = context.escape().isPresent();
    return context.since(
        context.effective().flatMap(is -> effective.map(was -> is.since(was, catalogue))),
        examined ? List.copyOf(now) : List.of());
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
