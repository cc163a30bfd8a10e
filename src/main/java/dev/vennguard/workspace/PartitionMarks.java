package dev.vennguard.workspace;

import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.workspace.SituationReport.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a problem under the texts that name another partition than the one that is asked about. A
 * document that stays the same keeps its marked copy, so that views see no difference.
 */
final class PartitionMarks {
  private Map<DocumentId, Marked> known = new HashMap<>();

  private record Marked(Document plain, List<Problem> problems, Document shown) {}

  /** The documents as they are shown. */
  List<Document> of(Collection<Document> documents, SituationReport situation) {
    if (!situation.conflicting()) {
      known = new HashMap<>();
      return List.copyOf(documents);
    }
    Map<DocumentId, Marked> next = new HashMap<>();
    List<Document> shown = new ArrayList<>();
    for (Document document : documents) {
      List<Problem> problems =
          situation.foreign().stream()
              .filter(place -> place.document().equals(document.id()))
              .map(place -> problem(place, situation))
              .toList();
      if (problems.isEmpty()) {
        shown.add(document);
        continue;
      }
      Marked now = known.get(document.id());
      if (now == null || !now.plain.equals(document) || !now.problems.equals(problems)) {
        now = new Marked(document, problems, with(document, problems));
      }
      next.put(document.id(), now);
      shown.add(now.shown);
    }
    known = next;
    return shown;
  }

  private static Problem problem(Place place, SituationReport situation) {
    return new Problem(situation.mistake(place), place.span());
  }

  private static Document with(Document document, List<Problem> more) {
    Reading reading = document.reading();
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(more);
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return document.withReading(
        new Reading(
            reading.policy(),
            reading.statements(),
            problems,
            reading.soundness(),
            reading.lines(),
            reading.root()));
  }
}
