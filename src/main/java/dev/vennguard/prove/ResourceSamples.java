package dev.vennguard.prove;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resources that come to mind when reading the patterns. Where they show every combination there
 * can be, no automaton has to.
 */
final class ResourceSamples {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int MOST = 40;

  private ResourceSamples() {}

  /** The combinations that samples show, with the first sample of each. */
  static Map<BitSet, String> of(
      Language domain, List<List<ArnPattern>> tests, String sample, String account) {
    List<String> samples = new ArrayList<>(List.of(sample));
    for (List<ArnPattern> test : tests) {
      for (ArnPattern pattern : test.subList(0, Math.min(test.size(), MOST))) {
        for (String filling : List.of("example", "", "example/example")) {
          samples.add(filled(pattern, filling, sample, account));
        }
      }
    }
    Map<BitSet, String> parts = new LinkedHashMap<>();
    for (String text : samples) {
      if (domain.contains(text)) {
        parts.putIfAbsent(in(tests, text), text);
      }
    }
    return parts;
  }

  private static BitSet in(List<List<ArnPattern>> tests, String text) {
    String[] segments = text.split(":", ArnPattern.SEGMENTS);
    BitSet in = new BitSet();
    for (int i = 0; i < tests.size(); i++) {
      in.set(i, tests.get(i).stream().anyMatch(pattern -> matches(pattern, segments)));
    }
    return in;
  }

  private static boolean matches(ArnPattern pattern, String[] segments) {
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      if (!Patterns.matches(pattern.segments().get(i), segments[i])) {
        return false;
      }
    }
    return true;
  }

  private static String filled(ArnPattern pattern, String filling, String sample, String account) {
    String[] usual = sample.split(":", ArnPattern.SEGMENTS);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      TextPattern segment = pattern.segments().get(i);
      text.append(i == 0 ? "" : ":");
      if (i == ACCOUNT) {
        text.append(account);
      } else if (i <= REGION && !segment.constant()) {
        text.append(usual[i]);
      } else {
        text.append(Patterns.filled(segment, filling));
      }
    }
    return text.toString();
  }
}
