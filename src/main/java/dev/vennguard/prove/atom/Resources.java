package dev.vennguard.prove.atom;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.CutMemo;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.language.ResourceSamples;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ArnFormat;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.solve.RequestVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts the resources of a format by resource clauses, and remembers the cuts. */
public final class Resources {
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int FEW = 4;

  private final String partition;
  private final CutMemo<Key, RequestVariable> cuts;

  /**
   * @param budget of one cut, in steps
   */
  public Resources(String partition, long budget) {
    this.partition = partition;
    this.cuts = new CutMemo<>(budget, Resources::size);
  }

  /**
   * The resources of a case, as far as these tests tell them apart.
   *
   * @throws Unproved if that takes more than the budget
   */
  public RequestVariable requestVariable(
      Case requestCase, List<ResourcePredicate> tests, Budget work) {
    Key key =
        new Key(
            requestCase.format(),
            requestCase.accountSegment(),
            requestCase.place().ofResource(),
            tests);
    return cuts.of(key, own -> cut(requestCase, tests, own), work);
  }

  /** In bytes, roughly. */
  private static long size(RequestVariable requestVariable) {
    return switch (requestVariable) {
      case RequestVariable.Single(var _, var values, var _, var truth) ->
          values.stream().mapToLong(text -> 40 + text.length()).sum()
              + truth.size() * (40 + values.size() / 8L);
      case RequestVariable.Partial(var known, var _) -> size(known);
      case RequestVariable.Many _, RequestVariable.Combinations _ -> 0;
    };
  }

  private RequestVariable cut(Case requestCase, List<ResourcePredicate> tests, Budget work) {
    String region = requestCase.place().ofResource();
    String sample = requestCase.format().sample(partition, requestCase.accountSegment(), region);
    List<List<ArnPattern>> relevant = new ArrayList<>();
    boolean trivial = true;
    for (ResourcePredicate test : tests) {
      List<ArnPattern> left = relevant(test, requestCase);
      relevant.add(left);
      trivial &= left.isEmpty();
    }
    if (trivial) {
      return requestVariable(Map.of(new BitSet(), sample), tests);
    }
    Language domain = language(requestCase, work);
    Map<BitSet, String> samples =
        ResourceSamples.of(domain, relevant, sample, requestCase.accountSegment(), work);
    if (relevant.size() <= FEW && samples.size() == 1 << relevant.size()) {
      return requestVariable(samples, tests);
    }
    try {
      return requestVariable(split(domain, relevant, sample, work.share()), tests);
    } catch (Unproved tooMany) {
      return new RequestVariable.Partial(requestVariable(samples, tests), tooMany.reason());
    }
  }

  private static Map<BitSet, String> split(
      Language domain, List<List<ArnPattern>> patterns, String sample, Budget work) {
    Map<BitSet, String> parts = new LinkedHashMap<>();
    List<Language> members = new ArrayList<>();
    for (List<ArnPattern> listed : patterns) {
      members.add(union(domain, listed, work));
    }
    TextSplit.split(domain, members, 1, work)
        .forEach((in, texts) -> parts.put(in, texts.getFirst()));
    if (domain.contains(sample)) {
      BitSet in = new BitSet();
      for (int i = 0; i < members.size(); i++) {
        in.set(i, members.get(i).contains(sample));
      }
      parts.replace(in, sample);
    }
    return parts;
  }

  /** Any of the patterns; those that meet no resource of the format only make it harder. */
  private static Language union(Language domain, List<ArnPattern> listed, Budget work) {
    List<TextSequence> sequences = listed.stream().map(Resources::sequence).toList();
    if (sequences.size() <= FEW) {
      return Language.of(sequences, work);
    }
    List<TextSequence> meeting = new ArrayList<>();
    for (TextSequence sequence : sequences) {
      Language alone = Language.of(List.of(sequence), work);
      var parts = TextSplit.split(domain, List.of(alone), 1, work).keySet();
      boolean meets = parts.stream().anyMatch(in -> in.get(0));
      if (meets && parts.size() == 1) {
        return alone;
      }
      if (meets) {
        meeting.add(sequence);
      }
    }
    return Language.of(meeting, work);
  }

  private static RequestVariable requestVariable(
      Map<BitSet, String> parts, List<ResourcePredicate> tests) {
    List<BitSet> ins = new ArrayList<>(parts.keySet());
    List<BitSet> truth = new ArrayList<>();
    for (int test = 0; test < tests.size(); test++) {
      ResourcePredicate asked = tests.get(test);
      BitSet holds = new BitSet();
      for (int part = 0; part < ins.size(); part++) {
        holds.set(part, ins.get(part).get(test) != asked.negated());
      }
      truth.add(holds);
    }
    BitSet all = new BitSet();
    all.set(0, ins.size());
    return new RequestVariable.Single(false, List.copyOf(parts.values()), all, truth);
  }

  /** The patterns that resources of a case may match. */
  public List<ArnPattern> relevant(ResourcePredicate test, Case requestCase) {
    if (requestCase.format().wildcard()) {
      return List.of();
    }
    List<ArnPattern> found = new ArrayList<>();
    for (ArnPattern pattern : test.patterns()) {
      if (relevant(pattern, requestCase)) {
        found.add(pattern);
      }
    }
    return found;
  }

  /** The resources of a case. */
  public Language language(Case requestCase, Budget work) {
    String region = requestCase.place().ofResource();
    return requestCase.format().language(partition, requestCase.accountSegment(), region, work);
  }

  private boolean relevant(ArnPattern pattern, Case requestCase) {
    List<TextPattern> segments = pattern.segments();
    String service = requestCase.format().service();
    return Patterns.matches(segments.get(0), "arn")
        && Patterns.matches(segments.get(1), partition)
        && (service.contains("${") || Patterns.matches(segments.get(SERVICE), service))
        && (!requestCase.format().regional()
            || requestCase.format().regionInName()
            || Patterns.matches(segments.get(REGION), requestCase.place().ofResource()))
        && Patterns.matches(segments.get(ACCOUNT), requestCase.accountSegment());
  }

  /** The texts that match a pattern. */
  public static TextSequence sequence(ArnPattern pattern) {
    TextSequence sequence = new TextSequence();
    for (int i = 0; i < ArnPattern.SEGMENTS; i++) {
      boolean last = i == ArnPattern.SEGMENTS - 1;
      sequence.pattern(pattern.segments().get(i), last ? CharClass.ANY : CharClass.NO_COLON);
      if (!last) {
        sequence.literal(":");
      }
    }
    return sequence;
  }

  private record Key(
      ArnFormat format, String accountSegment, String region, List<ResourcePredicate> tests) {}
}
