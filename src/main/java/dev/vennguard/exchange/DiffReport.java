package dev.vennguard.exchange;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.prove.Answer;
import dev.vennguard.prove.Difference;
import dev.vennguard.prove.Difference.Change;
import dev.vennguard.prove.Example;
import dev.vennguard.prove.PolicyDiff.Entry;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What a change of policies gains and loses, action by action. */
final class DiffReport {
  private DiffReport() {}

  static String text(Catalogue catalogue, List<Entry> entries) {
    if (entries.isEmpty()) {
      return "no difference: the same requests are allowed\n";
    }
    StringBuilder text = new StringBuilder();
    for (Change change : changes()) {
      List<Entry> same = with(entries, change);
      if (!same.isEmpty()) {
        text.append(String.format(Locale.ROOT, "%s: %,d actions\n", change.word(), same.size()));
        same.forEach(entry -> append(text, catalogue, entry));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Catalogue catalogue, Entry entry) {
    Difference difference = entry.difference();
    text.append("  ").append(name(catalogue, entry)).append('\n');
    if (!difference.reason().isEmpty()) {
      text.append("    ").append(difference.reason()).append('\n');
    }
    append(text, "allowed now, not before", difference.gained());
    append(text, "allowed before, not now", difference.lost());
  }

  private static void append(StringBuilder text, String what, Answer answer) {
    if (answer instanceof Answer.Found(var request)) {
      text.append("    ").append(what).append(":\n").append(RequestText.lines(request, "      "));
    }
  }

  static String json(Catalogue catalogue, List<Entry> entries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      json.writeName("summary").writeStartObject();
      for (Change change : changes()) {
        json.writeNumberProperty(change.name(), with(entries, change).size());
      }
      json.writeEndObject();
      json.writeName("actions").writeStartArray();
      for (Entry entry : entries) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("action", name(catalogue, entry));
        json.writeStringProperty("change", entry.difference().change().name());
        RequestJson.writeExample(json, "gainedExample", example(entry.difference().gained()));
        RequestJson.writeExample(json, "lostExample", example(entry.difference().lost()));
        if (!entry.difference().reason().isEmpty()) {
          json.writeStringProperty("reason", entry.difference().reason());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static Example example(Answer answer) {
    return answer instanceof Answer.Found(var request)
        ? new Example.Found(request)
        : new Example.None();
  }

  private static List<Change> changes() {
    return Arrays.stream(Change.values()).filter(change -> change != Change.SAME).toList();
  }

  private static List<Entry> with(List<Entry> entries, Change change) {
    return entries.stream().filter(entry -> entry.difference().change() == change).toList();
  }

  private static String name(Catalogue catalogue, Entry entry) {
    return catalogue.actions().get(entry.action()).qualifiedName();
  }
}
