package dev.vennguard.exchange.report;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.Example;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** {@code diff --format json}: every action that differs. Stable: scripts rely on it. */
final class DiffJson {
  private DiffJson() {}

  static String write(DiffContent content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      SituationJson.write(json, content.situation());
      if (!content.filter().everything()) {
        json.writeName("filter").writeTree(content.filter().json());
      }
      json.writeName("summary").writeStartObject();
      for (Change change : DiffContent.changes()) {
        json.writeNumberProperty(change.name(), content.with(change).size());
      }
      json.writeEndObject();
      json.writeName("actions").writeStartArray();
      for (Entry entry : content.entries()) {
        json.writeRaw("\n");
        write(json, content.name(entry), entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, Entry entry) {
    json.writeStartObject();
    json.writeStringProperty("action", name);
    json.writeStringProperty("change", entry.difference().change().name());
    RequestJson.writeExample(json, "gainedExample", example(entry.difference().gained()));
    RequestJson.writeExample(json, "lostExample", example(entry.difference().lost()));
    if (!entry.difference().reason().isEmpty()) {
      json.writeStringProperty("reason", entry.difference().reason());
    }
    json.writeEndObject();
  }

  private static Example example(Answer answer) {
    return answer instanceof Answer.Found(var request)
        ? new Example.Found(request)
        : new Example.None();
  }
}
