package dev.vennguard.workspace;

import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.StatementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names the documents of changes whose words are otherwise the same. */
public final class ToldApart {
  private ToldApart() {}

  /** The same candidates, for the documents that they were found for. */
  public static List<Candidate> of(Snapshot snapshot, List<Candidate> candidates) {
    Map<Sentence, Long> counts =
        candidates.stream().collect(Collectors.groupingBy(Candidate::words, Collectors.counting()));
    return candidates.stream()
        .map(one -> counts.getOrDefault(one.words(), 0L) > 1 ? one.in(titles(snapshot, one)) : one)
        .toList();
  }

  private static List<String> titles(Snapshot snapshot, Candidate candidate) {
    return candidate.changes().stream()
        .map(change -> document(snapshot, change))
        .flatMap(Optional::stream)
        .map(Document::title)
        .distinct()
        .toList();
  }

  /** The document that a change is made in, if it is open. */
  public static Optional<Document> document(Snapshot snapshot, PolicyChange change) {
    return snapshot.documentOf(new StatementId(change.layer(), change.policy(), 0));
  }
}
