package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.review.ReviewVerdict.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a review file says of itself and others read: canonical digests, and the summary. */
final class DerivedMembers {
  private static final String CANONICAL = "canonicalSha256";

  private DerivedMembers() {}

  /** Those that do not follow from the rest of the file; what is missing says nothing. */
  static List<Finding> findings(ReviewRecord record) {
    JsonNode said;
    try {
      said = Json.mapper().readTree(record.origin());
    } catch (JacksonException notRead) {
      return List.of(); // it was made here, and is not in a file yet
    }
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < record.documents().size(); i++) {
      ReviewedDocument one = record.documents().get(i);
      JsonNode recorded = said.path("documents").path(i).path(CANONICAL);
      String due = one.canonicalSha256().orElse("");
      if (!recorded.isMissingNode() && !recorded.asString("").equals(due)) {
        found.add(
            new Finding(
                Kind.DIGEST,
                "%s (%s): its %s is not that of its text"
                    .formatted(one.place(), one.title(), CANONICAL)));
      }
    }
    JsonNode summary = said.path("summary");
    record
        .result()
        .counts()
        .forEach((outcome, count) -> {
          int recorded = summary.path(outcome.name()).asInt(0);
          if (summary.isObject() && recorded != count) {
            found.add(
                new Finding(
                    Kind.OUTCOME,
                    "the summary says that %d actions are %s, and the list names %d"
                        .formatted(recorded, outcome.word(), count)));
          }
        });
    return found;
  }
}
