package dev.vennguard.exchange;

import dev.vennguard.live.why.Explanation;
import dev.vennguard.live.why.Proposals;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of what {@code explain} tells. */
public enum ExplanationFormat {
  TEXT,
  JSON;

  /** One card for each action; of a pattern's actions JSON is a list, be it of one. */
  public String cards(
      Snapshot snapshot,
      List<Explanation> explanations,
      Function<Explanation, Proposals> changes,
      boolean list) {
    List<String> cards =
        explanations.stream()
            .map(one ->
                switch (this) {
                  case TEXT -> ExplanationText.write(one, changes.apply(one), snapshot);
                  case JSON -> ExplanationJson.write(one, changes.apply(one), snapshot);
                })
            .toList();
    return switch (this) {
      case TEXT -> situation(snapshot) + String.join("\n\n", cards);
      case JSON ->
          list
              ? cards.stream().map(String::strip).collect(Collectors.joining(",\n", "[", "]\n"))
              : String.join("", cards);
    };
  }

  /** The decision of one request. */
  public String request(RequestContent content) {
    return switch (this) {
      case TEXT -> situation(content.snapshot()) + new RequestReport(content).write();
      case JSON -> new RequestReportJson(content).write();
    };
  }

  private static String situation(Snapshot snapshot) {
    return SituationWords.line(snapshot.situation()) + "\n";
  }
}
