package dev.vennguard.exchange.report;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.exchange.review.AssertionJson;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.examples.ChangePart;
import dev.vennguard.explain.examples.ChangePart.Side;
import dev.vennguard.explain.examples.ExampleJudge;
import dev.vennguard.explain.examples.ExampleVerdict;
import dev.vennguard.explain.examples.TellingExample;
import dev.vennguard.explain.examples.TellingExamples;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code examples} reports: requests that tell a change, and what was said of them.
 *
 * @param sides the layers before and after
 * @param situation which requests are asked about
 * @param examples the requests
 * @param judge makes assertions of verdicts
 * @param verdicts what was said
 */
public record ExamplesReport(
    List<Layers> sides,
    SituationReport situation,
    TellingExamples examples,
    ExampleJudge judge,
    List<ExampleVerdict> verdicts) {
  private static final int FEW_CHANGES = 2;

  /** Copies the lists. */
  public ExamplesReport {
    sides = List.copyOf(sides);
    verdicts = List.copyOf(verdicts);
  }

  /** Whether something that was said contradicts the documents. */
  public boolean contradicted() {
    return verdicts.stream().anyMatch(ExampleVerdict::contradicts);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(SituationWords.line(situation)).append('\n');
    if (examples.examples().isEmpty()) {
      text.append(
          examples.undecided() == 0
              ? "no difference: the same requests are allowed\n"
              : "no request was found on which they differ\n");
    } else {
      text.append(
          String.format(
              Locale.ROOT,
              "%,d actions differ; these requests tell the change apart\n",
              examples.differing()));
    }
    RequestText requests = new RequestText(sides);
    int number = 0;
    for (TellingExample one : examples.examples()) {
      number++;
      text.append('\n').append(number).append(". ");
      text.append(direction(one));
      text.append('\n').append(requests.lines(one.request(), "   "));
      one.parts().forEach(part -> text.append("   tells ").append(words(part)).append('\n'));
    }
    if (!examples.untold().isEmpty()) {
      text.append("\nno request above depends on\n");
      examples.untold().forEach(part -> text.append("  ").append(words(part)).append('\n'));
    }
    if (examples.undecided() > 0) {
      text.append(examples.undecided()).append(" actions are undecided\n");
    }
    verdicts.forEach(one -> verdict(text, one));
    return text.toString();
  }

  private void verdict(StringBuilder text, ExampleVerdict one) {
    int number = examples.examples().indexOf(one.example()) + 1;
    text.append('\n').append(number).append(one.shouldBeAllowed() ? " should" : " should not");
    text.append(" be allowed: ");
    List<String> lines = verdictLines(one);
    text.append(lines.getFirst()).append('\n');
    lines.stream().skip(1).forEach(line -> text.append("  ").append(line).append('\n'));
  }

  /** What follows from a verdict, line by line. */
  public static List<String> verdictLines(ExampleVerdict one) {
    List<String> lines = new ArrayList<>();
    lines.add(one.contradicts() ? "the documents say otherwise" : "so it is");
    for (Candidate change : one.changes().stream().limit(FEW_CHANGES).toList()) {
      lines.add(
          "to change that: " + OneLine.of(change.words().text() + "; " + change.effect().text()));
    }
    one.deny()
        .ifPresent(deny ->
            lines.add(
                "to refuse just these requests, add "
                    + OneLine.of(AssertionJson.statement(deny).toString())));
    if (one.contradicts() && one.changes().isEmpty() && one.deny().isEmpty()) {
      lines.add("no small change was found that makes it so");
    }
    return lines;
  }

  /** One request for people: which way it changes, then one fact a line. */
  public List<String> requestLines(TellingExample one) {
    List<String> lines = new ArrayList<>();
    lines.add(direction(one));
    new RequestText(sides).lines(one.request(), "").lines().forEach(lines::add);
    return lines;
  }

  private static String direction(TellingExample one) {
    return one.allowedAfter() ? "refused before, allowed now" : "allowed before, refused now";
  }

  /** Where a part stands and what it is. */
  private static String words(ChangePart part) {
    String place =
        part.statement().layer().text()
            + " statement "
            + (part.statement().statement() + 1)
            + (part.side() == Side.BEFORE ? " as it was" : " as it is now");
    return OneLine.of(
        switch (part.element()) {
          case STATEMENT -> place;
          case ACTION -> "action `" + part.name() + "` of " + place;
          case RESOURCE -> "resource `" + part.name() + "` of " + place;
          case CONDITION -> "condition `" + part.name() + "` of " + place;
        });
  }

  /** For scripts. */
  public String json() {
    ObjectNode root = Json.mapper().createObjectNode();
    SituationJson.put(root, situation);
    root.put("differing", examples.differing()).put("undecided", examples.undecided());
    ArrayNode list = root.putArray("examples");
    for (TellingExample one : examples.examples()) {
      ObjectNode node = list.addObject();
      node.put("allowedBefore", !one.allowedAfter()).put("allowedAfter", one.allowedAfter());
      node.set("request", RequestJson.tree(one.request()));
      one.parts().forEach(part -> part(node.withArray("tells"), part));
      node.set("ifItShouldBeAllowed", AssertionJson.of(judge.assertion(one, true)));
      node.set("ifItShouldNot", AssertionJson.of(judge.assertion(one, false)));
    }
    ArrayNode untold = root.putArray("untold");
    examples.untold().forEach(part -> part(untold, part));
    ArrayNode said = root.putArray("verdicts");
    for (ExampleVerdict one : verdicts) {
      ObjectNode node = said.addObject();
      node.put("example", examples.examples().indexOf(one.example()) + 1)
          .put("shouldBeAllowed", one.shouldBeAllowed())
          .put("contradicts", one.contradicts());
      node.set("assertion", AssertionJson.of(one.assertion()));
      ArrayNode changes = node.putArray("changes");
      for (Candidate change : one.changes()) {
        changes
            .addObject()
            .put("words", change.words().text())
            .put("effect", change.effect().text());
      }
      one.deny().ifPresent(deny -> node.set("deny", AssertionJson.statement(deny)));
    }
    return Json.write(root);
  }

  private static void part(ArrayNode list, ChangePart part) {
    list.addObject()
        .put("side", part.side().name().toLowerCase(Locale.ROOT))
        .put("layer", part.statement().layer().text())
        .put("policy", part.statement().policy())
        .put("statement", part.statement().statement())
        .put("element", part.element().name().toLowerCase(Locale.ROOT))
        .put("text", part.name());
  }
}
