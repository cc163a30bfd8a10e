package dev.vennguard.exchange.report;

import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Proposals;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of what {@code explain} tells. */
public enum ExplanationFormat {
  TEXT,
  JSON;

  /**
   * One card for each action; of a pattern's actions JSON is a list, be it of one.
   *
   * @param changes finds what is offered beside a card
   * @param out takes the parts: text as soon as there is some, JSON whole
   */
  public void cards(
      Snapshot snapshot,
      List<Explanation> explanations,
      Function<Explanation, Proposals> changes,
      boolean list,
      Consumer<String> out) {
    switch (this) {
      case TEXT -> {
        String before = situation(snapshot);
        for (Explanation one : explanations) {
          out.accept(before + ExplanationText.card(one, snapshot));
          out.accept(ExplanationText.changes(one, changes.apply(one), snapshot));
          before = "\n\n";
        }
      }
      case JSON -> {
        List<String> cards =
            explanations.stream()
                .map(one -> ExplanationJson.write(one, changes.apply(one), snapshot))
                .toList();
        out.accept(
            list
                ? cards.stream().map(String::strip).collect(Collectors.joining(",\n", "[", "]\n"))
                : String.join("", cards));
      }
    }
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
