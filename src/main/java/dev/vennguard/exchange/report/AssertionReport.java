package dev.vennguard.exchange.report;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.Example;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationWords;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What became of assertions (command-line.md "assert"). */
final class AssertionReport {
  private static final int NAMED = 5;

  private final SituationReport situation;
  private final List<AssertionResult> results;
  private final RequestText requests;

  AssertionReport(Layers layers, SituationReport situation, List<AssertionResult> results) {
    this.situation = situation;
    this.results = List.copyOf(results);
    this.requests = new RequestText(List.of(layers));
    requests.add(results.stream().map(result -> result.assertion().region()).toList());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(SituationWords.line(situation)).append('\n');
    for (int i = 0; i < results.size(); i++) {
      append(text, results.get(i), i + 1);
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%d hold, %d fail, %d undecided\n",
                count(Truth.HOLDS),
                count(Truth.FAILS),
                count(Truth.UNDECIDED)))
        .toString();
  }

  private void append(StringBuilder text, AssertionResult result, int number) {
    Assertion assertion = result.assertion();
    String name = assertion.sid().isEmpty() ? "number " + number : OneLine.of(assertion.sid());
    text.append(
        String.format(
            Locale.ROOT,
            "%-11s %s: %s\n",
            word(result.truth()),
            name,
            assertion.expect().text().toLowerCase(Locale.ROOT)));
    if (!result.reason().isEmpty()) {
      text.append("    ").append(OneLine.of(result.reason())).append('\n');
    }
    if (result.truth() == Truth.FAILS && !result.actions().isEmpty()) {
      text.append("    not so for ").append(names(result.actions())).append('\n');
    }
    if (result.example() instanceof Example.Found(var request)) {
      String what = result.truth() == Truth.HOLDS ? "allowed" : verdict(assertion);
      text.append("    ").append(what).append(":\n").append(requests.lines(request, "      "));
    }
  }

  private static String verdict(Assertion assertion) {
    return switch (assertion.expect()) {
      case NEVER, SOMETIMES -> "allowed";
      case ALWAYS -> "not allowed";
    };
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case HOLDS -> "✓ holds";
      case FAILS -> "✗ fails";
      case UNDECIDED -> "? undecided";
    };
  }

  private static String names(List<String> actions) {
    if (actions.size() <= NAMED) {
      return String.join(", ", actions);
    }
    return String.join(", ", actions.subList(0, NAMED))
        + " and %s more".formatted(actions.size() - NAMED);
  }

  private long count(Truth truth) {
    return results.stream().filter(result -> result.truth() == truth).count();
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      SituationJson.write(json, situation);
      json.writeName("assertions").writeStartArray();
      for (AssertionResult result : results) {
        json.writeRaw("\n");
        write(json, result);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, AssertionResult result) {
    json.writeStartObject();
    json.writeStringProperty("sid", result.assertion().sid());
    json.writeStringProperty("expect", result.assertion().expect().text());
    switch (result.truth()) {
      case HOLDS -> json.writeBooleanProperty("holds", true);
      case FAILS -> json.writeBooleanProperty("holds", false);
      case UNDECIDED -> json.writeNullProperty("holds");
    }
    RequestJson.writeExample(json, "example", result.example());
    json.writeName("actions").writeStartArray();
    result.actions().forEach(json::writeString);
    json.writeEndArray();
    if (!result.reason().isEmpty()) {
      json.writeStringProperty("reason", result.reason());
    }
    json.writeEndObject();
  }
}
