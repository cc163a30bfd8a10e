package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.decide.Premise;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * {@code matrix --format json}: every action with its coverage, outcome and examples. Stable:
 * scripts rely on it.
 */
final class MatrixJson {
  private static final int TYPICAL_LENGTH = 1 << 24;

  private final MatrixContent content;
  private final Evaluation evaluation;
  private final ActionSet selected;

  MatrixJson(MatrixContent content) {
    this.content = content;
    this.evaluation = content.evaluation();
    this.selected = content.selected();
  }

  String write() {
    StringWriter text = new StringWriter(TYPICAL_LENGTH);
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      catalogue(json);
      SituationJson.write(json, content.snapshot().situation());
      if (!content.filter().everything()) {
        json.writeName("filter").writeTree(content.filter().json());
      }
      json.writeName("summary").writeStartObject();
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberProperty(
            outcome.name(), MatrixContent.count(evaluation, outcome, selected));
      }
      json.writeEndObject();
      json.writeName("actions").writeStartArray();
      for (Action action : evaluation.catalogue().actions()) {
        if (selected.contains(action.index())) {
          json.writeRaw("\n");
          action(json, action);
        }
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
      json.writeStringProperty(
          layers.get(i).id().text(), evaluation.coverage(i, action.index()).name());
    }
    json.writeEndObject();
    json.writeStringProperty("effective", evaluation.effective(action.index()).name());
    json.writeStringProperty("outcome", evaluation.outcome(action.index()).name());
    content
        .changes()
        .flatMap(changes -> changes.kind(action.index()))
        .ifPresent(kind -> json.writeStringProperty("change", kind.name()));
    List<Premise> premises = evaluation.onCondition(action.index());
    if (!premises.isEmpty()) {
      json.writeName("onCondition").writeStartArray();
      premises.forEach(premise -> json.writeString(premise.id()));
      json.writeEndArray();
    }
    List<Tie> ties = content.ties().apply(action.index());
    if (!ties.isEmpty()) {
      json.writeName("ties").writeStartArray();
      ties.forEach(tie -> json.writeString(tie.id()));
      json.writeEndArray();
    }
    Verdict verdict = content.verdicts().apply(action.index());
    RequestJson.writeExample(json, "allowedExample", verdict.allowed());
    RequestJson.writeExample(json, "deniedExample", verdict.denied());
    json.writeEndObject();
  }
}
