package dev.vennguard.prove.language;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Example ARNs made by filling in the patterns, and which patterns each of them matches. If every
 * combination shows up, the caller need not split automata.
 */
public final class ResourceSamples {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int MOST = 160;

  private ResourceSamples() {}

  /** The combinations that samples show, with the first sample of each. */
  public static Map<BitSet, String> of(
      Language domain, List<List<ArnPattern>> tests, String sample, String account, Budget work) {
    List<String> samples = new ArrayList<>(List.of(sample));
    int most = Math.max(2, MOST / Math.max(1, tests.size()));
    for (List<ArnPattern> test : tests) {
      for (ArnPattern pattern : test.subList(0, Math.min(test.size(), most))) {
        for (String filling : List.of("example", "", "example/example")) {
          samples.add(filled(pattern, filling, sample, account));
        }
      }
    }
    List<List<Predicate<String[]>>> prepared =
        tests.stream().map(test -> test.stream().map(ResourceSamples::prepared).toList()).toList();
    int cost = 1 + prepared.stream().mapToInt(List::size).sum();
    Map<BitSet, String> parts = new LinkedHashMap<>();
    for (String text : new LinkedHashSet<>(samples)) {
      work.spend(cost);
      if (domain.contains(text)) {
        parts.putIfAbsent(in(prepared, text), text);
      }
    }
    return parts;
  }

  private static BitSet in(List<List<Predicate<String[]>>> tests, String text) {
    String[] segments = text.split(":", ArnPattern.SEGMENTS);
    BitSet in = new BitSet();
    for (int i = 0; i < tests.size(); i++) {
      in.set(i, tests.get(i).stream().anyMatch(pattern -> pattern.test(segments)));
    }
    return in;
  }

  private static Predicate<String[]> prepared(ArnPattern pattern) {
    List<Predicate<String>> segments = pattern.segments().stream().map(Patterns::prepared).toList();
    return given -> {
      for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
        if (!segments.get(i).test(given[i])) {
          return false;
        }
      }
      return true;
    };
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
