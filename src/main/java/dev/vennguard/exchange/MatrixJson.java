package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.prove.Outcome;
import dev.vennguard.prove.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.core.JsonGenerator;

/**
 * {@code matrix --format json}: every action with its coverage, outcome and examples. Stable:
 * scripts rely on it.
 */
final class MatrixJson {
  private static final int TYPICAL_LENGTH = 1 << 24;

  private final Evaluation evaluation;
  private final IntFunction<Verdict> verdicts;

  MatrixJson(Evaluation evaluation, IntFunction<Verdict> verdicts) {
    this.evaluation = evaluation;
    this.verdicts = verdicts;
  }

  String write() {
    StringWriter text = new StringWriter(TYPICAL_LENGTH);
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      catalogue(json);
      json.writeName("summary").writeStartObject();
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberProperty(outcome.name(), evaluation.count(outcome));
      }
      json.writeEndObject();
      json.writeName("actions").writeStartArray();
      for (Action action : evaluation.catalogue().actions()) {
        json.writeRaw("\n");
        action(json, action);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private void catalogue(JsonGenerator json) {
    json.writeName("catalogue").writeStartObject();
    json.writeStringProperty("date", evaluation.catalogue().date().toString());
    json.writeNumberProperty("services", evaluation.catalogue().services().size());
    json.writeNumberProperty("actions", evaluation.catalogue().size());
    json.writeEndObject();
  }

  private void action(JsonGenerator json, Action action) {
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
    Verdict verdict = verdicts.apply(action.index());
    RequestJson.writeExample(json, "allowedExample", verdict.allowed());
    RequestJson.writeExample(json, "deniedExample", verdict.denied());
    json.writeEndObject();
  }
}
