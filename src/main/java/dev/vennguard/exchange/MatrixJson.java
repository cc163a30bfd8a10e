package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.prove.Outcome;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * {@code matrix --format json}: every action with its coverage and outcome. Stable: scripts rely on
 * it.
 */
final class MatrixJson {
  private static final int TYPICAL_LENGTH = 1 << 22;

  private MatrixJson() {}

  static String write(Evaluation evaluation) {
    StringWriter text = new StringWriter(TYPICAL_LENGTH);
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      catalogue(json, evaluation);
      json.writeName("summary").writeStartObject();
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberProperty(outcome.name(), evaluation.count(outcome));
      }
      json.writeEndObject();
      json.writeName("actions").writeStartArray();
      for (Action action : evaluation.catalogue().actions()) {
        json.writeRaw("\n");
        action(json, evaluation, action);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void catalogue(JsonGenerator json, Evaluation evaluation) {
    json.writeName("catalogue").writeStartObject();
    json.writeStringProperty("date", evaluation.catalogue().date().toString());
    json.writeNumberProperty("services", evaluation.catalogue().services().size());
    json.writeNumberProperty("actions", evaluation.catalogue().size());
    json.writeEndObject();
  }

  private static void action(JsonGenerator json, Evaluation evaluation, Action action) {
    json.writeStartObject();
    json.writeStringProperty("action", action.qualifiedName());
    json.writeStringProperty("accessLevel", action.level().title());
    json.writeName("coverage").writeStartObject();
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      json.writeStringProperty(layers.get(i).id(), evaluation.coverage(i, action.index()).name());
    }
    json.writeEndObject();
    json.writeStringProperty("effective", evaluation.effective(action.index()).name());
    json.writeStringProperty("outcome", evaluation.outcome(action.index()).name());
    json.writeNullProperty("allowedExample");
    json.writeNullProperty("deniedExample");
    json.writeEndObject();
  }
}
